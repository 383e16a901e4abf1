import type { Identity } from '../relationship/identity.ts';
import type { Mention, Role } from '../relationship/mention.ts';
import type { Page } from './site.ts';

/** All that match `selector` in `root`, `root` itself included: what a page adds may be the very link that names somebody. */
export function within(root: ParentNode, selector: string): Element[] {
  const found = isElement(root) && root.matches(selector) ? [root] : [];
  const inside = root.querySelectorAll(selector);
  for (let i = 0; i < inside.length; i++) found.push(inside[i] as Element);
  return found;
}

/** The first of those; null if none does. */
export function firstWithin(root: ParentNode, selector: string): Element | null {
  return isElement(root) && root.matches(selector) ? root : root.querySelector(selector);
}

/** Selector of what has one of `words` in its class, in whatever case. */
export function classesWith(words: string): string {
  return words
    .split(' ')
    .map((word) => `[class*="${word}" i]`)
    .join();
}

/** The text of `element`, with runs of space as one. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/**
 * The first `longest` characters of the same, with a space between any two pieces: "Ada" and "3 days ago" may stand in elements of their
 * own. Reads no further than it has to.
 */
export function spacedTextOf(element: Element, longest: number): string {
  const texts = element.ownerDocument.createTreeWalker(element, 4); // NodeFilter.SHOW_TEXT
  let text = '';
  while (text.length < longest && texts.nextNode()) {
    const piece = (texts.currentNode.nodeValue ?? '').replace(/\s+/gu, ' ').trim();
    if (piece !== '') text += text === '' ? piece : ` ${piece}`;
  }
  return text.slice(0, longest);
}

/** The nearest of `element` and what is around it that is so; null if none is. */
export function nearest(element: Element | null, is: (around: Element) => boolean): Element | null {
  let around = element;
  while (around !== null && !is(around)) around = around.parentElement;
  return around;
}

/** The link that `element` stands in, or else its first; null without one. */
export function linkAt(element: Element): Element | null {
  return element.closest('a[href]') ?? element.querySelector('a[href]');
}

/** Whether `element` or anything around it inside `whole` matches. Looks no further, which on a page of thousands counts. */
export function liesIn(selector: string, element: Element, whole: Element): boolean {
  for (let around: Element | null = element; around !== null && around !== whole; around = around.parentElement)
    if (around.matches(selector)) return true;
  return false;
}

/** Somebody at `element`, without a time or a link of their own; what the page says besides is added by the caller. */
export function appearance(role: Role, element: Element, identities: Identity[], displayName: string): Mention {
  return { identities, displayName, role, at: null, permalink: null, replyTo: null, recentPost: null, element };
}

/** What a badge can do without until somebody is asked about. */
type Details = Omit<Mention, 'role' | 'element' | 'identities'>;

/** The same, of which the details are read once they are asked for: most posts of a feed are scrolled past before that. */
export function readLater(role: Role, element: Element, identities: Identity[], read: () => Details): Mention {
  let details: Details | null = null;
  const all = () => {
    details ??= read();
    return details;
  };
  return {
    ...{ role, element, identities },
    get displayName() {
      return all().displayName;
    },
    get at() {
      return all().at;
    },
    get permalink() {
      return all().permalink;
    },
    get replyTo() {
      return all().replyTo;
    },
    get recentPost() {
      return all().recentPost;
    },
  };
}

/** When something was written, ms since epoch, by its `datetime`; null without one. */
export function writtenAt(time: Element | null | undefined): number | null {
  const at = Date.parse(time?.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? null : at;
}

/** Where a link as written in the page leads, in full; null for none. */
export function addressOf(link: Element | null | undefined, page: Page): string | null {
  const href = link?.getAttribute('href');
  return href ? (URL.parse(href, page.url.href)?.href ?? null) : null;
}

/** Whether `later` comes after `earlier` on the page; what lies inside it does not. */
export function isBelow(later: Element, earlier: Element): boolean {
  const position = earlier.compareDocumentPosition(later);
  return (position & 4) !== 0 && (position & 16) === 0; // Node.DOCUMENT_POSITION_FOLLOWING, …_CONTAINED_BY
}

/** Whether `root` is an element, and not the document or a shadow root. */
export function isElement(root: ParentNode): root is Element {
  return root.nodeType === 1;
}

/** The number at the end of an id or an address, by which systems tell their comments apart; null where there is none. */
export function numberAtEnd(text: string): string | null {
  return /\d+$/.exec(text)?.[0] ?? null;
}
