import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Site } from '../../sites/site.ts';
import { sendMessage } from '../../storage/messages.ts';
import { removeStaleHosts } from './host.ts';
import { raiseShield } from './shield.ts';
import { watchForWriting } from './writing.ts';

declare global {
  /** What this script leaves for the one that reads the page. Both run in a world of the extension's own, which no page sees. */
  var shielded: Shielded | undefined;
}

/** The shield, raised before the page's first script. */
type Shielded = ReturnType<typeof raiseShield> & {
  /** The page may have been listening before the shield was raised: the site was allowed just now, or the extension was updated. */
  isLate: boolean;
  /** Who reads this page, once that has begun. */
  sites?: readonly Site[];
};

/**
 * What must be there before the page's own first script, and no more: the shield, and an ear for the user beginning to write. What reads the page comes a moment later, into
 * the frames that have something to read; who put this script into an open page waits for that.
 */
export default defineUnlistedScript(async () => {
  if (globalThis.shielded) return; // A grant and the page's load may both have brought it.
  const isLate = document.readyState !== 'loading';
  if (isLate) removeStaleHosts(document);
  globalThis.shielded = { ...raiseShield(), isLate };
  watchForWriting();
  await sendMessage('bringReader').catch(() => {
    // The extension was updated meanwhile; its new script will come.
  });
});
