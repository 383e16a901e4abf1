import type { Identity } from '../../relationship/identity.ts';
import type { Mention } from '../../relationship/mention.ts';
import { handleInHref } from '../networks/x.ts';
import { writtenAt } from '../reading.ts';
import type { Page } from '../site.ts';
import { visibleText } from '../visibleText.ts';
import { identitiesInCard } from './followButton.ts';
import { mention } from './post.ts';

/**
 * The author of a quoted post or of a card in the carousel, which X draws without links; null where the name line has its link. The
 * picture's frame is believed before the `@handle` on display, since anybody may call themselves "@ada".
 */
export function linklessAuthor(nameLine: Element, page: Page): Mention | null {
  if (nameLine.querySelector('a') !== null) return null;
  const handle = handleOfPicture(nameLine.closest('[role="link"]')) ?? shownHandle(nameLine);
  if (handle === null || page.isStranger?.(`x:${handle}`)) return null;
  const name = nameLine.querySelector('[dir]');
  if (name === null) return null;
  return { ...mention('author', nameLine, handle, visibleText(name)), at: writtenAt(nameLine.querySelector('time')) };
}

/** Whose profile the page is: its header shows name and handle without a link, and the address has the handle too. */
export function profileOwner(header: Element, page: Page): Mention | null {
  const handle = shownHandle(header) ?? handleInHref(page.url.href);
  if (handle === null) return null;
  const around = header.parentElement?.parentElement ?? header.parentElement;
  return {
    ...mention('profile', header, handle, visibleText(header.querySelector('[dir]') ?? header)),
    identities: identitiesInCard(around, handle),
  };
}

/** The reader's own account, from the navigation of a page that is logged in. */
export function viewerIn(root: ParentNode): Identity | null {
  const link = root.querySelector('a[data-testid="AppTabBar_Profile_Link"]');
  const account = root.querySelector('[data-testid="SideNav_AccountSwitcher_Button"]');
  const handle = handleInHref(link?.getAttribute('href') ?? '') ?? handleOfPicture(account);
  return handle === null ? null : `x:${handle}`;
}

/** The handle on display: an element that holds exactly `@ada` and nothing else. */
function shownHandle(element: Element): string | null {
  const texts = element.ownerDocument.createTreeWalker(element, 4); // NodeFilter.SHOW_TEXT
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const leaf = text.nodeValue?.includes('@') ? text.parentElement : null;
    const found = leaf?.childElementCount === 0 && /^\s*@(\w{1,20})\s*$/.exec(leaf.textContent ?? '');
    if (found && leaf?.closest('[dir]')) return found[1]?.toLowerCase() ?? null;
  }
  return null;
}

/** A picture's frame is called `UserAvatar-Container-<handle>`, or `…-unknown`. */
function handleOfPicture(card: Element | null): string | null {
  const frame = card?.querySelector('[data-testid^="UserAvatar-Container-"]')?.getAttribute('data-testid') ?? '';
  const handle = /^UserAvatar-Container-(\w{1,20})$/.exec(frame)?.[1]?.toLowerCase() ?? 'unknown';
  return handle === 'unknown' ? null : handle;
}
