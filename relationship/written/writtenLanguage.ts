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
 * it to `all.ts`. Every pattern is global.
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
  /** Ends of the words before a day that belong to it: "by", "until the". */
  dueWords: string;
};
