/**
 * What must be known of a language to read what somebody says to the user. One file each; add it to `all.ts`. Every pattern is looked for
 * in one sentence; apostrophes are straight there.
 */
export type SaidLanguage = {
  /** Its BCP 47 tag. */
  tag: string;
  /** Asks the user something even where no question mark stands behind it, or in one word: "let me know when", "could you", "when". */
  questions: RegExp;
  /** Has a question mark and waits for no answer: "isn't it?", "how cool is that?". */
  rhetorical: RegExp;
  /** Thanks the user. */
  thanks: RegExp;
  /** Praises or congratulates the user. */
  praise: RegExp;
  /** Looks like thanks or praise and is none: "thanks to the weather", "not a great post". */
  notMeant: RegExp;
};
