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
function peopleIn(root: ParentNode, page: Page, { mayShowProfile, leads }: AboutPage): Mention[] {
  const nameLines = within(root, '[data-testid="User-Name"]');
  const inOnePost = nameLines.length > 0 && isCell(root);
  const people = linkedPeople(root, page, leads, inOnePost);
  const linked = people.length;
  for (const nameLine of nameLines) add(people, linklessAuthor(nameLine, page));
  if (mayShowProfile) for (const header of within(root, '[data-testid="UserName"]')) add(people, profileOwner(header, page));
  return people.length === linked ? people : people.sort(inDocumentOrder);
}

/** A post links its author three times in a row, and nearly all are strangers: these cost little more than a look at the address. */
function linkedPeople(root: ParentNode, page: Page, leads: AboutPage['leads'], inOnePost: boolean): Mention[] {
  const people: Mention[] = [];
  let address: string | null = null;
  let lead: Lead | null = null;
  for (const anchor of within(root, 'a')) {
    const href = anchor.getAttribute('href');
    if (href !== address) {
      address = href;
      lead = href === null ? null : leadOf(href, leads, page);
    }
    // In a post no account shows its number.
    if (lead === null || (lead.isStranger && (inOnePost || !mayShowNumber(anchor)))) continue;
    add(people, personBehind(anchor, lead.handle, root, page));
  }
  return people;
}

/** Whether it holds one thing of a list: a post, or people to follow. */
function isCell(root: ParentNode): boolean {
  const testId = root.nodeType === 1 ? (root as Element).getAttribute('data-testid') : null;
  return testId === 'cellInnerDiv' || testId === 'tweet';
}

/** Whom an address leads to. */
type Lead = { handle: string; isStranger: boolean };

/** What does not change while the page is asked for the same people. */
type AboutPage = {
  isOfX: boolean;
  /** A profile's head stands on no feed, and is not searched for in each post of one. */
  mayShowProfile: boolean;
  /** Addresses already read; a feed repeats them. Null for what leads to nobody. */
  leads: Map<string, Lead | null>;
};

const pages = new WeakMap<Page, AboutPage>();
const feed = /^\/(home|explore|search|notifications|messages|i\/\w+|\w+\/(status|lists)\/.*)?\/?$/;
const mostLeads = 2000;

function about(page: Page): AboutPage {
  const known = pages.get(page);
  if (known) return known;
  const facts = { isOfX: isWithin(network, page.url), mayShowProfile: !feed.test(page.url.pathname), leads: new Map() };
  pages.set(page, facts);
  return facts;
}

function leadOf(href: string, leads: AboutPage['leads'], page: Page): Lead | null {
  const known = leads.get(href);
  if (known !== undefined) return known;
  const handle = handleInHref(href);
  const lead = handle === null ? null : { handle, isStranger: page.isStranger?.(`x:${handle}`) === true };
  if (leads.size >= mostLeads) leads.clear();
  leads.set(href, lead);
  return lead;
}

function add(people: Mention[], person: Mention | null): void {
  if (person !== null) people.push(person);
}

function inDocumentOrder(one: Mention, other: Mention): number {
  return one.element.compareDocumentPosition(other.element) & 4 ? -1 : 1; // Node.DOCUMENT_POSITION_FOLLOWING
}
