import type { Kind } from './kind.ts';

/**
 * The user's own promise. Arises on the day it is due, or at once where no day was named, and stays, since a promise kept late is
 * still kept. Done when it is ticked off.
 */
export const promiseDue: Kind = {
  kind: 'promise due',
  begins: false,
  arises({ mine, dismissed }, { clock }) {
    const due = mine.find(
      ({ id, dueAt, at }) =>
        at <= clock.now && (dueAt === null || dueAt < clock.dayStart(1)) && !dismissed.includes(`promise due ${id}`),
    );
    if (!due) return null;
    const { id, what, dueAt, at } = due;
    return { step: 'keep promise', because: [{ kind: 'promise', by: 'me', pledgeId: id, what, dueAt, at }], about: id };
  },
};
