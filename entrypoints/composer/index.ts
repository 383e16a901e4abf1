import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onWebsites } from '../../sites/composers/websites.ts';
import { helpWhileWriting } from './whileWriting.ts';

/** Finds out to whom the user writes on a website we know by host; comes when a field is entered. */
export default defineUnlistedScript(() => helpWhileWriting(onWebsites));
