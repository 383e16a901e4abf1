import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shadowRootsOf } from '../../sites/matching.ts';
import { x } from '../../sites/x.ts';
import { loadPage } from './page.ts';

function open(name: string) {
  const { document, page } = loadPage(join(import.meta.dirname, 'x', name));
  return { document, page };
}

it('knows whose account the reader is logged in with, and that nobody is when logged out', () => {
  expect(x.viewer?.(open('home.dom.json').document, open('home.dom.json').page)).toBe('x:maren_holt');
  expect(x.viewer?.(open('post-logged-out.dom.json').document, open('post-logged-out.dom.json').page)).toBeNull();
});

it('takes those below for commenters when the post they answer has been scrolled away', () => {
  const { document, page } = open('thread.dom.json');
  const posts = document.querySelectorAll('[data-testid="cellInnerDiv"]');
  for (const cell of [...posts].slice(0, 2)) cell.remove();
  const roles = x.mentions(document, page).map(({ identities, role }) => `${identities[0]} ${role}`);
  expect(roles).toContain('x:benruiz_dev commenter');
  expect(roles).toContain('x:adaokafor author');
});

it('reads a reply that is added alone as within the thread', () => {
  const { document, page } = open('thread.dom.json');
  const reply = document.querySelector('a[href="/benruiz_dev"]')?.closest('article');
  expect(reply && x.mentions(reply, page)[0]?.role).toBe('commenter');
});

it('knows whom the writer of the page’s post answers by what stands right above', () => {
  const { document, page } = open('thread.dom.json');
  const answers = () =>
    x.mentions(document, page).filter(({ identities, role }) => identities[0] === 'x:adaokafor' && role === 'author');
  expect(answers().map(({ replyTo }) => replyTo)).toEqual(['x:kimsatoh', null]);
  const [cell] = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].slice(-1);
  const own = answers()[1]?.element.closest('[data-testid="cellInnerDiv"]');
  if (own) cell?.after(own);
  expect(answers().at(-1)?.replyTo).toMatch(/^x:/);
});

it('learns no number from a follow button that names somebody else', () => {
  const { document, page } = open('followers.dom.json');
  document.querySelector('[data-testid$="-follow"]')?.setAttribute('aria-label', 'Follow @benruiz_dev2');
  expect(x.mentions(document, page)[0]?.identities).toEqual(['x:benruiz_dev']);
});

it('follows a link that the page recycles for somebody else', () => {
  const { document, page } = open('home.dom.json');
  const anchor = document.querySelector('[data-testid="User-Name"] a[href="/AdaOkafor"]');
  anchor?.setAttribute('href', '/GraceH');
  expect(anchor && x.mentions(anchor, page)[0]?.identities).toEqual(['x:graceh']);
});

it('tells by a link alone whether it may lead to somebody wanted', () => {
  const { document, page } = open('home.dom.json');
  const onlyGrace = { ...page, isStranger: (identity: string) => identity !== 'x:graceh' };
  const anchor = document.querySelector('[data-testid="User-Name"] a[href="/AdaOkafor"]') as Element;
  expect(x.mayMention?.(anchor, onlyGrace)).toBe(false);
  for (const [href, may] of [
    ['/GraceH', true],
    ['/GraceH/status/1', false],
    ['/home', false],
    ['', false],
  ] as const) {
    anchor.setAttribute('href', href);
    expect(x.mayMention?.(anchor, onlyGrace), href).toBe(may);
  }
  const row = open('followers.dom.json');
  const inRow = row.document.querySelector('[data-testid="UserCell"] a[href]:not([tabindex="-1"])') as Element;
  expect(x.mayMention?.(inRow, { ...row.page, isStranger: () => true }), 'known by their number perhaps').toBe(true);
});

it('reads of an author no more than who they are until the rest is asked for', () => {
  const { document, page } = open('home.dom.json');
  const author = x.mentions(document, page).find(({ role }) => role === 'author');
  const name = author?.element.querySelector('[dir] span') as Element;
  name.textContent = 'Changed before it was read';
  expect(author?.displayName).toBe('Changed before it was read');
  name.textContent = 'Changed afterwards';
  expect({ ...author }.displayName).toBe('Changed before it was read');
});

it('puts the badge at the end of the row with handle and time, inside the name line', () => {
  const { document, page } = open('home.dom.json');
  for (const mention of x.mentions(document, page).filter(({ role }) => role === 'author')) {
    const place = x.badgeAfter?.(mention);
    expect(place?.querySelector('time'), mention.displayName).not.toBeNull();
    expect(place?.nextSibling, mention.displayName).toBeNull();
    expect(place?.closest('[data-testid="User-Name"]'), mention.displayName).not.toBeNull();
  }
});

it('names the shadow roots in which Chat lives', () => {
  expect(shadowRootsOf(x, open('chat.dom.json').document)).toHaveLength(1);
});

it('takes nobody for the author of a quoted post who is only called "@somebody" there', () => {
  const { document, page } = open('home.dom.json');
  const quoted = [...document.querySelectorAll('[data-testid="User-Name"]')].find((line) => line.querySelector('a') === null);
  const before = quoted && x.mentions(quoted.closest('article') ?? quoted, page).map(({ identities }) => identities[0]);
  const name = quoted?.querySelector('[dir] span span, [dir] span, [dir]');
  if (name) name.textContent = '@benruiz_dev';
  expect(name && quoted && x.mentions(quoted.closest('article') ?? quoted, page).map(({ identities }) => identities[0])).toEqual(
    before,
  );
});

it('tells of a post by strangers that nobody else is in it, and reads each where strangers count', () => {
  const { document, page } = open('home.dom.json');
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const posts = cells.filter((cell) => cell.querySelector('article') !== null);
  expect(posts.length).toBeGreaterThan(3);
  expect(posts.filter((post) => x.mayMention?.(post, { ...page, isStranger: () => true }))).toEqual([]);
  expect(posts.filter((post) => x.mayMention?.(post, page))).toEqual(posts);
});
