import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellWords } from './tellWords.ts';

export default defineUnlistedScript(() => {
  globalThis.wordsDoor = tellWords;
});
