import { writtenLanguages } from './written/all.ts';

/** What a piece of news calls for: a gentle word, or joy. */
export type NewsTone = 'sad' | 'glad';

/** The tone of what happens in somebody's life, by its words; null where they tell nothing. In doubt it is sad: "lost the baby". */
export function newsTone(words: string): NewsTone | null {
  if (writtenLanguages.some(({ sadNews }) => sadNews.test(words))) return 'sad';
  return writtenLanguages.some(({ gladNews }) => gladNews.test(words)) ? 'glad' : null;
}
