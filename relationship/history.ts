import { byNow } from './clock.ts';
import type { Fact } from './fact.ts';
import type { Hello } from './hello.ts';
import type { Interaction } from './interaction.ts';
import type { Invitation } from './invitation.ts';
import type { Owed } from './owed.ts';
import type { Person } from './person.ts';
import type { Pledge } from './pledge.ts';

/** All that is known of what happened with one person. */
export type History = {
  interactions: readonly Interaction[];
  facts: readonly Fact[];
  pledges: readonly Pledge[];
  owed: readonly Owed[];
  hellos: readonly Hello[];
  invitations: readonly Invitation[];
};

/** What was known at `now`: what happened later is left out, and what was settled later is still open. */
export function historyAsOf(history: History, now: number): History {
  const known = <T extends { at: number }>(rows: readonly T[]) => rows.filter(({ at }) => at <= now);
  return {
    interactions: known(history.interactions),
    facts: known(history.facts),
    pledges: known(history.pledges).map((pledge) => ({ ...pledge, keptAt: byNow(pledge.keptAt, now) })),
    owed: known(history.owed).map((owed) => ({ ...owed, settledAt: byNow(owed.settledAt, now) })),
    hellos: known(history.hellos).map((hello) =>
      byNow(hello.outcomeAt, now) === null ? { ...hello, outcome: null, outcomeAt: null } : hello,
    ),
    invitations: known(history.invitations).map((invitation) =>
      invitation.stateAt <= now ? invitation : { ...invitation, state: 'invited', stateAt: invitation.at, scheduledAt: null },
    ),
  };
}

/** The person as they were at `now`, as far as their row tells when it changed. */
export function personAsOf(person: Person, now: number): Person {
  const isSnoozed = person.snoozedAt === null || person.snoozedAt <= now;
  return {
    ...person,
    happySince: byNow(person.happySince, now),
    ...(!isSnoozed && { snoozedUntil: null, untilBack: false, snoozedAt: null }),
  };
}
