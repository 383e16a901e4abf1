import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import { blueskyAccount, blueskyOwner, bluesky as network } from './networks/bluesky.ts';
import { accountsBehind } from './networks/network.ts';
import { addressOf, appearance, isBelow, within } from './reading.ts';
import type { Page, Site } from './site.ts';
import { visibleText } from './visibleText.ts';

/** Bluesky's own client, whose test ids stayed the same from 2025-04 to 2026-01. */
export const bluesky: Site = {
  name: 'bluesky',
  matches: ['*://bsky.app/*'],
  mentions: (root, page) =>
    within(root, 'a[href^="/profile/"], [data-testid="profileHeaderDisplayName"]').flatMap(
      (element) => (element.localName === 'a' ? personBehind(element, page) : profileOwner(element, page)) ?? [],
    ),
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['bluesky'],
  cards: '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]',
  viewer: (root, page) => {
    const link = root.querySelector('nav a[href^="/profile/"]');
    return link ? (accountsBehind(network, link, page.url)[0] ?? null) : null;
  },
};

/** A post in a feed, in a thread, or quoted in another. */
const posts = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"], div[role="link"]';
const threadPosts = '[data-testid^="postThreadItem-by-"]';

function personBehind(anchor: Element, page: Page): Mention | null {
  const href = anchor.getAttribute('href') ?? '';
  if (!/^\/profile\/[^/]+\/?$/.test(href) || anchor.closest('nav, [role="navigation"]')) return null;
  const shown = textsIn(anchor);
  const identities = accountsBehind(network, anchor, page.url);
  const [name] = shown;
  if (name === undefined || identities.length === 0) return null; // a picture
  if (isHandle(name, identities)) return null; // repeats the link of the name before it
  if (name.startsWith('@')) return appearance('mentioned', anchor, identities, '');
  const post = anchor.closest(posts);
  if (post === null)
    return appearance(page.url.pathname.startsWith('/messages') ? 'message' : 'listed', anchor, identities, name);
  return inPost(anchor, identities, name, post, page);
}

function inPost(anchor: Element, identities: Identity[], name: string, post: Element, page: Page): Mention {
  const permalink = permalinkOf(post);
  const isAuthor = permalink ? permalink.parentElement?.contains(anchor) : isFirstIn(post, anchor);
  if (isAuthor)
    return {
      ...appearance(isAnswer(post, identities, page) ? 'commenter' : 'author', anchor, identities, name),
      at: timeOfRecord(permalink?.getAttribute('href') ?? page.url.pathname),
      permalink: permalink ? addressOf(permalink, page) : page.url.href,
      replyTo: permalink ? repliedTo(post, permalink, page) : null,
    };
  if (permalink && isBelow(permalink, anchor)) return appearance('reposter', anchor, identities, ''); // its text is a whole sentence
  return appearance('mentioned', anchor, identities, name); // "Replied to Ada"
}

/** The link that carries the time, in the row of the author's name. Only the post that a page is about has none. */
function permalinkOf(post: Element): Element | null {
  const links = [...post.querySelectorAll('a[href*="/post/"]')];
  return (
    links.find((link) => /^\/profile\/[^/]+\/post\/\w+$/.test(link.getAttribute('href') ?? '') && link.closest(posts) === post) ??
    null
  );
}

function isFirstIn(post: Element, anchor: Element): boolean {
  return [...post.querySelectorAll('a[href^="/profile/"]')].find((link) => visibleText(link) !== '') === anchor;
}

/** "Replied to Ada": a person's link in the post's own frame, below the row of the author's name. */
function repliedTo(post: Element, permalink: Element, page: Page): Identity | null {
  const link = [...post.querySelectorAll('a[href^="/profile/"]')].find(
    (other) => isBelow(other, permalink) && other.closest(posts) === post && /^[^@]/.test(visibleText(other)),
  );
  return link ? (accountsBehind(network, link, page.url)[0] ?? null) : null;
}

/** In a thread the post it is about is the only one that is no link itself; what stands below it and is by others answers it. */
function isAnswer(post: Element, identities: Identity[], page: Page): boolean {
  if (!post.matches(threadPosts)) return false;
  const about = post.closest('[data-testid="postThreadScreen"]')?.querySelector(`:is(${threadPosts}):not([role="link"])`);
  const owner = about ? ownerOf(about) : blueskyOwner(page.url);
  return !!owner && !identities.includes(owner) && (!about || isBelow(post, about));
}

/** The test id of a post ends with its author's handle. */
function ownerOf(post: Element): Identity | undefined {
  return blueskyAccount(post.getAttribute('data-testid')?.replace(/^.*-by-/, ''))[0];
}

/** Whose profile the page is: its header shows name and handle, linked to nothing. */
function profileOwner(header: Element, page: Page): Mention | null {
  const shown = header.parentElement ? textsIn(header.parentElement).find((text) => text.startsWith('@')) : undefined;
  const handle = shown === undefined ? [] : blueskyAccount(shown);
  const identities = handle.length > 0 ? handle : network.identitiesFromUrl(page.url);
  return identities.length === 0 ? null : appearance('profile', header, identities, visibleText(header));
}

/** The texts of a link, one for each block: in lists the name, the handle and the biography are one link. */
function textsIn(element: Element): string[] {
  const blocks = [...element.querySelectorAll('[dir]')];
  return (blocks.length > 0 ? blocks : [element]).map(visibleText).filter((text) => text !== '');
}

function isHandle(text: string, identities: Identity[]): boolean {
  return identities.includes(`bluesky:${text.slice(1).toLowerCase()}`) && text.startsWith('@');
}

/** A post's key is the microsecond it was written in, in base 32 (a "TID"), with ten bits of chance at the end. */
function timeOfRecord(address: string): number | null {
  const key = /\/post\/([2-7a-j][2-7a-z]{12})$/.exec(address)?.[1];
  if (key === undefined) return null;
  const micros = [...key].reduce((sum, letter) => sum * 32 + '234567abcdefghijklmnopqrstuvwxyz'.indexOf(letter), 0) / 1024;
  return Math.floor(micros / 1000);
}
