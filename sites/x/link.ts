import type { Mention } from '../../relationship/mention.ts';
import type { Page } from '../site.ts';
import { visibleText } from '../visibleText.ts';
import { identitiesInCard } from './followButton.ts';
import { authorOfPost, mention } from './post.ts';

/** A link to a profile, and the part of the page that says what its owner does there. */
type Link = { anchor: Element; handle: string; place: Element; root: ParentNode; page: Page };

/** What a link means, by the nearest of these `data-testid`s around it. */
const readers: Record<string, (link: Link) => Mention | null> = {
  'User-Name': ({ anchor, handle, place, root, page }) =>
    place.querySelector('a') === anchor ? authorOfPost(anchor, handle, place, root, page) : null, // the others: an affiliation's badge
  socialContext: ({ anchor, handle }) => mention('reposter', anchor, handle, nameInSentence(anchor)),
  UserCell: listedInCard,
  HoverCard: listedInCard,
  // A row of the messages as they were in 2025: a picture with the link, then the name.
  conversation: ({ anchor, handle, place }) =>
    mention('message', anchor, handle, visibleText(place.querySelector('[dir]') ?? anchor)),
  // Chat, 2026.
  'dm-conversation-header': ({ anchor, handle, place }) =>
    anchor === namingLink(place, anchor) ? mention('message', anchor, handle, nameInChat(place, anchor, handle)) : null,
  notification: ({ anchor, handle, place }) =>
    anchor === namingLink(place, anchor) ? mention('listed', anchor, handle, nameIn(anchor, handle)) : null,
  tweet: ({ anchor, handle }) => {
    const context = anchor.querySelector('[data-testid="socialContext"]');
    if (context) return mention('reposter', anchor, handle, nameInSentence(context));
    return showsHandle(anchor) ? mention('mentioned', anchor, handle, '') : null; // "Replying to @ada"
  },
};

/** The panes of messages, before Chat (`DmScrollerContainer`, `DMDrawer`, 2025) and in it (2026). */
const conversations = '[data-testid^="DM"], [data-testid^="Dm"], [data-testid^="dm-"], [data-testid^="chat-drawer"]';
const navigation = 'nav, [role="navigation"]';
/** The only text with `dir="auto"` is what users wrote: posts and biographies. */
const written = '[dir="auto"]';
const places = [navigation, written, ...Object.keys(readers).map((id) => `[data-testid="${id}"]`)].join();

/** What the owner of `handle`, to whom `anchor` leads, does there; null for links that name nobody. */
export function personBehind(anchor: Element, handle: string, root: ParentNode, page: Page): Mention | null {
  if (repeats(anchor)) return null;
  const place = anchor.closest(places);
  if (place?.matches(navigation)) return null;
  if (place?.matches(written)) return showsHandle(anchor) ? mention('mentioned', anchor, handle, '') : null;
  const reader = readers[place?.getAttribute('data-testid') ?? ''];
  return place && reader ? reader({ anchor, handle, place, root, page }) : personElsewhere(anchor, handle);
}

/**
 * A picture and an `@handle` repeat the link of the name between them, tabs that of the profile they belong to; the page says so for
 * the keyboard's sake. Only a notification has pictures alone.
 */
function repeats(anchor: Element): boolean {
  if (anchor.getAttribute('role') === 'tab') return true;
  return anchor.getAttribute('tabindex') === '-1' && anchor.closest('[data-testid="notification"]') === null;
}

/** Whether the permanent number of the account, its second identity, may stand beside the link: in rows of people, not in posts. */
export function mayShowNumber(anchor: Element): boolean {
  if (anchor.getAttribute('tabindex') === '-1') return false; // It repeats another link.
  const place = anchor.closest('[data-testid="User-Name"], [data-testid="UserCell"], [data-testid="HoverCard"]');
  return place !== null && place.getAttribute('data-testid') !== 'User-Name';
}

/** Where we know no better. X writes links to people without a host; those with one lead to its terms and policies. */
function personElsewhere(anchor: Element, handle: string): Mention | null {
  const text = visibleText(anchor);
  if (text === '' || !anchor.getAttribute('href')?.startsWith('/')) return null; // a picture beside what the reader types: their own
  if (showsHandle(anchor)) return mention('mentioned', anchor, handle, '');
  return mention(anchor.closest(conversations) ? 'message' : 'listed', anchor, handle, text);
}

function listedInCard({ anchor, handle, place }: Link): Mention | null {
  if (anchor !== namingLink(place, anchor)) return null;
  return { ...mention('listed', anchor, handle, nameIn(anchor, handle)), identities: identitiesInCard(place, handle) };
}

/** The link in `card` that carries the name of whom `anchor` leads to: the first with text, else the first at all. */
function namingLink(card: Element, anchor: Element): Element | null {
  const same = linksTo(anchor, card);
  return same.find((link) => visibleText(link) !== '') ?? same[0] ?? null;
}

function linksTo(anchor: Element, card: Element): Element[] {
  const href = anchor.getAttribute('href');
  return [...card.querySelectorAll('a[href]')].filter(
    (link) => link.getAttribute('href') === href && link.closest(written) === null,
  );
}

function nameIn(element: Element, handle: string): string {
  const text = visibleText(element);
  return text.toLowerCase() === `@${handle}` ? '' : text;
}

/** In a conversation of two the name may stand beside the link instead of in it. */
function nameInChat(header: Element, anchor: Element, handle: string): string {
  const others = new Set([...header.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')));
  const beside = others.size === 1 ? header.querySelector('[data-testid="dm-conversation-username"]') : null;
  return nameIn(anchor, handle) || (beside ? nameIn(beside, handle) : '');
}

/** "Ada reposted", in any language: the name has an element of its own, the words around it have none. */
function nameInSentence(context: Element): string {
  const wordsOutside = [...context.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
  const only = context.firstElementChild;
  if (only === null) return '';
  if (wordsOutside || context.childElementCount > 1) return visibleText(only);
  return nameInSentence(only) || (only.childElementCount === 0 ? '' : visibleText(only));
}

function showsHandle(anchor: Element): boolean {
  return /^\s*@/.test(anchor.textContent ?? '');
}
