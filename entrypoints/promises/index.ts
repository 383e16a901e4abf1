import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { preparation } from '../../relationship/promised/all.ts';
import { promiseOfTheirs } from '../../relationship/promiseInText.ts';
import { readDay } from '../popup/readDay.ts';
import { newPromise } from './newPromise.ts';

/** How long one slice of the preparation may take, ms; well below the 50 ms that count as a long task. */
const sliceMs = 15;

/** So long somebody waits for all of it, ms: a page that never rests lets it in seldom. What is left is prepared when it is needed. */
const patienceMs = 1000;

/** Reads promises and their days, in every language we know; too large to be where nothing is written yet. */
export default defineUnlistedScript(async () => {
  await prepare();
  globalThis.openPromiseDoor = {
    read: (text, answered) => newPromise(text, answered, Date.now(), readDay),
    readTheirs: (words, answered, at) => newPromise(words, answered, at, readDay, promiseOfTheirs),
  };
});

/** Prepares what there is time for, in slices while the page rests. */
async function prepare(): Promise<void> {
  const latest = performance.now() + patienceMs;
  let sliceEnd = 0;
  for (const _ of preparation()) {
    if (performance.now() < sliceEnd) continue;
    await new Promise((rest) => requestIdleCallback(rest, { timeout: 50 }));
    if (performance.now() > latest) return;
    sliceEnd = performance.now() + sliceMs;
  }
}
