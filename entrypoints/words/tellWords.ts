import type { Mention } from '../../relationship/mention.ts';
import type { Page } from '../../sites/site.ts';
import { wordsOf } from '../../sites/words/words.ts';
import { sendMessage } from '../../storage/messages.ts';
import { sent } from '../annotate/known.ts';
import { currentPage, mentionsIn } from '../annotate/reading.ts';
import type { Shown } from '../annotate/wordsDoor.ts';

/** Reads what these mentions say and tells the background. Nothing of ours may fail in someone's page. */
export function tellWords(shown: readonly Shown[], places: readonly number[]): void {
  const page = currentPage();
  const said = places
    .flatMap((place) => shown[place] ?? [])
    .filter((one) => stillShows(one, page))
    .map(({ site, mention }) => ({ mention: sent(site, mention), words: wordsThere({ site, mention }, page) }))
    .filter(({ words }) => words !== '');
  if (said.length > 0) void sendMessage('said', { said, pageUrl: page.url.href, pageTitle: document.title }).catch(() => {});
}

/** A feed may have reused the element for somebody else while the background was asked. */
function stillShows({ site, mention }: Shown, page: Page): boolean {
  const { element } = mention;
  const card = element.closest(site.cards) ?? element.parentElement ?? element;
  return mentionsIn(site, card, page).some((now) => now.element === element && isSame(now, mention));
}

function isSame(now: Mention, before: Mention): boolean {
  return now.permalink === before.permalink && now.identities.join() === before.identities.join();
}

function wordsThere({ site, mention }: Shown, page: Page): string {
  try {
    return wordsOf(site, mention, page);
  } catch {
    return '';
  }
}
