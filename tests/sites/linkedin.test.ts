import { expect, it } from 'vitest';
import { linkedin } from '../../sites/linkedin.ts';
import { loadPage } from './page.ts';

const open = (name: string) => loadPage(`tests/sites/linkedin/${name}.dom.json`);

function rolesIn(root: ParentNode, page: { url: URL }) {
  return linkedin.mentions(root, page).map(({ role, displayName }) => `${role}: ${displayName}`);
}

it('answers for an added post, or a part of it, as within the whole page', () => {
  const { document, page } = open('ember-feed');
  const post = document.querySelector('[data-id] [data-urn]') as Element;
  expect(rolesIn(post, page)).toEqual(['reposter: Ada Lovelace', 'author: Charles Babbage', 'commenter: Ada Lovelace']);
  const header = post.querySelector('.update-components-header') as Element;
  expect(rolesIn(header, page)).toEqual(['reposter: Ada Lovelace']);
  const actor = post.querySelector('.update-components-actor__meta') as Element;
  expect(rolesIn(actor, page)).toEqual(['author: Charles Babbage']);
});

it('tells when and where something was written once it is asked, though the post has left the page by then', () => {
  const { document, page } = open('ember-feed');
  const posts = [...document.querySelectorAll('[data-view-name="feed-full-update"]')];
  const before = linkedin.mentions(document, page).map((mention) => ({ ...mention }));
  const later = linkedin.mentions(document, page);
  for (const post of posts) post.remove();
  expect(later.some(({ at }) => at !== null)).toBe(true);
  expect(later.map((mention) => ({ ...mention }))).toEqual(before);
});

it('finds nobody in a shell whose post is off screen, and the next post once the shell is filled again', () => {
  const { document, page } = open('ember-feed');
  const shell = document.querySelector('.occludable-update-hint') as Element;
  expect(linkedin.mentions(shell, page)).toEqual([]);
  shell.append(document.querySelectorAll('[data-view-name="feed-full-update"]')[1] as Element);
  expect(rolesIn(shell, page)).toEqual(['author: نادية القاضي']);
});

it('knows the reader by their own card, and not by who viewed their profile', () => {
  const feed = open('ember-feed');
  expect(linkedin.viewer?.(feed.document, feed.page)).toBe('linkedin:grace-hopper-reader');
  const notifications = open('ember-notifications');
  expect(linkedin.viewer?.(notifications.document, notifications.page)).toBeNull();
});

it('puts the badge at the end of the name and its distance, before the headline, and outside a link that is only the name', () => {
  const { document, page } = open('ember-feed');
  const [reposter, author] = linkedin.mentions(document, page).map((mention) => linkedin.badgeAfter?.(mention));
  expect(reposter?.outerHTML).toBe('<a href="/in/ada-lovelace/" class="ember-view">Ada Lovelace</a>');
  expect(author?.textContent).toBe(' • 2nd • 2nd');
});

it('leaves a head of a profile alone that belongs to another address than the page’s', () => {
  const { document } = open('ember-profile-german');
  const moved = { url: new URL('https://www.linkedin.com/in/ada-lovelace/') };
  expect(rolesIn(document.querySelector('section') as Element, moved)).toEqual([]);
});

it('learns no member id from a message link that could be somebody else’s', () => {
  const { document, page } = open('ember-people-search');
  const row = document.querySelector('[data-view-name]') as Element;
  const message = document.createElement('a');
  message.href = '/messaging/compose/?recipient=ACoAA99somebodyelsexxxxxxxxxxxxxxxxxxxx';
  row.append(message);
  expect(
    linkedin
      .mentions(row, page)
      .flatMap(({ identities }) => identities)
      .join(),
  ).not.toContain('somebodyelse');
});
