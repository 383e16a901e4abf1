import type { Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** A kindness to thank for: a follow, a repost, a recommendation (R2). Never expires (R6); done when thanked or ticked off. */
export const thanksOwed: Kind = {
  kind: 'thanks owed',
  begins: false,
  staysWhenHappy: true,
  arises: (standing, { clock }) =>
    owedFound(standing, clock, { kind: 'thanks owed', owedKind: 'thanks', step: 'thank', anyWordAnswers: false }),
};
