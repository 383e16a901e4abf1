import { lastContact } from '../contact.ts';
import type { Kind } from './kind.ts';

/** A welcome weeks later is none. */
const daysOpen = 14;

/**
 * Somebody spoke to the user for the first time (K2), often after reading along for long. Arises with their first words, if the user has never
 * written to them. Done by any answer.
 */
export const welcome: Kind = {
  kind: 'welcome',
  begins: false,
  arises(standing, { clock }) {
    const { talks, fromMe, since, praise } = standing;
    const first = lastContact(standing, clock);
    if (talks > 1 || fromMe > 0 || first?.rung !== 'reply' || first.at < clock.dayStart(-daysOpen)) return null;
    // A recommendation is no first comment; kind words below a post are.
    if (praise?.at === first.at && first.channel !== 'web') return null;
    return { step: 'welcome', because: [{ kind: 'first comment here', followsSince: since.follow ?? null }] };
  },
};
