import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLetter } from './letter.ts';

/** Looks for promises and draws the line beside the field; too large to be where nobody writes to somebody they know. */
export default defineUnlistedScript(() => {
  globalThis.openLetterDoor = { start: startLetter };
});
