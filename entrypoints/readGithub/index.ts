import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { github } from '../../sites/github.ts';
import { startReading } from '../annotate/readPage.ts';
import { speakOn } from '../annotate/speaking.ts';

/** Reads GitHub, whose issues and commits no other website's reader has room for. */
export default defineUnlistedScript(() => startReading([github], speakOn));
