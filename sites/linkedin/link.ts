import type { Identity } from '../../relationship/identity.ts';
import { accountsInHref, linkedin as network } from '../networks/linkedin.ts';
import type { Page } from '../site.ts';
import { firstShown, hasOwnWords, type Shown } from './text.ts';

/** A link to a person or an organisation, and what a reader sees of it. */
export type Link = Destination & {
  /** The outermost anchor: what stands beside it tells whether it is a word of a sentence. */
  anchor: Element;
  /** The innermost of nested anchors of one person: where the name is, when the outer one is the whole row. */
  innermost: Element;
  /** What it says; null for a bare picture. */
  shown: Shown | null;
  /** It shows a face or a logo; what it says beside that may be presence ("Status is offline"). */
  hasPicture: boolean;
  /** It is a word of a sentence: a mention in a post, "Ada commented on this", "Ada and 3 others". */
  isInSentence: boolean;
};

/** Where a link leads: to a person, by every account its address shows, or to an organisation. */
type Destination = { identities: Identity[]; organisation: string | null };

/** Selector of links that may lead to people. */
export const toPeople = 'a[href*="/in/"]';

/** The links to people inside `root` (or `root` itself), in document order. */
export function linksToPeople(root: ParentNode, page: Page): Link[] {
  return readLinks(within(root, toPeople), page);
}

/** Links that may lead to people or organisations, inside `root` or `root` itself. In two steps, since browsers find all of one name without looking at each element. */
export function linksWithin(root: ParentNode): Element[] {
  return within(root, 'a').filter((anchor) => /\/(?:in|company|school|showcase)\//.test(anchor.getAttribute('href') ?? ''));
}

/** True for links that may lead to people. */
export function mayLeadToPerson(anchor: Element): boolean {
  return anchor.getAttribute('href')?.includes('/in/') === true;
}

/** Reads those of `anchors` that lead to somebody. */
export function readLinks(anchors: readonly Element[], page: Page): Link[] {
  const links: Link[] = [];
  for (const anchor of anchors) {
    const link = linkAt(anchor, page);
    const around = links.at(-1);
    if (link === null) continue;
    if (around !== undefined && isOneLink(around, link)) links.splice(-1, 1, nested(around, link));
    else links.push(link);
  }
  return links;
}

/** The element itself, where it is one that matches, and all that match inside it. */
export function within(root: ParentNode, selector: string): Element[] {
  const inside = [...root.querySelectorAll(selector)];
  return 'matches' in root && (root as Element).matches(selector) ? [root as Element, ...inside] : inside;
}

/** Where a link leads on LinkedIn, or null for what leads elsewhere. */
export function addressOf(anchor: Element, page: Page): URL | null {
  const url = URL.parse(anchor.getAttribute('href') ?? '', page.url);
  return url !== null && isLinkedin(url) ? url : null;
}

/** True for LinkedIn's own pages, under any country's host. */
export function isLinkedin(url: URL): boolean {
  return /(^|\.)linkedin\.com$/.test(url.hostname);
}

/** True for the profile itself, in any language; not for one of its pages (`/overlay/…`, `/details/…`), whose link text is no name. */
export function isProfile(url: URL): boolean {
  return /^\/(mwlite\/)?in\/[^/]+(\/[a-z]{2}(-[a-z]{2})?)?\/?$/i.test(url.pathname);
}

/** Both lists without repetition: slugs first, as people are known by them. */
export function union(first: readonly Identity[], second: readonly Identity[]): Identity[] {
  if (first === second) return [...first];
  const both = [...new Set([...first, ...second])];
  return [...both.filter((identity) => !isMemberId(identity)), ...both.filter(isMemberId)];
}

function linkAt(anchor: Element, page: Page): Link | null {
  const destination = destinationOf(anchor, page);
  if (destination === null) return null;
  const shown = firstShown(anchor);
  const hasPicture = anchor.querySelector('img, figure, svg') !== null;
  return { ...destination, anchor, innermost: anchor, shown, hasPicture, isInSentence: isWord(anchor) };
}

/** A row's picture, name and headline have one address, and reading addresses is what a feed costs most. */
const destinations = new Map<string, Destination | null>();
const mostDestinations = 500;

function destinationOf(anchor: Element, page: Page): Destination | null {
  const href = anchor.getAttribute('href') ?? '';
  const known = destinations.get(href);
  if (known !== undefined) return known;
  if (destinations.size >= mostDestinations) destinations.clear();
  const identities = accountsInHref(href);
  const destination = identities === null ? destinationAt(addressOf(anchor, page)) : destinationOfPerson(identities);
  destinations.set(href, destination);
  return destination;
}

function destinationOfPerson(identities: Identity[]): Destination | null {
  return identities.length === 0 ? null : { identities, organisation: null };
}

function destinationAt(url: URL | null): Destination | null {
  if (url === null) return null;
  const organisation = /^\/(?:company|school|showcase)\/[^/]+/.exec(url.pathname)?.[0] ?? null;
  const identities = isProfile(url) ? network.identitiesFromUrl(url) : [];
  return organisation === null && identities.length === 0 ? null : { identities, organisation };
}

/** Where the words of a post, comment or message stand, in both dialects; seen 2021-02 to 2026-10. */
export const writtenWords =
  '[data-testid="expandable-text-box"], .update-components-text, .feed-shared-text, .feed-shared-main-content, .msg-s-event__content';

function isWord(anchor: Element): boolean {
  const parent = parentWithMore(anchor);
  return (parent !== null && hasOwnWords(parent)) || anchor.closest(writtenWords) !== null;
}

/** The nearest ancestor that holds more than this one element; wrappers around a single link say nothing. */
function parentWithMore(element: Element): Element | null {
  const parent = element.parentElement;
  return parent !== null && parent.childElementCount === 1 && !hasOwnWords(parent) ? parentWithMore(parent) : parent;
}

/** LinkedIn nests links: a mention is `<a by member id><a by slug>Ada</a></a>`. With the same words they are one person's. */
function isOneLink(outer: Link, inner: Link): boolean {
  if (!outer.anchor.contains(inner.anchor) || inner.identities.length === 0) return false;
  if (outer.identities.some((identity) => inner.identities.includes(identity))) return true;
  const kinds = [...outer.identities, ...inner.identities].map(isMemberId);
  return kinds.length === 2 && kinds[0] !== kinds[1] && outer.shown?.text === inner.shown?.text;
}

function nested(outer: Link, inner: Link): Link {
  const identities = union(outer.identities, inner.identities);
  return { ...outer, innermost: inner.anchor, identities, shown: inner.shown ?? outer.shown };
}

function isMemberId(identity: Identity): boolean {
  return identity.startsWith('linkedin-id:');
}
