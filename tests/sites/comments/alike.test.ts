import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../relationship/identity.ts';
import type { Mention } from '../../../relationship/mention.ts';
import { everyoneOn } from '../../../sites/all.ts';
import { alike } from '../../../sites/comments/alike.ts';
import { commentSites } from '../../../sites/comments/commentSites.ts';
import type { Page } from '../../../sites/site.ts';
import { documentFromHtml, loadPage } from '../page.ts';

const here: Page = { url: new URL('https://blog.example/post') };
const hash = (digit: number) => String(digit).repeat(32);

/** A page that asks for `known` alone. */
function pageFor(...known: Identity[]): Page {
  return { ...here, isStranger: (identity) => !known.includes(identity) };
}

type Said = { name: string; before?: string; link?: string; avatar?: number; text?: string; replies?: Said[] };

function comment({ name, link, avatar = 9, text = '<p>Good day.</p>', before = '', replies = [] }: Said): string {
  return `<li class="comment depth-1"><div class="comment-author vcard"><img class="avatar" src="https://secure.gravatar.com/avatar/${hash(avatar)}">
<b class="fn">${before}<a class="url" href="${link ?? 'https://stranger.example/'}">${name}</a></b> <span class="says">says:</span></div>
<div class="comment-content">${text}</div>${replies.length > 0 ? `<ol class="children">${replies.map(comment).join('')}</ol>` : ''}</li>`;
}

/** The comments of a page, and what was learned from the first. */
function readFirst(...comments: Said[]) {
  const document = documentFromHtml(`<ol class="comment-list">${comments.map(comment).join('')}</ol>`, here.url.href);
  const [first, ...others] = document.querySelectorAll('.comment-list > li');
  if (first === undefined) throw new Error('No comment.');
  const read = alike();
  read.learn(first, peopleIn(first), here);
  return { read, others };
}

function peopleIn(root: Element): Mention[] {
  return commentSites.flatMap((site) => site.mentions(root, here));
}

describe('comments that are alike', () => {
  it('are known to be of strangers once one of them was read', () => {
    const { read, others } = readFirst({ name: 'Ada' }, { name: 'Bea' }, { name: 'Cleo', text: '<p>Good.</p><p>Day.</p>' });
    expect(others.map((root) => read.isOfStrangers(root, pageFor('web:ada.example')))).toEqual([true, true]);
  });

  it.each<[string, Said, Identity]>([
    ['link', { name: 'Bea', link: 'https://bea.example/' }, 'web:bea.example'],
    ['picture', { name: 'Bea', avatar: 7 }, `gravatar:${hash(7)}`],
    ['name', { name: 'Bea' }, 'name:blog.example/bea'],
    ['name without letters of ours', { name: 'Bea (admin)' }, 'name:blog.example/bea (admin)'],
  ])('are not of strangers where somebody is known by %s', (_, said, identity) => {
    const { read, others } = readFirst({ name: 'Ada' }, said);
    expect(others.map((root) => read.isOfStrangers(root, pageFor(identity)))).toEqual([false]);
  });

  it.each(['https://bea.example/ ', 'Bea replied to '])('are read where other words stand before the name: %s', (words) => {
    const { read, others } = readFirst({ name: 'Ada' }, { name: 'Cleo', before: words });
    expect(others.map((root) => read.isOfStrangers(root, pageFor('web:bea.example')))).toEqual([false]);
  });

  it('are looked at with what is nested in them', () => {
    const bea = { name: 'Bea', link: 'https://bea.example/' };
    const { read, others } = readFirst(
      { name: 'Ada', replies: [{ name: 'Cleo' }] },
      { name: 'Dora', replies: [{ name: 'Elif' }, { name: 'Fay' }] },
      { name: 'Gwen', replies: [bea] },
      { name: 'Hana', replies: [{ name: 'Ines', replies: [bea] }] },
    );
    expect(others.map((root) => read.isOfStrangers(root, pageFor('web:bea.example')))).toEqual([true, false, false]);
  });

  it('are read where one is built otherwise, and where everybody is wanted', () => {
    const { read, others } = readFirst({ name: 'Ada' }, { name: 'Bea', text: '<blockquote>Hm.</blockquote>' }, { name: 'Cleo' });
    expect(others.map((root) => read.isOfStrangers(root, pageFor()))).toEqual([false, true]);
    expect(others.map((root) => read.isOfStrangers(root, here))).toEqual([false, false]);
  });
});

const folders = commentSites.map(({ name }) => join(import.meta.dirname, '..', name));
const saved = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((file) => (/\.(?:html|dom\.json)$/.test(file) ? [join(folder, file)] : [])),
);

describe('on every saved page', () => {
  it.each(saved.map((path) => [path.split('/').slice(-2).join('/'), path]))('%s misses nobody known', (_, path) => {
    const { document, page } = loadPage(path);
    const everyone = everyoneOn(document, page);
    const read = alike();
    const roots = [...new Set(everyone.flatMap(({ element }) => around(element)))];
    const within = (root: Element) => everyone.filter(({ element }) => root.contains(element));
    for (const root of roots) read.learn(root, within(root), page);
    const missed = roots.flatMap((root) =>
      within(root).flatMap(({ identities }) =>
        identities.filter((known) => read.isOfStrangers(root, { ...page, isStranger: (identity) => identity !== known })),
      ),
    );
    expect(missed).toEqual([]);
  });
});

function around(element: Element | null): Element[] {
  return element === null ? [] : [element, ...around(element.parentElement)];
}
