import { language } from './say.ts';

/** "a, b, and c" in the user's language. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(language(), { style: 'long', type: 'conjunction' }).format(words);
}
