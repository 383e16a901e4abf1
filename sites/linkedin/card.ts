import type { Role } from '../../relationship/mention.ts';
import { legible } from '../visibleText.ts';
import type { Link } from './link.ts';
import { isPerson, isPresented, nameplate, type Party, partiesOf } from './party.ts';

// Two dialects are served side by side, even within one session, so they are told apart card by card: Ember marks cards by URN,
// SDUI by component key. Readers who are signed out get a third.

/** A post, wherever it stands: feed, profile, search, its own page. */
export const posts = [
  '.feed-shared-update-v2, [data-view-name="feed-full-update"]', // Ember, 2021-02 to 2026-09
  '[data-urn^="urn:li:activity:"], [data-urn^="urn:li:aggregate:"], [data-urn^="urn:li:ugcPost:"], [data-urn^="urn:li:share:"]',
  '[componentkey^="update-card-focus"], [componentkey^="expanded"][componentkey*="FeedType_"]', // SDUI, 2026-08 to 2026-10
  '[role="listitem"][componentkey*="FeedType_"], [data-testid="mainFeed"] [role="listitem"]', // SDUI, 2026-02
  'article[data-activity-urn]', // signed out
].join();

/** A comment, or a reply to one. Ember nests replies in the comment they answer, SDUI lists them after it. */
export const comments = [
  'article[data-id^="urn:li:comment:"]', // Ember, 2021-02 to 2026-08
  '[componentkey^="replaceableComment_"], [componentkey^="CommentComponentReference_"]', // SDUI, the one inside the other, 2026-05 to 2026-10
  'section.comment', // signed out
].join();

/** What somebody does in a card, and the links that say so. */
export type Part = {
  party: Party;
  role: Role;
  links: Link[];
  /** The writer of a post that the card shares: the card's own number and time are not theirs. */
  isShared: boolean;
};

/** The comment or the post that `element` is part of; of posts the outermost, since parts of a post carry its marks too. */
export function cardAround(element: Element): Element | null {
  const card = element.closest(`${comments}, ${posts}`);
  return card === null || card.matches(comments) ? card : outermost(card);
}

function outermost(post: Element): Element {
  const around = post.parentElement?.closest(posts) ?? null;
  return around === null ? post : outermost(around);
}

/** Those of `elements`, each in a card, by card; those in none are null's. Each card is asked about its comments once, and most have none. */
export function byCard(elements: readonly Element[]): Map<Element | null, Element[]> {
  const found = new Map<Element | null, Element[]>();
  let whole = null as Element | null;
  for (const element of elements) {
    const card: Element | null = whole?.contains(element) ? whole : cardAround(element);
    const own = found.get(card);
    if (own !== undefined) {
      own.push(element);
      continue;
    }
    found.set(card, [element]);
    whole = card !== null && isWhole(card) ? card : null;
  }
  return found;
}

/** A post without comments: all in it is its own. */
export function isWhole(card: Element): boolean {
  return card.querySelector(comments) === null && !card.matches(comments);
}

/** Those of `elements` that belong to the card itself and not to a comment inside it. */
export function ownOf(card: Element, elements: readonly Element[]): Element[] {
  if (card.querySelector(comments) === null) return [...elements];
  const comment = card.closest(comments);
  return elements.filter((element) => element.closest(comments) === comment);
}

/** Who does what in a post, from the links that are its own. */
export function partsOfPost(post: Element, links: readonly Link[]): Part[] {
  const parties = partiesOf(links);
  const people = parties.filter(isPerson);
  // A post shows its writer and at most the writer of the post it shares; more of them are "people to follow".
  if (people.filter(isPresented).length > 2)
    return people.map((party) => ({ party, role: 'listed', links: party.links, isShared: false }));
  const writer = writerOf(post, parties);
  return people
    .flatMap((party) => parts(party, (link) => roleInPost(link, party, writer, links)))
    .map((part) => ({ ...part, isShared: part.role === 'author' && part.party !== writer }));
}

/** Who wrote a comment and whom it mentions, from the links that are its own. */
export function partsOfComment(comment: Element, links: readonly Link[]): Part[] {
  const parties = partiesOf(links);
  const writer = writerOf(comment, parties);
  return parties
    .filter(isPerson)
    .flatMap((party) =>
      parts(party, ({ isInSentence }) => (isInSentence ? 'mentioned' : party === writer ? 'commenter' : 'listed')),
    );
}

/**
 * Who wrote a card: of those who stand there by name, the one whom most of its buttons name ("Open control menu for post by
 * Ada", "Reply to Ada’s comment"), whatever the language; where no button names anybody, the first. Ties go to the first, since a
 * shared post follows the one that shares it. Going by the first link would be wrong for 9 of 41 real posts: it is the reader's
 * friend who reacted.
 */
export function writerOf(card: Element, parties: readonly Party[]): Party | null {
  const named = parties.filter((party) => nameplate(party) !== null);
  if (named.length < 2) return named[0] ?? null;
  const labels = buttonLabels(card);
  const namings = named.map((party) => labels.filter((label) => label.includes(nameplate(party) ?? '')).length);
  return named[namings.indexOf(Math.max(...namings))] ?? null;
}

function buttonLabels(card: Element): string[] {
  const buttons = ownOf(card, [...card.querySelectorAll('button[aria-label]')]);
  return buttons.map((button) => legible(button.getAttribute('aria-label') ?? ''));
}

/** Before the writer stands why the reader sees the post (somebody reposted, liked or commented); after, the post itself. */
function roleInPost(link: Link, party: Party, writer: Party | null, links: readonly Link[]): Role {
  const first = writer?.links[0];
  if (party === writer) return link.isInSentence ? 'mentioned' : 'author';
  if (first !== undefined && links.indexOf(link) < links.indexOf(first)) return 'reposter';
  if (link.isInSentence) return 'mentioned';
  return isPresented(party) ? 'author' : 'listed';
}

function parts(party: Party, roleOf: (link: Link) => Role): Part[] {
  const byRole = Map.groupBy(party.links, roleOf);
  return [...byRole].map(([role, links]) => ({ party, role, links, isShared: false }));
}
