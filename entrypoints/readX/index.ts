import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { x } from '../../sites/x.ts';
import { startReading } from '../annotate/readPage.ts';
import { speakOn } from '../annotate/speaking.ts';

/** Reads X, and carries nothing else into its feed. */
export default defineUnlistedScript(() => startReading([x], speakOn));
