import type { Identity } from '../../relationship/identity.ts';
import { linkedin as network } from '../networks/linkedin.ts';
import type { Page } from '../site.ts';
import { addressOf, linksToPeople, within } from './link.ts';
import { leadToSame } from './party.ts';

/**
 * The reader's own account: whose profile can be edited here, or whoever stands alone in the card that leads to both "profile
 * viewers" and "saved items". Null where the page shows neither.
 */
export function viewerIn(root: ParentNode, page: Page): Identity | null {
  return editableIn(root, page) ?? besideOwnThings(root, page);
}

function editableIn(root: ParentNode, page: Page): Identity | null {
  const url = within(root, 'a[href*="/in/"][href*="/edit/"]').map((anchor) => addressOf(anchor, page))[0];
  return (url && network.identitiesFromUrl(url)[0]) ?? null;
}

/** "Ada and 3 others viewed your profile" leads to the viewers too: one sign alone would make Ada the reader. */
function besideOwnThings(root: ParentNode, page: Page): Identity | null {
  for (const sign of within(root, 'a[href*="/profile-views"]')) {
    const card = cardWithPeople(sign, page);
    const [first, ...others] = card?.querySelector('a[href*="/my-items"], a[href*="/analytics/"]')
      ? linksToPeople(card, page)
      : [];
    if (first !== undefined && others.every((link) => leadToSame(first, link))) return first.identities[0] ?? null;
  }
  return null;
}

function cardWithPeople(element: Element, page: Page): Element | null {
  const parent = element.parentElement;
  return parent === null || linksToPeople(parent, page).length > 0 ? parent : cardWithPeople(parent, page);
}
