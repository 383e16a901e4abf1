import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkedin } from '../../sites/linkedin.ts';
import { startReading } from '../annotate/readPage.ts';

/** Reads LinkedIn, and carries nothing else into its feed. */
export default defineUnlistedScript(() => startReading([linkedin]));
