import type { Identity } from '../../relationship/identity.ts';
import type { Role } from '../../relationship/mention.ts';
import { linkedinOwner, linkedin as network } from '../networks/linkedin.ts';
import type { Page } from '../site.ts';
import type { Part } from './card.ts';
import { addressOf, type Link, toPeople, union, within } from './link.ts';
import { leadToSame } from './party.ts';

/** How far up a row may begin: real rows are at most six elements deep (seen 2025-04, 2025-11). */
const deepestRow = 7;

/** A row, with what belongs to this one person alone. */
export type Row = Part & { around: Element };

/**
 * Who stands in lists, conversations and sentences outside posts. Links that follow each other and lead to one person are one
 * appearance: the picture, the name and the headline of a row.
 */
export function rowsOf(links: readonly Link[], page: Page): Row[] {
  const rows: Link[][] = [];
  for (const link of links) {
    const row = rows.at(-1);
    if (row?.some((other) => leadToSame(other, link))) row.push(link);
    else rows.push([link]);
  }
  return rows.map((row) => rowOf(row, page));
}

function rowOf(links: Link[], page: Page): Row {
  const identities = links.reduce<Identity[]>((known, link) => union(known, link.identities), []);
  const around = elementAbout(identities, links[0]?.anchor as Element, page);
  const role = roleInRow(links);
  const learned = role === 'mentioned' ? [] : recipientIn(around, page);
  return { party: { identities: union(identities, learned), links }, role, links, around, isShared: false };
}

/** A mention is a word without a picture. "Ada invites you to connect" beside Ada's picture is a row that says so. */
function roleInRow(links: readonly Link[]): Role {
  if (links.every(({ isInSentence, hasPicture }) => isInSentence && !hasPicture)) return 'mentioned';
  // Ember's conversations, on their own page and in the overlay of every page; seen 2025-04.
  return links.some(({ anchor }) => anchor.closest('[class*="msg-"]')) ? 'message' : 'listed';
}

/** The largest element around `start` in which nobody else is linked, not even a page of their profile. */
function elementAbout(identities: readonly Identity[], start: Element, page: Page): Element {
  let about = start;
  for (let depth = 0; depth < deepestRow; depth++) {
    const parent = about.parentElement;
    if (parent === null || !isAbout(parent, identities, page)) return about;
    about = parent;
  }
  return about;
}

function isAbout(element: Element, identities: readonly Identity[], page: Page): boolean {
  return within(element, toPeople).every((anchor) => {
    const url = addressOf(anchor, page);
    const owners = url === null ? [] : network.identitiesFromUrl(url);
    return owners.length === 0 || owners.some((owner) => identities.includes(owner));
  });
}

/** To whom the "Message" link of a one-person row writes: connections are listed by slug, and messages go to member ids. */
function recipientIn(row: Element, page: Page): Identity[] {
  const recipients = within(row, 'a[href*="/messaging/compose"]').flatMap((anchor) => {
    const url = addressOf(anchor, page);
    return (url && linkedinOwner(url)) ?? [];
  });
  return new Set(recipients).size === 1 ? recipients.slice(0, 1) : [];
}
