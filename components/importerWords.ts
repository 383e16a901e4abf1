import { language, say } from './say.ts';

type Key = Parameters<typeof say>[0];

/** The messages of these keys with their places for values left open, for a worker, which cannot ask the browser. */
export function importerWords<K extends Key>(keys: readonly K[]): { language: string; messages: Record<K, string> } {
  const places = Array.from({ length: 9 }, (_, i) => `$${i + 1}`);
  return {
    language: language(),
    messages: Object.fromEntries(keys.map((key) => [key, say(key, ...places)])) as Record<K, string>,
  };
}
