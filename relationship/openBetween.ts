import type { Day } from './day.ts';
import type { OpenPledge, Standing } from './standing.ts';
import type { Reason } from './suggestion.ts';
import { checkIn } from './suggestions/checkIn.ts';
import { congratulate } from './suggestions/congratulate.ts';
import { lifeEvent } from './suggestions/lifeEvent.ts';
import { questionOpen } from './suggestions/questionOpen.ts';
import { replyOwed } from './suggestions/replyOwed.ts';
import { tellThem } from './suggestions/tellThem.ts';
import { thanksOwed } from './suggestions/thanksOwed.ts';

/** What may be open besides promises, in the order it is told. */
const waiting = [questionOpen, replyOwed, thanksOwed, congratulate, tellThem, lifeEvent, checkIn];

/**
 * All that is open between the two, due or not: what to know before one meets. The user's promises first, then theirs; where the user is happy at
 * this depth nothing else.
 */
export function openBetween(standing: Standing, day: Day): Reason[] {
  const given = (pledges: readonly OpenPledge[], by: 'me' | 'them') =>
    pledges
      .filter(({ at }) => at <= day.clock.now)
      .map(({ id, what, dueAt, at }): Reason => ({ kind: 'promise', by, pledgeId: id, what, dueAt, at }));
  const others = (standing.happySince === null ? waiting : []).flatMap(({ arises }) => arises(standing, day)?.because[0] ?? []);
  return [...given(standing.mine, 'me'), ...given(standing.theirs, 'them'), ...others];
}
