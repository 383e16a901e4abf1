import { lastContact } from '../contact.ts';
import type { Day } from '../day.ts';
import type { Standing } from '../standing.ts';
import type { Reason } from '../suggestion.ts';
import type { Found, Kind } from './kind.ts';

/** After so long without a word nothing more particular is to be begun: first the two would be in touch again. */
export const daysInTouch = 180;

/**
 * The time the user set for being in touch again has gone by (L5), for people with a cadence of their own; for people in focus half a year has,
 * or the usual time where the two write to each other as it is. Done by any contact on any channel, whoever began.
 */
export const reconnect: Kind = {
  kind: 'reconnect',
  begins: true,
  arises(standing, day) {
    const { cadenceDays, focus, rung } = standing;
    if (cadenceDays !== null || !focus) return quietFor(cadenceDays, standing, day);
    const usual = day.settings.cadenceDays;
    return quietFor(rung === 'message' || usual <= 0 ? usual : Math.max(usual, daysInTouch), standing, day);
  },
};

/** The usual time has gone by for somebody in focus, and nothing more particular is to be begun. Done by any contact, too. */
export const reconnectSometime: Kind = {
  kind: 'reconnect',
  begins: true,
  arises: (standing, day) => (standing.focus ? quietFor(standing.cadenceDays ?? day.settings.cadenceDays, standing, day) : null),
};

function quietFor(cadence: number | null, standing: Standing, { clock }: Day): Found | null {
  const { prefers, talks, rung } = standing;
  // A cadence of zero days is none: "always" is no wish that can be met.
  if (cadence === null || cadence <= 0) return null;
  const last = lastContact(standing, clock);
  if (last === null || rung === null || last.at >= clock.dayStart(1 - cadence)) return null;
  const because: Reason[] = [{ kind: 'quiet since', lastAt: last.at }];
  if (talks > 0) because.push({ kind: 'talks', talks, rung });
  const [best] = prefers;
  if (best !== undefined) because.push({ kind: 'likes best', rung: best });
  return { step: 'get in touch', because, about: String(last.at) };
}
