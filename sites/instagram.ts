import type { Mention, Role } from '../relationship/mention.ts';
import { instagram as network } from './networks/instagram.ts';
import { accountsBehind } from './networks/network.ts';
import { appearance, within, writtenAt } from './reading.ts';
import type { Page, Site } from './site.ts';
import { visibleText } from './visibleText.ts';

/**
 * Instagram. A link counts only when it reads as the account it leads to: tabs and pictures lead to accounts as well (seen 2025).
 * In an article the first is the author, others comment; in a dialog without one they are a list of followers or likes.
 */
export const instagram: Site = {
  name: 'instagram',
  matches: ['*://instagram.com/*', '*://www.instagram.com/*'],
  mentions: (root, page) => within(root, 'a[href^="/"]').flatMap((anchor) => personBehind(anchor, page) ?? []),
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['instagram'],
  cards: 'article',
};

function personBehind(anchor: Element, page: Page): Mention | null {
  const handle = /^\/([a-z0-9._]{1,30})\/(?:\?.*)?$/i.exec(anchor.getAttribute('href') ?? '')?.[1]?.toLowerCase();
  if (handle === undefined) return null;
  const text = visibleText(anchor).toLowerCase();
  const identities = text === handle || text === `@${handle}` ? accountsBehind(network, anchor, page.url) : [];
  const role = text.startsWith('@') ? 'mentioned' : roleAt(anchor);
  if (identities.length === 0 || role === null) return null;
  return { ...appearance(role, anchor, identities, role === 'mentioned' ? '' : handle), at: timeAt(anchor) };
}

function roleAt(anchor: Element): Role | null {
  const article = anchor.closest('article');
  if (article) return isOfAuthor(article, anchor) ? 'author' : 'commenter';
  return anchor.closest('[role="dialog"]') ? 'listed' : null;
}

function isOfAuthor(article: Element, anchor: Element): boolean {
  const href = anchor.getAttribute('href');
  const first = [...article.querySelectorAll('a[href^="/"]')].find((link) => visibleText(link) !== '');
  return first?.getAttribute('href') === href;
}

function timeAt(anchor: Element): number | null {
  const around = anchor.closest('li') ?? anchor.closest('article');
  return writtenAt(around?.querySelector('time'));
}
