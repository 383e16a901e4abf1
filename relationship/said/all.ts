import { english } from './english.ts';
import { german } from './german.ts';
import type { SaidLanguage } from './saidLanguage.ts';

/** Every language that is read in what is said to the user. */
export const saidLanguages: readonly SaidLanguage[] = [english, german];
