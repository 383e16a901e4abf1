/** How a hello went, in the user's word. No answer is fine and stays uncounted. */
export type HelloOutcome = 'replied' | 'not yet' | 'lovely';

/** A hello without a request that the user sent. */
export type Hello = {
  id: string;
  personId: string;
  /** When it was sent, by the user's word; ms since epoch. */
  at: number;
  /** How it went; null while the user has not said. */
  outcome: HelloOutcome | null;
  /** When the user said so, ms since epoch; null while they have not. */
  outcomeAt: number | null;
  /** For the diary, in the user's words; '' for none. */
  words: string;
};
