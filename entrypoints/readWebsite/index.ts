import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { websites } from '../../sites/websites.ts';
import { startReading } from '../annotate/readPage.ts';
import { speakOn } from '../annotate/speaking.ts';

/** Reads the other websites we know by their hosts. */
export default defineUnlistedScript(() => startReading(websites, speakOn));
