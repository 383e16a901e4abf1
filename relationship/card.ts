import type { Badge } from './badge.ts';
import type { Direction } from './interaction.ts';
import type { Rung } from './ladder.ts';
import type { Mark } from './mark.ts';
import type { Origin } from './origin.ts';
import type { Suggestion } from './suggestion.ts';

/** What the card on a page shows. Private facts are not in it; they are one click away in the popup. */
export type Card = {
  badge: Badge;
  /** How they met; null while not told. */
  origin: Origin | null;
  /** The name of who brought them together; null for nobody. */
  via: string | null;
  /** At most three pinned facts, none private. */
  facts: { id: string; text: string }[];
  /** How many facts stay out of pages. */
  privateFacts: number;
  /** The last three talks, newest first. */
  lastTalks: { rung: Rung; at: number; direction: Direction; permalink: string | null }[];
  promises: { id: string; by: 'me' | 'them'; what: string; dueAt: number | null }[];
  communities: string[];
  /** Their latest blog post as a talking point; null without one. */
  recentPost: { title: string; url: string } | null;
  /** The next step with its reasons; for people outside focus too, since opening the card is asking. Null for silence. */
  suggestion: Suggestion | null;
  /** An address a hello can go to; null when none is known. */
  email: string | null;
  happySince: number | null;
  focus: boolean;
  /** How the user has marked what they wrote where the card stands; null where nothing is written, or no words may be shown. */
  marks: Mark[] | null;
};
