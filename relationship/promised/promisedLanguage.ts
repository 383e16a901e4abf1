import { withoutAccents } from '../ownWords.ts';

/** A way to promise something, within one clause. */
export type PromiseShape = {
  /** 'them' where the writer reminds the reader of what they promised. */
  by: 'me' | 'them';
  /** The group `what` is what is promised, up to the end of the clause; `verb` and `object` where `says` wants them. */
  shape: RegExp;
  /** It has no subject, so a name before it would be one: "Ada will send it". */
  bare?: true;
  /** What is to be remembered, in the infinitive, the day still inside. `what` where it is left out. */
  says?: (found: { what: string; verb: string; object: string }) => string;
};

/**
 * What must be known of a language to read promises in what people write to each other. One file each; add it to `all.ts`, and its sentences to
 * `tests/relationship/promises.ts`. A promise missed is a small loss and a wrong offer annoys, so each shape names what is done and to whom.
 * Apostrophes are straight, and what the writer quotes is `_`. Patterns are made by `pattern`.
 */
export type PromisedLanguage = {
  /** Its BCP 47 tag. */
  tag: string;
  /** The first that fits a clause wins. */
  shapes: readonly PromiseShape[];
  /** Where a clause ends within a sentence; global. */
  breaks: RegExp;
  /** All that may stand before a promise in its clause, besides a name: "ok", "and", "tomorrow"; global. Else it is part of something else. */
  leads: RegExp;
  /** A sentence with this promises nothing: it makes conditions or jokes. */
  conditions: RegExp;
  /** A clause with this promises nothing: it denies, tells of habits, sends greetings. */
  otherwise: RegExp;
  /** A clause like this has somebody say or think the next one. */
  reports: RegExp;
  /** The last clause of a question that asks for no more than a nod: "I'll send it, ok?". */
  nods: RegExp;
  /** Ends of the words before a day that belong to it: "by", "until the". */
  dueWords: string;
};

/**
 * A pattern in which case and accents do not count and a plain `(` keeps nothing: a text is read without them, so that `\w` and `\b` hold in
 * every Latin script. Patterns that know Unicode take a browser ten times as long to prepare, and there are a hundred.
 */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(withoutAccents(source).replace(/(?<!\\)\((?!\?)/g, '(?:'), `i${flags}`);
}

/** One of these, as a part of a pattern. Called, so that no bundler writes a long list out wherever it is used. */
export function oneOf(alternatives: string): string {
  return `(${alternatives})`;
}
