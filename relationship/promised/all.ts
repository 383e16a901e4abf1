import { english } from './english.ts';
import { german } from './german.ts';
import type { PromisedLanguage } from './promisedLanguage.ts';

/** Every language promises are read in. */
export const promisedLanguages: readonly PromisedLanguage[] = [english, german];

/** Plain Latin text, and text of which a browser keeps each letter in two bytes. */
const kindsOfText = ['so', 'so …'];

/**
 * Has the browser prepare the patterns, one with each step. It does so when one is first tried, more so when it is tried again, and anew for the
 * other kind of text (Chromium 156); for all of them at once that takes half a second.
 */
export function* preparation(): Generator<void> {
  for (const text of kindsOfText)
    for (const { shapes } of promisedLanguages)
      for (const { shape } of [...shapes, ...shapes]) {
        text.search(shape);
        yield;
      }
}
