import { lastFromMe, timeOf } from '../contact.ts';
import type { Day } from '../day.ts';
import type { Standing } from '../standing.ts';
import type { Found, Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** What an import tells of is not known to be unanswered, only not to have been answered here; after a year it is left to the user. */
const daysOfTold = 365;

/**
 * A kindness to thank for: a follow, a repost, a recommendation (R2). Never expires (R6); done when thanked or ticked off. Kind words that an
 * import told of, for a year, until any word of the user's.
 */
export const thanksOwed: Kind = {
  kind: 'thanks owed',
  begins: false,
  arises: (standing, day) =>
    owedFound(standing, day.clock, { kind: 'thanks owed', owedKind: 'thanks', step: 'thank', anyWordAnswers: false }) ??
    toldFound(standing, day),
};

function toldFound(standing: Standing, { clock }: Day): Found | null {
  const { praise } = standing;
  if (praise === undefined || praise.at > clock.now || praise.at < clock.dayStart(-daysOfTold)) return null;
  if (timeOf(lastFromMe(standing, clock)) >= praise.at) return null;
  const { id, at, words } = praise;
  return {
    step: 'thank',
    because: [{ kind: 'owed', owed: 'thanks', owedId: id, words, permalink: null, at, count: 1 }],
    about: id,
  };
}
