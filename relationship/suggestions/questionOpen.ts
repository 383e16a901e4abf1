import type { Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** A question put to the user (T8). Arises at once. Done by any answer on any channel, or a tick. */
export const questionOpen: Kind = {
  kind: 'question open',
  begins: false,
  arises: (standing, { clock }) =>
    owedFound(standing, clock, { kind: 'question open', owedKind: 'answer', step: 'answer', anyWordAnswers: true }),
};
