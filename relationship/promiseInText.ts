import type { Pledge } from './pledge.ts';
import type { ReadDay } from './quickLog.ts';
import { writtenLanguages } from './written/all.ts';
import type { WrittenLanguage, WrittenPromise } from './written/writtenLanguage.ts';

/** A promise in what the user writes to somebody, as it could be remembered. */
export type PromiseInText = Pick<Pledge, 'by' | 'what' | 'dueAt'> & {
  /** Where it stands in the text. */
  start: number;
  end: number;
};

/** Longer texts are read only so far. */
const readLength = 4_000;
const longestPromise = 160;

/** Reads the first promise in a text; null for none. */
export type ReadPromise = (text: string, now: number, readDay: ReadDay | null) => PromiseInText | null;

/**
 * The first promise in a text to somebody (T6): "I'll send you an e-mail", "du schickst mir den Entwurf". Null for none. Without `readDay` its day is not
 * looked for; with it the due day ends that local day.
 */
export const promiseInText: ReadPromise = (text, now, readDay) => firstPromise(text, now, readDay, () => true);

/** The same in what somebody wrote to the user at `now`: what the writer promises is theirs. What they remind the user of is left out. */
export const promiseOfTheirs: ReadPromise = (text, now, readDay) => {
  const found = firstPromise(text, now, readDay, ({ by }) => by === 'me');
  return found && { ...found, by: 'them' };
};

function firstPromise(
  text: string,
  now: number,
  readDay: ReadDay | null,
  isWanted: (promise: WrittenPromise) => boolean,
): PromiseInText | null {
  const read = text.slice(0, readLength).normalize('NFC');
  const found = writtenLanguages
    .flatMap((language) => language.promises(read).map((promise) => ({ promise, language })))
    .filter(({ promise }) => isWanted(promise) && !isQuestion(read, promise))
    .sort((a, b) => a.promise.start - b.promise.start)[0];
  if (!found) return null;
  const { by, start, end } = found.promise;
  return { by, start, end, ...withDue(found.promise.what, found.language, now, readDay) };
}

function isQuestion(text: string, { end }: WrittenPromise): boolean {
  return text[end] === '?';
}

function withDue(
  what: string,
  { tag, dueWords }: WrittenLanguage,
  now: number,
  readDay: ReadDay | null,
): Pick<Pledge, 'what' | 'dueAt'> {
  const day = readDay?.(what, now, 'future', tag) ?? null;
  const dueAt = day === null ? null : endOfDay(day.at);
  if (day === null || dueAt === null || dueAt < now) return { what: tidy(what), dueAt: null };
  const before = what.slice(0, day.index).replace(new RegExp(`(?<![\\p{L}])${dueWords}\\s*$`, 'iu'), '');
  return { what: tidy(before + what.slice(day.index + day.length)), dueAt };
}

function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/gu, '')
    .slice(0, longestPromise);
}
