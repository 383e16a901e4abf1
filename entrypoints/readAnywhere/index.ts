import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { alike } from '../../sites/comments/alike.ts';
import { commentSites } from '../../sites/comments/commentSites.ts';
import { startReading } from '../annotate/readPage.ts';
import { speakOn } from '../annotate/speaking.ts';

/** Reads the comments on every other page; nobody's feed carries what knows twenty comment systems. */
export default defineUnlistedScript(() => startReading(commentSites, speakOn, alike()));
