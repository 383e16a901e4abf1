import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { preparation } from '../../relationship/promised/all.ts';
import { promiseOfTheirs } from '../../relationship/promiseInText.ts';
import { whenAtRest } from '../annotate/later.ts';
import { readDay } from '../popup/readDay.ts';
import { newPromise } from './newPromise.ts';

/** How long one slice of the preparation may take, ms; well below the 50 ms that count as a long task. */
const sliceMs = 10;

/** So long a slice waits for a page that never rests, ms: somebody is writing, and there are some forty slices. */
const patienceMs = 20;

/**
 * Reads promises and their days, in every language we know; too large to be where nothing is written yet. Who asked for it waits until it is
 * ready, and the page stays fluent meanwhile.
 */
export default defineUnlistedScript(async () => {
  if (globalThis.openPromiseDoor) return;
  const steps = preparation();
  while (!(await slice(steps))) {
    // The next when the page rests again.
  }
  globalThis.openPromiseDoor = {
    read: (text, answered) => newPromise(text, answered, Date.now(), readDay),
    readTheirs: (words, answered, at) => newPromise(words, answered, at, readDay, promiseOfTheirs),
  };
});

/** Takes some steps once the page rests. Whether that was all of them. */
function slice(steps: Iterator<void>): Promise<boolean> {
  return new Promise((resolve) => {
    whenAtRest(() => {
      const end = performance.now() + sliceMs;
      let isDone = false;
      while (!isDone && performance.now() < end) isDone = steps.next().done === true;
      resolve(isDone);
    }, patienceMs);
  });
}
