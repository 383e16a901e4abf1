/**
 * What must be known of a language to notice in what the user writes what would make a request of a hello, and what a note tells. One file each;
 * add it to `all.ts`. Patterns for places in a text are global.
 */
export type WrittenLanguage = {
  /** Its BCP 47 tag. */
  tag: string;
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
};
