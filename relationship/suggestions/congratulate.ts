import { newsTone } from '../newsTone.ts';
import type { Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** Good news of theirs (R7): a word of joy and nothing asked. Done by any word since, or a tick. */
export const congratulate: Kind = {
  kind: 'congratulate',
  begins: false,
  arises: (standing, { clock }) =>
    owedFound(standing, clock, {
      ...{ kind: 'congratulate', owedKind: 'congratulation', step: 'congratulate', anyWordAnswers: true },
      of: (words) => newsTone(words) !== 'sad',
    }),
};
