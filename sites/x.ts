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
  mentions(root, page) {
    const facts = about(page);
    return facts.isOfX ? peopleIn(root, page, facts) : [];
  },
  mayMention,
  isListed,
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['x', 'x-id'],
  cards: 'article[data-testid="tweet"], [data-testid="UserCell"]',
  viewer: viewerIn,
  shadowHosts: '[data-testid="xchatEmbedRoute"], [data-testid="xchatEmbedOverlays"]', // Chat, seen 2026-09
  badgeAfter: endOfNameLine,
};

/**
 * Few queries, of one name or attribute each: browsers answer those from an index of sorts, in a tenth of the time that one query for
 * all of them takes (1 µs against 12 on a post of 185 elements, Chromium 156).
 */
function peopleIn(root: ParentNode, page: Page, { mayShowProfile }: AboutPage): Mention[] {
  const people = linkedPeople(root, page);
  const linked = people.length;
  for (const line of within(root, nameLine)) add(people, linklessAuthor(line, page));
  if (mayShowProfile) for (const header of within(root, '[data-testid="UserName"]')) add(people, profileOwner(header, page));
  return people.length === linked ? people : people.sort(inDocumentOrder);
}

/** Those of whom the page is asked for; of a stranger little more than the address is looked at. */
function linkedPeople(root: ParentNode, page: Page): Mention[] {
  const people: Mention[] = [];
  for (const anchor of within(root, 'a')) {
    const lead = leadOf(anchor.getAttribute('href') ?? '', page);
    if (lead === null || !mayBeWanted(lead, anchor)) continue;
    add(people, personBehind(anchor, lead.handle, root, page));
  }
  return people;
}

const nameLine = '[data-testid="User-Name"]';

/**
 * What may name somebody in a post: name lines, and links before them, in them and in what is written (the author's picture and `@handle`
 * repeat the name's, and the time leads to the post).
 */
const naming = `${nameLine}, a:not([tabindex="-1"], [href*="/status/"])`;

/** Nearly every post of a feed is of strangers: one query and a look at each link and at each name without one tell. */
function mayMention(root: Element, page: Page): boolean {
  const { isOfX, mayNotify } = about(page);
  if (!isOfX) return false;
  if (page.isStranger === undefined || mayNotify) return true;
  if (root.localName === 'a') return mayLeadToSomebody(root, page);
  if (!isListed(root)) return true;
  const found = root.querySelectorAll(naming);
  const { length } = found;
  let isPost = false;
  for (let i = 0; i < length; i++) {
    const element = found[i] as Element;
    const isLink = element.localName === 'a';
    if (isLink ? leadsToSomebody(element.getAttribute('href') ?? '', page) : linklessAuthor(element, page) !== null) return true;
    isPost ||= !isLink;
  }
  return !isPost; // People in a row may be known by their number.
}

/** The same of a link alone, which leads elsewhere since a feed took its post for another. */
function mayLeadToSomebody(anchor: Element, page: Page): boolean {
  if (anchor.getAttribute('tabindex') === '-1') return false; // It repeats another link.
  const lead = leadOf(anchor.getAttribute('href') ?? '', page);
  return lead !== null && mayBeWanted(lead, anchor);
}

/** A stranger by their handle may be known by their number. */
function mayBeWanted({ isStranger }: Lead, anchor: Element): boolean {
  return !isStranger || mayShowNumber(anchor);
}

/** Whether the address leads to somebody wanted. Nearly all are `/ada` and a stranger's, whom no more than that tells. */
function leadsToSomebody(href: string, page: Page): boolean {
  if (/^\/\w{1,20}$/.test(href) && page.isStranger?.(`x:${href.slice(1).toLowerCase()}`)) return false;
  return leadOf(href, page)?.isStranger === false;
}

/** Whether it holds one thing of a list: a post, or people to follow. */
function isListed(root: Element): boolean {
  const testId = root.getAttribute('data-testid');
  return testId === 'cellInnerDiv' || testId === 'tweet';
}

/** Whom an address leads to. */
type Lead = { handle: string; isStranger: boolean };

/** What does not change while the page is asked for the same people. */
type AboutPage = {
  isOfX: boolean;
  /** A profile's head stands on no feed, and is not searched for in each post of one. */
  mayShowProfile: boolean;
  /** Notifications show people by their picture alone, posts never. */
  mayNotify: boolean;
};

let last: { page: Page; facts: AboutPage } | null = null;
const feed = /^\/(home|explore|search|notifications|messages|i\/\w+|\w+\/(status|lists)\/.*)?\/?$/;

function about(page: Page): AboutPage {
  if (last?.page === page) return last.facts;
  const { pathname } = page.url;
  const facts = {
    isOfX: isWithin(network, page.url),
    mayShowProfile: !feed.test(pathname),
    mayNotify: pathname.startsWith('/notifications'),
  };
  last = { page, facts };
  return facts;
}

function leadOf(href: string, page: Page): Lead | null {
  if (href.includes('/status/')) return null; // A post, or something in it.
  const handle = handleInHref(href);
  return handle === null ? null : { handle, isStranger: page.isStranger?.(`x:${handle}`) === true };
}

function add(people: Mention[], person: Mention | null): void {
  if (person !== null) people.push(person);
}

function inDocumentOrder(one: Mention, other: Mention): number {
  return one.element.compareDocumentPosition(other.element) & 4 ? -1 : 1; // Node.DOCUMENT_POSITION_FOLLOWING
}
