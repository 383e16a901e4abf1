import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anywhere } from '../../sites/composers/anywhere.ts';
import { helpWhileWriting } from '../composer/whileWriting.ts';

/** Finds out to whom the user writes on any other page; comes when a field is entered. */
export default defineUnlistedScript(() => helpWhileWriting(anywhere));
