import type { Mention } from '../relationship/mention.ts';
import { isWithin } from './networks/network.ts';
import { handleInHref, x as network } from './networks/x.ts';
import { within } from './reading.ts';
import type { Page, Site } from './site.ts';
import { endOfNameLine } from './x/badgePlace.ts';
import { mayShowNumber, personBehind } from './x/link.ts';
import { linklessAuthor, profileOwner, viewerIn } from './x/linkless.ts';

/**
 * X. People are found by their links, and only where X gives none (quoted posts, the carousel, a profile's own header) by the `@handle`
 * on display. Its `data-testid`s have outlived every redesign since 2019; its class names are hashes and its words are translated.
 */
export const x: Site = {
  name: 'x',
  matches: ['x.com', 'twitter.com'].flatMap((domain) => ['', 'www.', 'mobile.'].map((sub) => `*://${sub}${domain}/*`)),
  mentions: (root, page) => (isWithin(network, page.url) ? peopleIn(root, page) : []),
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['x', 'x-id'],
  cards: 'article[data-testid="tweet"], [data-testid="UserCell"]',
  viewer: viewerIn,
  shadowHosts: '[data-testid="xchatEmbedRoute"], [data-testid="xchatEmbedOverlays"]', // Chat, seen 2026-09
  badgeAfter: endOfNameLine,
};

/**
 * Three queries of one name or attribute each: browsers answer those from an index of sorts, in a tenth of the time that one query
 * for all three takes (1 µs against 12 on a post of 185 elements, Chromium 156).
 */
function peopleIn(root: ParentNode, page: Page): Mention[] {
  const people = linkedPeople(root, page);
  const linked = people.length;
  for (const nameLine of within(root, '[data-testid="User-Name"]')) add(people, linklessAuthor(nameLine, page));
  if (mayShowProfile(page))
    for (const header of within(root, '[data-testid="UserName"]')) add(people, profileOwner(header, page));
  return people.length === linked ? people : people.sort(inDocumentOrder);
}

/** A post links its author three times in a row, and nearly all are strangers: these cost little more than a look at the address. */
function linkedPeople(root: ParentNode, page: Page): Mention[] {
  const people: Mention[] = [];
  const inOnePost = isOnePost(root);
  let address: string | null = null;
  let handle: string | null = null;
  let isStranger = false;
  for (const anchor of within(root, 'a')) {
    const href = anchor.getAttribute('href');
    if (href !== address) {
      address = href;
      handle = handleInHref(href ?? '');
      isStranger = handle !== null && page.isStranger?.(`x:${handle}`) === true;
    }
    if (handle === null || (isStranger && (inOnePost || !mayShowNumber(anchor)))) continue;
    add(people, personBehind(anchor, handle, root, page));
  }
  return people;
}

/** Whether nothing but a single post is there, in which no account shows its number. */
function isOnePost(root: ParentNode): boolean {
  if (root.nodeType !== 1) return false;
  const testId = (root as Element).getAttribute('data-testid');
  return testId === 'tweet' || (testId === 'cellInnerDiv' && root.querySelector('article') !== null);
}

/** A profile's head stands on no feed, and is not searched for in each post of one. */
function mayShowProfile({ url }: Page): boolean {
  return !feed.test(url.pathname);
}

const feed = /^\/(home|explore|search|notifications|messages|i\/\w+|\w+\/(status|lists)\/.*)?\/?$/;

function add(people: Mention[], person: Mention | null): void {
  if (person !== null) people.push(person);
}

function inDocumentOrder(one: Mention, other: Mention): number {
  return one.element.compareDocumentPosition(other.element) & 4 ? -1 : 1; // Node.DOCUMENT_POSITION_FOLLOWING
}
