import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { promiseOfTheirs } from '../../relationship/promiseInText.ts';
import { readDay } from '../popup/readDay.ts';
import { newPromise } from './newPromise.ts';

/** Reads promises and their days, in every language we know; too large to be where nothing is written yet. */
export default defineUnlistedScript(() => {
  globalThis.openPromiseDoor = {
    read: (text, answered) => newPromise(text, answered, Date.now(), readDay),
    readTheirs: (words, answered, at) => newPromise(words, answered, at, readDay, promiseOfTheirs),
  };
});
