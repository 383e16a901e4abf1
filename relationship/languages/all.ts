import { english } from './english.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';

/** Every language the quick log reads. */
export const languages: readonly Language[] = [english, german];
