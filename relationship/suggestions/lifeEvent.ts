import { lastFromMe, timeOf } from '../contact.ts';
import type { Kind } from './kind.ts';

/** Asking after something half a year late would sound as if the user had only just noticed. */
const daysOpen = 180;

/**
 * Something in their life that the user wanted to ask after on a day (T10). Arises on that day, for half a year. Done when the user has been in touch since,
 * or the day is taken off the fact.
 */
export const lifeEvent: Kind = {
  kind: 'life event',
  begins: false,
  arises(standing, { clock }) {
    const { askAfter, dismissed } = standing;
    const asked = timeOf(lastFromMe(standing, clock));
    const due = askAfter.find(
      ({ id, at }) =>
        at < clock.dayStart(1) && at >= clock.dayStart(-daysOpen) && asked < at && !dismissed.includes(`life event ${id} ${at}`),
    );
    if (!due) return null;
    const { id, text, private: isPrivate, at } = due;
    return {
      step: 'ask after',
      because: [{ kind: 'ask after', factId: id, text, private: isPrivate, at }],
      about: `${id} ${at}`,
    };
  },
};
