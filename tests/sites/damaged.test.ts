import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everyoneOn, sites } from '../../sites/all.ts';
import { loadPage } from './page.ts';

// A saved page of every site, damaged in ways a redesign or a joker may do: a page we cannot read is normal, and must never throw.

const oddAddresses = [
  '',
  '#',
  '//',
  'http://[',
  'https://%zz/',
  'javascript:alert(1)',
  'data:,x',
  '/%E0%A4%A',
  '/@',
  'user?id=',
  '\u0000',
  `/${'a'.repeat(70_000)}`,
];

const damages: [title: string, damage: (element: Element, place: number) => void][] = [
  [
    'links that lead nowhere',
    (element, place) => replace(element, ['href', 'src'], oddAddresses[place % oddAddresses.length] ?? ''),
  ],
  ['names without text', (element) => element.childElementCount === 0 && element.replaceChildren()],
  ['times that are none', (element) => replace(element, ['datetime', 'title', 'content'], 'yesterday')],
  ['elements without classes and ids', (element) => remove(element, ['class', 'id', 'data-testid'])],
  [
    'elements with nothing but classes',
    (element) =>
      remove(
        element,
        element.getAttributeNames().filter((name) => name !== 'class'),
      ),
  ],
];

const pages = sites.flatMap(({ name }) => {
  const folder = join(import.meta.dirname, name);
  const [first] = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(html|dom\.json)$/.test(file)) : [];
  return first === undefined ? [] : [{ name, path: join(folder, first) }];
});

it.each(damages.flatMap(([title, damage]) => pages.map((page) => ({ ...page, title, damage }))))(
  'reads $title on $name without an error, and nobody without an identity',
  ({ path, damage }) => {
    const { document, page } = loadPage(path);
    for (const [place, element] of [...document.querySelectorAll('*')].entries()) damage(element, place);
    for (const { identities } of everyoneOn(document, page)) expect(identities).not.toEqual([]);
    for (const site of sites) site.viewer?.(document, page);
  },
);

function replace(element: Element, names: string[], value: string): void {
  for (const name of names) if (element.hasAttribute(name)) element.setAttribute(name, value);
}

function remove(element: Element, names: string[]): void {
  for (const name of names) element.removeAttribute(name);
}
