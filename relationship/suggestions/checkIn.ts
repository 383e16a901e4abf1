import { lastContact } from '../contact.ts';
import { checkInDays } from '../silence.ts';
import type { Kind } from './kind.ts';

/** When a month more has gone by, something else will have to be the reason. */
const daysOpen = 60;

/** A call that was hard, or had a reason. Arises two weeks later if the two have not been in touch since. Done by any contact. */
export const checkIn: Kind = {
  kind: 'check in',
  begins: false,
  arises(standing, { clock }) {
    const { hardCall } = standing;
    if (hardCall === null || hardCall.at >= clock.dayStart(1 - checkInDays) || hardCall.at < clock.dayStart(-daysOpen))
      return null;
    const last = lastContact(standing, clock);
    if (last !== null && last.at > hardCall.at) return null;
    const { id, reason, at } = hardCall;
    return { step: 'ask after', because: [{ kind: 'hard call', interactionId: id, reason, at }], about: id };
  },
};
