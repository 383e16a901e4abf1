import { addDays, startOfDay } from '../clock.ts';
import { lastContact, timeOf } from '../contact.ts';
import type { Day } from '../day.ts';
import { awayUntil } from '../silence.ts';
import type { Standing } from '../standing.ts';
import type { Reason } from '../suggestion.ts';
import { beginnings } from './beginnings.ts';
import type { Found, Kind } from './kind.ts';

/**
 * The user put somebody off to a day, or until they are back. Arises on that day, with the step there would be by itself. Done by any contact
 * since it was put off, or by putting off again.
 */
export const deferred: Kind = {
  kind: 'deferred',
  begins: false,
  arises(standing, day) {
    const reason = whyNow(standing, day);
    if (reason === null) return null;
    const step = firstBeginning(standing, day);
    return {
      step: step?.step ?? 'get in touch',
      because: [reason, ...(step?.because ?? [])],
      about: reason.kind === 'put off' ? String(reason.until) : reason.day,
    };
  },
};

function whyNow(standing: Standing, day: Day): Extract<Reason, { kind: 'put off' | 'back since' }> | null {
  const { snoozedUntil, snoozedAt, untilBack } = standing;
  const last = timeOf(lastContact(standing, day.clock));
  if (untilBack) {
    const back = awayUntil(standing, day);
    const isDone = snoozedAt === null ? back !== null && last >= startOfDay(addDays(back, 1), day.clock.zone) : last > snoozedAt;
    return isDone ? null : { kind: 'back since', day: back ?? day.clock.today };
  }
  // What was over before it was said put nothing off.
  if (snoozedUntil === null || (snoozedAt !== null && snoozedUntil <= snoozedAt)) return null;
  if (snoozedUntil > day.clock.now || last > (snoozedAt ?? snoozedUntil)) return null;
  return { kind: 'put off', until: snoozedUntil };
}

function firstBeginning(standing: Standing, day: Day): Found | null {
  for (const { kind, arises } of beginnings) {
    const found = standing.unwanted.includes(kind) ? null : arises(standing, day);
    if (found !== null) return found;
  }
  return null;
}
