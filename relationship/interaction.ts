import type { Rung } from './ladder.ts';

/** Who reached out to whom. */
export type Direction = 'in' | 'out' | 'both';

/** Where we know it from. */
export type InteractionSource = 'user' | 'page' | 'sample' | `import:${string}`;

/** One thing that happened between the user and a person. Append-only; a correction is a deletion and a new one. */
export type Interaction = {
  id: string;
  personId: string;
  rung: Rung;
  direction: Direction;
  /** When it happened (not when it was logged), ms since epoch. */
  at: number;
  /** Only a list shows it: `at` is when the list was made and it happened some time before. */
  asOf?: true;
  /** The network or medium, as in an identity's kind: 'x', 'linkedin', 'email', 'phone', 'web' …; talks are counted per channel. */
  channel: string;
  /** What a call told, each '' where it did not. */
  told?: { life: string; work: string; help: string };
  /** Why they talked, kept for checking in again; only where the user said. */
  reason?: string;
  /** It was a hard one: somebody to check in on again. */
  hard?: true;
  /** Kind words, kept to be read again. */
  kindWords?: true;
  /** Real feedback on the user's work. */
  feedback?: true;
  /** Minutes a call or meeting took; null when not said. */
  minutes: number | null;
  /** The user's own words, or the words said; '' for none. */
  note: string;
  source: InteractionSource;
  /** Where it can be read; null when it cannot. */
  permalink: string | null;
  /** The thread it belongs to, so that one exchange counts as one talk; null when unknown. */
  thread: string | null;
  /** The same in every import of the same fact, so a re-import adds nothing; null for what the user typed. */
  sourceKey: string | null;
};
