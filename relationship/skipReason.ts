import type english from '../public/_locales/en/messages.json';

type SkipMessage = Extract<keyof typeof english, `skip_${string}`>;
type Stem<K> = K extends `${infer S}_other` ? S : never;

/** A message of `_locales` that says why something in a file could not be used: what was there, and what was expected. */
export type PlainSkipKey = Exclude<SkipMessage, `${string}_one` | `${string}_other`>;
/** The stem of those that exist once per plural form. */
export type CountedSkipKey = Stem<SkipMessage>;

/** Why something could not be used; `values` stand at the message's $1, $2 …, after the count where there is one. */
export type SkipReason = { key: PlainSkipKey; values: string[] } | { key: CountedSkipKey; count: number; values: string[] };

/** A reason in the words of `key`. */
export function because(key: PlainSkipKey, ...values: string[]): SkipReason {
  return { key, values };
}

/** A reason that so many things have in common. */
export function becauseAll(key: CountedSkipKey, count: number, ...values: string[]): SkipReason {
  return { key, count, values };
}
