import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import { endOfName } from './linkedin/badgePlace.ts';
import {
  byCard,
  cardAround,
  comments,
  isWhole,
  ownOf,
  type Part,
  partsOfComment,
  partsOfPost,
  posts,
  writerOf,
} from './linkedin/card.ts';
import { isLinkedin, type Link, linksWithin, mayLeadToPerson, readLinks, writtenWords } from './linkedin/link.ts';
import { nameBehind } from './linkedin/name.ts';
import { partiesOf } from './linkedin/party.ts';
import { topCardIn } from './linkedin/profile.ts';
import { rowsOf } from './linkedin/row.ts';
import { type Content, commentIn, postIn } from './linkedin/urn.ts';
import { viewerIn } from './linkedin/viewer.ts';
import { linkedin as network } from './networks/linkedin.ts';
import type { Page, Site } from './site.ts';

/**
 * LinkedIn in both dialects, Ember (until 2026 everywhere, still served) and SDUI (since 2025). People are their links; roles
 * follow from where the links stand and whom the buttons name, never from words in one language.
 */
export const linkedin: Site = {
  name: 'linkedin',
  // Every country's host, and `/preload/`, the frame in which SDUI pages keep messages.
  matches: ['*://*.linkedin.com/*'],
  identitiesFromUrl: (url) => network.identitiesFromUrl(url),
  cards: `${posts}, ${comments}, [data-view-name="search-entity-result-universal-template"]`,
  // The newer pages keep the message windows and the composer, still Ember, in here; seen 2026-04 to 2026-09.
  shadowHosts: '#interop-outlet',
  hunts: true,
  vouchesFor: ['linkedin', 'linkedin-id'],
  viewer: viewerIn,
  badgeAfter: ({ element, displayName }) => endOfName(element, displayName),

  mentions(root, page) {
    if (!isLinkedin(page.url)) return [];
    const linked: Mention[] = [];
    for (const [card, anchors] of byCard(linksWithin(root))) {
      if (!anchors.some(mayLeadToPerson)) continue;
      if (card === null) linked.push(...inRows(anchors.filter(mayLeadToPerson), page));
      else linked.push(...inCard(card, root.contains(card) && isWhole(card) ? anchors : ownAnchors(card), page));
    }
    return [...atTopOfProfile(root, page), ...linked].filter(({ element }) => root.contains(element)).sort(inDocumentOrder);
  },
};

function atTopOfProfile(root: ParentNode, page: Page): Mention[] {
  const card = topCardIn(root, page);
  return card === null ? [] : [{ ...nowhere, ...card, displayName: card.name.text, role: 'profile', element: card.name.holder }];
}

/** The reader's own card and composer are not somebody they might know. */
function inRows(anchors: readonly Element[], page: Page): Mention[] {
  const reader = anchors[0] && viewerIn(anchors[0].ownerDocument, page);
  const rows = rowsOf(readLinks(anchors, page), page).filter(
    ({ role, party }) => role !== 'listed' || !party.identities.some((one) => one === reader),
  );
  return rows.map((row) => mentionOf(row, row.around));
}

/** `anchors`: the card's own. */
function inCard(card: Element, anchors: readonly Element[], page: Page): Mention[] {
  const isComment = card.matches(comments);
  const links = readLinks(anchors, page);
  const parts = isComment ? partsOfComment(card, links) : partsOfPost(card, links);
  return parts.map((part) =>
    mentionOf(part, part.links[0]?.anchor.parentElement ?? null, () => ({
      ...whenAndWhere(part, isComment ? commentIn(card) : postIn(card)),
      replyTo: part.role === 'commenter' ? answeredBy(card, links, page) : null,
    })),
  );
}

function ownAnchors(card: Element): Element[] {
  return ownOf(card, linksWithin(card));
}

/**
 * Whom a comment answers: the person its words begin with, as LinkedIn writes it into a reply; else the writer of the comment around
 * it (Ember nests replies, SDUI lists them); else that of the post.
 */
function answeredBy(comment: Element, links: readonly Link[], page: Page): Identity | null {
  const named = links.find(
    ({ anchor, shown }) => shown && anchor.closest(writtenWords)?.textContent?.trim().startsWith(shown.text),
  );
  if (named) return named.identities[0] ?? null;
  return writerAround(comment, page);
}

/** SDUI marks a comment twice, and the outer mark has no links of its own. */
function writerAround({ parentElement }: Element, page: Page): Identity | null {
  const card = parentElement && cardAround(parentElement);
  if (!card) return null;
  const writer = writerOf(card, partiesOf(readLinks(ownAnchors(card), page)));
  return writer === null ? writerAround(card, page) : (writer.identities[0] ?? null);
}

/** The card's own number says nothing about when somebody reposted it, nor about the post it shares. */
function whenAndWhere({ role, isShared }: Part, content: Content | null): Pick<Mention, 'at' | 'permalink'> {
  if (content === null || role === 'listed' || isShared) return nowhere;
  return { at: role === 'reposter' ? null : content.at, permalink: content.permalink };
}

const nowhere = { at: null, permalink: null, replyTo: null, recentPost: null } as const;

/** What a badge can do without until somebody is asked about: most posts of a feed are scrolled past before that. */
type Details = Pick<Mention, 'at' | 'permalink' | 'replyTo'>;

/** One appearance: all links of `part` together, at the link that says the name. */
function mentionOf({ party, role, links }: Part, around: Element | null, read: () => Details = () => nowhere): Mention {
  const name = nameBehind(links, around);
  const named = links.find(({ anchor }) => name !== null && anchor.contains(name.holder)) ?? (links[0] as Link);
  const element = name !== null && named.innermost.contains(name.holder) ? named.innermost : named.anchor;
  let details: Details | null = null;
  const all = () => {
    details ??= read();
    return details;
  };
  return {
    identities: party.identities,
    displayName: name?.text ?? '',
    role,
    element,
    recentPost: null,
    get at() {
      return all().at;
    },
    get permalink() {
      return all().permalink;
    },
    get replyTo() {
      return all().replyTo;
    },
  };
}

function inDocumentOrder(one: Mention, other: Mention): number {
  return one.element.compareDocumentPosition(other.element) & 4 ? -1 : 1;
}
