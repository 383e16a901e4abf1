import type { Identity } from '../../relationship/identity.ts';
import { linkedin as network } from '../networks/linkedin.ts';
import { decoded } from '../networks/network.ts';
import type { Page } from '../site.ts';
import { addressOf, union, within } from './link.ts';
import { cleaned, firstShown, type Shown, shownIn } from './text.ts';

/** The head of a profile: a person who is not linked, known by the links to the pages of their own profile. */
export type TopCard = { identities: Identity[]; name: Shown };

/** SDUI's head; `com.linkedin.sdui.profile.card.ref<member id>Topcard`, seen 2026-02 to 2026-06. */
const sduiTopCard = '[componentkey*="profile.card.ref"][componentkey$="Topcard"]';

/** Readers who are signed out get a page of its own address only, without links of its owner's. */
const signedOut = 'section.top-card-layout';

/** The head of the profile whose name stands inside `root`, or null. */
export function topCardIn(root: ParentNode, page: Page): TopCard | null {
  for (const start of within(root, `main h1, section h1, ${sduiTopCard}`)) {
    const card = start.closest(`${sduiTopCard}, section`);
    const name = start.localName === 'h1' ? firstShown(start) : nameByTitle(start);
    const identities = card === null ? [] : ownerOf(card, page);
    if (name !== null && identities.length > 0) return { identities, name };
  }
  return null;
}

/** SDUI's head need not have a heading, but the document's title has the name: `(3) Ada Lovelace | LinkedIn`. */
function nameByTitle(card: Element): Shown | null {
  const title = cleaned(card.ownerDocument.title.replace(/^\(\d+\+?\)\s*/, '').replace(/\s*\|\s*LinkedIn\s*$/, ''));
  for (const shown of shownIn(card)) if (shown.text === title) return shown;
  return null;
}

/** The slug from the links to the profile's own pages, the member id from the card's key, its searches and its message link. */
function ownerOf(card: Element, page: Page): Identity[] {
  const slugs = new Set(slugsIn(card, page));
  const ids = new Set(memberIdsIn(card));
  if (slugs.size !== 1) return slugs.size === 0 && card.matches(signedOut) ? network.identitiesFromUrl(page.url) : [];
  const owner = ids.size === 1 ? union([...slugs], [...ids]) : [...slugs];
  return agreesWith(page, owner) ? owner : [];
}

function slugsIn(card: Element, page: Page): Identity[] {
  return [...card.querySelectorAll('a[href*="/in/"]')].flatMap((anchor) => {
    const url = addressOf(anchor, page);
    const isPageOfProfile = url !== null && /^\/in\/[^/]+\/[a-z-]{4,}/.test(url.pathname);
    return isPageOfProfile ? network.identitiesFromUrl(url) : [];
  });
}

/** "500+ connections" searches for the connections of the owner's member id; seen 2025-04. */
function memberIdsIn(card: Element): Identity[] {
  const links = [...card.querySelectorAll('a[href*="/search/"], a[href*="/messaging/"]')];
  const texts = [card.getAttribute('componentkey')?.replace(/Topcard$/, ''), ...links.map((link) => link.getAttribute('href'))];
  return texts.flatMap((text) => decoded(text ?? '').match(memberId) ?? []).map((id) => `linkedin-id:${id}` as const);
}

const memberId = /(?<=^|\W|card\.ref)AC[or]AA[\w-]{25,}/g;

/** After a change of address the old head may still stand there. */
function agreesWith(page: Page, owner: readonly Identity[]): boolean {
  const shown = network.identitiesFromUrl(page.url);
  const comparable = owner.filter((identity) => shown.some((other) => other.split(':')[0] === identity.split(':')[0]));
  return comparable.every((identity) => shown.includes(identity));
}
