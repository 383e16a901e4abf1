import type { OwedKind } from '../owed.ts';
import type { Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/** Told weeks later, what made one laugh is a surprise of another kind. */
const daysOpen = 14;
const marked: readonly OwedKind[] = ['laugh', 'think'];

/**
 * Something of theirs made the user laugh or think, and they do not know (R8). Arises when it is marked, for two weeks. Done by any word since,
 * or a tick.
 */
export const tellThem: Kind = {
  kind: 'tell them',
  begins: false,
  arises(standing, { clock }) {
    for (const owedKind of marked) {
      const found = owedFound(standing, clock, { kind: 'tell them', owedKind, step: 'tell', anyWordAnswers: true, daysOpen });
      if (found) return found;
    }
    return null;
  },
};
