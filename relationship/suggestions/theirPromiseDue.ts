import type { Kind } from './kind.ts';

/** People forget; a promise of theirs without a day gets this long before the user may kindly ask. */
export const daysBeforeAsking = 14;

/**
 * Their promise. Arises on the day after it was due, or two weeks after it was given where no day was named. Done when it is ticked
 * off. Asking is a kindness, not a reminder of guilt, so it is the last of what is not begun by the user.
 */
export const theirPromiseDue: Kind = {
  kind: 'their promise due',
  begins: false,
  arises({ theirs, dismissed }, { clock }) {
    const due = theirs.find(
      ({ id, dueAt, at }) =>
        at <= clock.now &&
        (dueAt === null ? at < clock.dayStart(1 - daysBeforeAsking) : dueAt < clock.dayStart(0)) &&
        !dismissed.includes(`their promise due ${id}`),
    );
    if (!due) return null;
    const { id, what, dueAt, at } = due;
    return { step: 'ask about promise', because: [{ kind: 'promise', by: 'them', pledgeId: id, what, dueAt, at }], about: id };
  },
};
