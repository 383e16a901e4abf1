import { lastContact } from '../contact.ts';
import type { Reason } from '../suggestion.ts';
import type { Kind } from './kind.ts';

/**
 * The time the user set for being in touch again has gone by (L5). Arises for people with a cadence of their own and, by the settings, for
 * those in focus. Done by any contact on any channel, whoever began.
 */
export const reconnect: Kind = {
  kind: 'reconnect',
  begins: true,
  arises(standing, { clock, settings }) {
    const { cadenceDays, focus, prefers, talks, rung } = standing;
    const cadence = cadenceDays ?? (focus ? settings.cadenceDays : null);
    // A cadence of zero days is none: "always" is no wish that can be met.
    if (cadence === null || cadence <= 0) return null;
    const last = lastContact(standing, clock);
    if (last === null || rung === null || last.at >= clock.dayStart(1 - cadence)) return null;
    const because: Reason[] = [{ kind: 'quiet since', lastAt: last.at }];
    if (talks > 0) because.push({ kind: 'talks', talks, rung });
    const [best] = prefers;
    if (best !== undefined) because.push({ kind: 'likes best', rung: best });
    return { step: 'get in touch', because, about: String(last.at) };
  },
};
