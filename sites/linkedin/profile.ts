import type { Identity } from '../../relationship/identity.ts';
import { linkedinOwner, linkedin as network } from '../networks/linkedin.ts';
import { decoded } from '../networks/network.ts';
import type { Page } from '../site.ts';
import { addressOf, isProfile, within } from './link.ts';
import { cleaned, firstShown, type Shown, shownIn } from './text.ts';

/** The head of a profile: a person who is not linked, known by the links to the pages of their own profile. */
export type TopCard = { identities: Identity[]; name: Shown };

/** SDUI's head; `com.linkedin.sdui.profile.card.ref<member id>Topcard`, seen 2026-02 to 2026-10. */
const sduiTopCard = '[componentkey*="profile.card.ref"][componentkey$="Topcard"]';

/** What readers who are signed out get: no link to the owner, but the page is always the one its address says. */
const signedOut = 'section.top-card-layout';

/** The head of the profile whose name stands inside `root`, or null. */
export function topCardIn(root: ParentNode, page: Page): TopCard | null {
  if (!/^\/(mwlite\/)?in\//.test(page.url.pathname)) return null;
  for (const heading of within(root, 'section h1, section h2')) {
    const card = heading.closest(sduiTopCard) ?? (heading.localName === 'h1' ? heading.closest('section') : null);
    const name = firstShown(heading);
    const identities = card === null || name === null ? [] : ownerOf(card, page);
    if (name !== null && identities.length > 0) return { identities, name };
  }
  return topCardWithoutHeading(root, page);
}

/** SDUI's head need not have a heading, but the document's title has the name: `(3) Ada Lovelace | LinkedIn`. */
function topCardWithoutHeading(root: ParentNode, page: Page): TopCard | null {
  const card = within(root, sduiTopCard)[0];
  const title = cleaned(card?.ownerDocument.title.replace(/^\(\d+\+?\)\s*/, '').replace(/\s*\|\s*LinkedIn\s*$/, '') ?? '');
  const name = card && [...shownIn(card)].find(({ text }) => text === title);
  const identities = name ? ownerOf(card, page) : [];
  return name && identities.length > 0 ? { identities, name } : null;
}

/** The slug from links to the owner's own pages, the member id from the card's key, its searches and its message link. */
function ownerOf(card: Element, page: Page): Identity[] {
  if (card.matches(signedOut)) return network.identitiesFromUrl(page.url);
  const owner = [new Set(slugsIn(card, page)), new Set(memberIdsIn(card))].flatMap((found) =>
    found.size === 1 ? [...found] : [],
  );
  const isSure = owner.some((identity) => identity.startsWith('linkedin:')) || card.matches(sduiTopCard);
  return isSure && agreesWith(page, owner) ? owner : [];
}

function slugsIn(card: Element, page: Page): Identity[] {
  return [...card.querySelectorAll('a[href*="/in/"], a[href*="custom-invite"]')].flatMap((anchor) => {
    const url = addressOf(anchor, page);
    if (url === null || isProfile(url)) return [];
    return network.identitiesFromUrl(url)[0] ?? linkedinOwner(url) ?? [];
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
