import type { InteractionSource } from './interaction.ts';

/** What somebody did that the user may want to answer: a comment, a kindness, a question put to them, good news, what made the user laugh or think. */
export type OwedKind = 'reply' | 'thanks' | 'answer' | 'congratulation' | 'laugh' | 'think';

/** Every kind, in the order in which they are listed. */
export const owedKinds: readonly OwedKind[] = ['answer', 'reply', 'thanks', 'congratulation', 'laugh', 'think'];

/** One thing still open between the two, with nobody to blame. It never expires; a reply seen or the user's tick settles it. */
export type Owed = {
  id: string;
  personId: string;
  kind: OwedKind;
  /** Their words, or what they did: 'shared your post'; '' when not known. */
  words: string;
  /** Where it can be read; null when nowhere. */
  permalink: string | null;
  /** When they did it, or when the user marked it as that, ms since epoch. */
  at: number;
  /** When it was answered or ticked off, ms since epoch; null while open. */
  settledAt: number | null;
  source: InteractionSource;
  /** The same in every import and on every page that shows the same fact; null for what the user typed. */
  sourceKey: string | null;
};
