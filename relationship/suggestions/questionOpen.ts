import type { Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** A question put to the user (T8). Arises at once and stays open until answered or ticked off. */
export const questionOpen: Kind = {
  kind: 'question open',
  begins: false,
  arises: (standing, { clock }) => owedFound(standing, clock, { kind: 'question open', owedKind: 'answer', step: 'answer' }),
};
