import { lastContact } from '../contact.ts';
import { awayUntil } from '../silence.ts';
import type { Kind } from './kind.ts';

/**
 * The user put somebody off to a day, or until they are back. Arises on that day. Done by any contact since it was put off, or by putting
 * off again.
 */
export const deferred: Kind = {
  kind: 'deferred',
  begins: false,
  arises(standing, day) {
    const { snoozedUntil, snoozedAt, untilBack, latest } = standing;
    const last = lastContact(latest, day.clock)?.at ?? Number.NEGATIVE_INFINITY;
    if (untilBack) {
      if (snoozedAt !== null && last > snoozedAt) return null;
      const until = awayUntil(standing, day);
      return { step: 'get in touch', because: [{ kind: 'back since', day: until ?? day.clock.today }], about: until ?? 'back' };
    }
    if (snoozedUntil === null || snoozedUntil > day.clock.now || last > (snoozedAt ?? snoozedUntil)) return null;
    return { step: 'get in touch', because: [{ kind: 'put off', until: snoozedUntil }], about: String(snoozedUntil) };
  },
};
