import { lastContact } from '../contact.ts';
import type { Kind } from './kind.ts';
import { owedFound } from './owed.ts';

/**
 * A history imported all at once holds years of last words; only such as somebody may still wait for are a reply owed. Public words
 * need an answer less and for a shorter time than a message does.
 */
const daysOpen = { message: 30, email: 30, reply: 14 } as const;

/**
 * They spoke last and wait. Arises at once, from what a page or the user noted as owed, or because the last contact came from them. Done by any
 * answer on any channel, or by a tick.
 */
export const replyOwed: Kind = {
  kind: 'reply owed',
  begins: false,
  arises(standing, { clock }) {
    const noted = owedFound(standing, clock, { kind: 'reply owed', owedKind: 'reply', step: 'answer', anyWordAnswers: true });
    if (noted) return noted;
    const last = lastContact(standing, clock);
    if (last?.direction !== 'in' || !(last.rung === 'message' || last.rung === 'email' || last.rung === 'reply')) return null;
    if (last.at < clock.dayStart(-daysOpen[last.rung])) return null;
    // The same words may be noted as a question or a kindness, and that is asked, or was dismissed, by its own name.
    if (standing.praise?.at === last.at || standing.owed.some(({ latest }) => latest.some(({ at }) => at === last.at)))
      return null;
    return { step: 'answer', because: [{ kind: 'they wrote', rung: last.rung, at: last.at }], about: String(last.at) };
  },
};
