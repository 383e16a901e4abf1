import type { Kind } from './kind.ts';

/** From so many talks on it is odd to know nothing of somebody's life. */
const talksToKnowBetter = 30;

/** "40 talks and you know nothing of their life" (K5). Done as soon as one thing is noted. */
export const learn: Kind = {
  kind: 'learn about them',
  begins: true,
  arises({ talks, rung, facts }) {
    if (facts > 0 || rung === null || talks < talksToKnowBetter) return null;
    return { step: 'ask about life', because: [{ kind: 'talks', talks, rung }, { kind: 'nothing known' }] };
  },
};
