import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readWords, tellWords } from './readWords.ts';

export default defineUnlistedScript(() => {
  globalThis.openWordsDoor = { tell: tellWords, read: readWords };
});
