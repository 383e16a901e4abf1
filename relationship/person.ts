import type { Identity } from './identity.ts';
import type { Rung } from './ladder.ts';
import type { Origin } from './origin.ts';

/** Someone the user knows. */
export type Person = {
  id: string;
  name: string;
  /** Every account known to be theirs. */
  identities: Identity[];
  /** How they met; null while not told. */
  origin: Origin | null;
  /** Communities they share with the user: "SOBCon", a blog's name. */
  communities: string[];
  /** On the list of those the user tends to. */
  focus: boolean;
  /** One line "why them", from joining the focus list; '' for none. */
  why: string;
  /** Channels to leave out of suggestions: 'call' for the phone-shy. */
  avoids: Rung[];
  /** Channels they like best, tried first. */
  prefers: Rung[];
  /** The user's own labels. */
  tags: string[];
  /** Days after which it is time to be in touch again; null for what the settings say, and only for people in focus. */
  cadenceDays: number | null;
  /** Place in the "next up" queue: lower comes first; null while not in it. */
  nextUp: number | null;
  /** Kinds of suggestion the user does not want for them ("not like this"), as `SuggestionKind`. */
  unwanted: string[];
  /** Single suggestions the user dismissed for good, as `Suggestion.key`. */
  dismissed: string[];
  /** Since when the user is happy at this depth, ms since epoch; null while prompts are welcome. */
  happySince: number | null;
  /** No suggestion before this time, ms since epoch; null when not snoozed. */
  snoozedUntil: number | null;
  /** Snoozed until the user is back from being away; `snoozedUntil` is then null. */
  untilBack: boolean;
  /** When it was snoozed either way, ms since epoch; null when it is not, or nobody knows. */
  snoozedAt: number | null;
  /** The latest post of their own blog that a page showed, to talk about; null without one. `at` is when it was seen. */
  recentPost: { title: string; url: string; at: number } | null;
  /** Part of the sample data, and removed with it. */
  sample: boolean;
  /** When they were added, ms since epoch. */
  addedAt: number;
  /** When they were put in the trash, ms since epoch; null while not. */
  deletedAt: number | null;
  /** Who they turned out to be; their history is there, and `deletedAt` is when that was found. Null while a person of their own. */
  mergedInto: string | null;
};

/** Somebody of whom nothing is known yet but who they are. */
export function newPerson(told: Pick<Person, 'id' | 'name' | 'addedAt'> & Partial<Person>): Person {
  return {
    identities: [],
    origin: null,
    communities: [],
    focus: false,
    why: '',
    avoids: [],
    prefers: [],
    tags: [],
    cadenceDays: null,
    nextUp: null,
    unwanted: [],
    dismissed: [],
    happySince: null,
    snoozedUntil: null,
    untilBack: false,
    snoozedAt: null,
    recentPost: null,
    sample: false,
    deletedAt: null,
    mergedInto: null,
    ...told,
  };
}

/** What pages and files showed of somebody beyond talks: the trace behind "seen before: 2 comments, 2019". */
export type Traces = {
  comments: number;
  posts: number;
  /** ms since epoch; null when no trace carries a date. */
  firstAt: number | null;
};

/** One row a person, kept in the same transaction as every write: all that a badge or a list needs. */
export type PersonSummary = {
  personId: string;
  name: string;
  focus: boolean;
  talks: number;
  /** The deepest rung reached; null before the first interaction. */
  rung: Rung | null;
  /** First and last interaction, ms since epoch; null when nothing has happened yet. */
  firstAt: number | null;
  lastAt: number | null;
  /** Who reached out last; null when nothing has happened yet. */
  lastDirection: 'in' | 'out' | 'both' | null;
  /** When they followed, ms since epoch; null when they do not or no source says. */
  followsSince: number | null;
  traces: Traces;
  /** Promises the user has still to keep; what was promised to the user is no step of theirs. */
  openPledges: number;
  avoids: Rung[];
  happySince: number | null;
  snoozedUntil: number | null;
  /** Whether an e-mail address is known, so that a hello can be sent. */
  hasEmail: boolean;
  communities: string[];
  /** What a month to look back on is told from (`readPast`); missing where it was not kept yet. */
  past?: string;
};
