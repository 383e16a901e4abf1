import { type PromiseInText, promiseInText, type ReadPromise } from '../../relationship/promiseInText.ts';
import type { ReadDay } from '../../relationship/quickLog.ts';

/** The first promise in the text that was neither accepted nor declined, also not in an earlier wording; null for none. */
export function newPromise(
  text: string,
  answered: readonly string[],
  now: number,
  readDay: ReadDay,
  read: ReadPromise = promiseInText,
): PromiseInText | null {
  let rest = text;
  for (;;) {
    const found = read(rest, now, readDay);
    if (found === null) return null;
    if (found.what !== '' && !answered.some((before) => isSame(before, found.what))) return found;
    rest = rest.slice(found.end);
  }
}

/** "Send you the draft" goes on to be typed: "send you the draft tonight". */
function isSame(before: string, what: string): boolean {
  return what.startsWith(before) || before.startsWith(what);
}
