import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage } from '../../storage/messages.ts';
import { readWords, tellWords, wordsAt } from './readWords.ts';

export default defineUnlistedScript(() => {
  // The popup brings it too, and one is enough to answer.
  if (!globalThis.openWordsDoor) onMessage('wordsAt', ({ data }) => wordsAt(data));
  globalThis.openWordsDoor = { tell: tellWords, read: readWords };
});
