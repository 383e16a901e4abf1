/** A promise as a text to somebody gives it. */
export type WrittenPromise = {
  by: 'me' | 'them';
  /** In the infinitive, the day still inside: "send you the draft by Friday". */
  what: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
};

/**
 * What must be known of a language to read what the user writes to somebody: promises, and what would make a request of a hello. One file each; add
 * it to `all.ts`. Patterns for places in a text are global.
 */
export type WrittenLanguage = {
  /** Its BCP 47 tag. */
  tag: string;
  /** Promises the writer gives or reminds of, in the order of the text. */
  promises(text: string): WrittenPromise[];
  /** Something asked of the reader: "could you", "would you mind". */
  asks: RegExp;
  /** A time together is asked for: "a quick call", "grab a coffee". */
  meetings: RegExp;
  /** A call to action: "sign up", "check out my". */
  actions: RegExp;
  /** Begins a note that somebody died, or that there is to be no contact; not where it is said of somebody else. */
  ended: RegExp;
  /** News that calls for a gentle word: illness, a death, a job lost. */
  sadNews: RegExp;
  /** News to be glad of with them: a child, a wedding, a new job. */
  gladNews: RegExp;
  /** Ends of the words before a day that belong to it: "by", "until the". */
  dueWords: string;
};
