import { english } from './english.ts';
import { german } from './german.ts';
import type { WrittenLanguage } from './writtenLanguage.ts';

/** Every language that is read in what the user writes to somebody. */
export const writtenLanguages: readonly WrittenLanguage[] = [english, german];
