import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { helpWhileWriting } from './whileWriting.ts';

/** Finds out to whom the user writes; comes when a field is entered. */
export default defineUnlistedScript(() => {
  if (globalThis.writesHere) return;
  globalThis.writesHere = true;
  helpWhileWriting();
});
