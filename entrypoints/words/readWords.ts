import { isWritten } from '../../relationship/replies.ts';
import { shadowRootsOf } from '../../sites/matching.ts';
import { wordsOf } from '../../sites/words/words.ts';
import { sendMessage } from '../../storage/messages.ts';
import { sent } from '../annotate/known.ts';
import { currentPage, mentionsIn, pageNow } from '../annotate/reading.ts';
import type { Shown } from '../annotate/wordsDoor.ts';

/** Reads what stands at `places` in `shown` and tells the background; leaves out what has no words or is not there any more. */
export function tellWords(shown: readonly Shown[], places: readonly number[]): void {
  const said = places
    .flatMap((place) => shown[place] ?? [])
    .map((one) => ({ mention: sent(one.site, one.mention), words: readWords(one) }))
    .filter(({ words }) => words !== '');
  if (said.length > 0) void sendMessage('said', { said, ...pageNow() }).catch(() => {});
}

/** What somebody wrote that stands at this address; '' where it does not. */
export function wordsAt(permalink: string): string {
  for (const site of globalThis.shielded?.sites ?? [])
    for (const root of [document, ...shadowRootsOf(site, document)])
      for (const mention of mentionsIn(site, root))
        if (isWritten(mention) && mention.permalink === permalink) return readWords({ site, mention });
  return '';
}

/** What somebody wrote; '' for nothing, and where a feed has reused the element since. Nothing of ours may fail in someone's page. */
export function readWords(shown: Shown): string {
  try {
    return stillShows(shown) ? wordsOf(shown.site, shown.mention, currentPage()) : '';
  } catch {
    return '';
  }
}

function stillShows({ site, mention }: Shown): boolean {
  const { element, permalink, identities } = mention;
  const card = element.closest(site.cards) ?? element.parentElement ?? element;
  return mentionsIn(site, card).some(
    (now) => now.element === element && now.permalink === permalink && now.identities.join() === identities.join(),
  );
}
