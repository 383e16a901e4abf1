import { english } from './english.ts';
import { german } from './german.ts';
import type { PromisedLanguage } from './promisedLanguage.ts';

/** Every language promises are read in. */
export const promisedLanguages: readonly PromisedLanguage[] = [english, german];
