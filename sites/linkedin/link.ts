import type { Identity } from '../../relationship/identity.ts';
import { linkedin as network } from '../networks/linkedin.ts';
import type { Page } from '../site.ts';
import { firstShown, isAside, ownText } from './text.ts';

/** A link to a person or an organisation, and what a reader sees of it. */
export type Link = {
  /** The outermost anchor: what stands beside it tells whether it is a word of a sentence. */
  anchor: Element;
  /** The innermost of nested anchors of one person: where the name is, when the outer one is the whole row. */
  innermost: Element;
  /** Every account the address shows; empty for an organisation's. */
  identities: Identity[];
  /** The organisation's path; null for a person's. */
  organisation: string | null;
};

const toPeople = 'a[href*="/in/"]';
const toOrganisations = 'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';

/** The links to people inside `root` (or `root` itself), in document order. */
export function linksToPeople(root: ParentNode, page: Page): Link[] {
  return linksMatching(root, toPeople, page).filter((link) => link.identities.length > 0);
}

/** The links to people and to organisations inside `card`, in document order. */
export function linksToAnyone(card: ParentNode, page: Page): Link[] {
  return linksMatching(card, `${toPeople}, ${toOrganisations}`, page);
}

/** Where a link of LinkedIn's leads, or null for what leads elsewhere. */
export function addressOf(anchor: Element, page: Page): URL | null {
  const url = URL.parse(anchor.getAttribute('href') ?? '', page.url);
  return url !== null && isLinkedin(url) ? url : null;
}

/** True for LinkedIn's own pages, under any country's host. */
export function isLinkedin(url: URL): boolean {
  return /(^|\.)linkedin\.com$/.test(url.hostname);
}

/** The element itself, where it is one that matches, and all that match inside it. */
export function within(root: ParentNode, selector: string): Element[] {
  const inside = [...root.querySelectorAll(selector)];
  return 'matches' in root && (root as Element).matches(selector) ? [root as Element, ...inside] : inside;
}

/** A face or a logo. */
export const pictures = 'img, figure, svg';

/** Where the words of a post, comment or message stand, in both dialects; seen 2021-02 to 2026-01. */
const words =
  '[data-testid="expandable-text-box"], .update-components-text, .feed-shared-text, .feed-shared-main-content, .msg-s-event__content';

/** True when the link is a word of a sentence: a mention in a post, "Ada commented on this", "Ada and 3 others". */
export function isInSentence({ anchor }: Link): boolean {
  if (anchor.closest(words)) return true;
  const parent = parentWithCompany(anchor);
  return parent !== null && !isAside(ownText(parent));
}

/** The nearest ancestor that holds more than this one element; wrappers around a single link say nothing. */
function parentWithCompany(element: Element): Element | null {
  const parent = element.parentElement;
  return parent !== null && parent.childElementCount === 1 && ownText(parent) === '' ? parentWithCompany(parent) : parent;
}

function linksMatching(root: ParentNode, selector: string, page: Page): Link[] {
  const links: Link[] = [];
  for (const anchor of within(root, selector)) {
    const link = linkAt(anchor, page);
    const around = links.at(-1);
    if (link === null) continue;
    if (around !== undefined && isOneLink(around, link)) links.splice(-1, 1, nested(around, link));
    else links.push(link);
  }
  return links;
}

function linkAt(anchor: Element, page: Page): Link | null {
  const url = addressOf(anchor, page);
  if (url === null) return null;
  const organisation = /^\/(?:company|school|showcase)\/[^/]+/.exec(url.pathname)?.[0] ?? null;
  const identities = isProfile(url) ? network.identitiesFromUrl(url) : [];
  return organisation === null && identities.length === 0 ? null : { anchor, innermost: anchor, identities, organisation };
}

function nested(outer: Link, { anchor, identities }: Link): Link {
  return { ...outer, innermost: anchor, identities: union(outer.identities, identities) };
}

/** True for the profile itself, in any language; not for one of its pages (`/overlay/…`, `/details/…`), whose link text is no name. */
export function isProfile(url: URL): boolean {
  return /^\/(mwlite\/)?in\/[^/]+(\/[a-z]{2}(-[a-z]{2})?)?\/?$/i.test(url.pathname);
}

/** LinkedIn nests links: a mention is `<a by member id><a by slug>Ada</a></a>`. With the same words they are one person's. */
function isOneLink(outer: Link, inner: Link): boolean {
  if (!outer.anchor.contains(inner.anchor) || inner.identities.length === 0) return false;
  return (
    outer.identities.some((identity) => inner.identities.includes(identity)) ||
    (outer.identities.length === 1 &&
      firstShown(outer.anchor)?.text === firstShown(inner.anchor)?.text &&
      !sameKind(outer, inner))
  );
}

function sameKind(outer: Link, inner: Link): boolean {
  return inner.identities.some((identity) => outer.identities.some((other) => other.split(':')[0] === identity.split(':')[0]));
}

/** Both lists without repetition: what an address calls somebody comes first, what else is known of them after it. */
export function union(first: readonly Identity[], second: readonly Identity[]): Identity[] {
  return [...new Set([...first, ...second])].sort(
    (a, b) => Number(a.startsWith('linkedin-id:')) - Number(b.startsWith('linkedin-id:')),
  );
}
