import { english } from './english.ts';
import { german } from './german.ts';
import type { PromisedLanguage } from './promisedLanguage.ts';

/** Every language promises are read in. */
export const promisedLanguages: readonly PromisedLanguage[] = [english, german];

/** Every pattern that is tried on a text. */
const patterns: readonly RegExp[] = promisedLanguages.flatMap(
  ({ shapes, breaks, leads, conditions, otherwise, reports, nods }) => [
    ...shapes.map(({ shape }) => shape),
    ...[breaks, leads, conditions, otherwise, reports, nods],
  ],
);

/** Plain Latin text, and text of which a browser keeps each letter in two bytes. */
const kindsOfText = ['so', 'so …'];

/**
 * Has the browser prepare every pattern, a little with each step. It does so when a pattern is first tried, more so when it is tried again, and
 * anew for the other kind of text (Chromium 156); for all of them at once that takes some hundred ms.
 */
export function* preparation(): Generator<void> {
  for (const text of kindsOfText) {
    for (const pattern of [...patterns, ...patterns]) {
      text.search(pattern);
      yield;
    }
  }
}
