import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../relationship/identity.ts';
import type { Mention } from '../../relationship/mention.ts';
import { everyoneOn, sites, sitesFor } from '../../sites/all.ts';
import { shadowRootsOf } from '../../sites/matching.ts';
import type { Page, Site } from '../../sites/site.ts';
import { type Expected, loadPage, type SavedPage } from './page.ts';

// What holds for every site, proved with its saved pages in tests/sites/<site>/. A new site is covered without touching this file.

type Fixture = SavedPage & { title: string; site: string };

const fixtures: Fixture[] = sites.flatMap(({ name }) => savedPagesOf(name));

function savedPagesOf(site: string): Fixture[] {
  const folder = join(import.meta.dirname, site);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => /\.(html|dom\.json)$/.test(file));
  return files.map((file) => ({ title: `${site}/${file}`, site, ...loadPage(join(folder, file)) }));
}

function rootsOf(document: Document, site: Site): (Document | ShadowRoot)[] {
  return [document, ...shadowRootsOf(site, document)];
}

function mentionsOn(document: Document, page: Page, site: Site): Mention[] {
  return rootsOf(document, site).flatMap((root) => site.mentions(root, page));
}

/** A comment system that may live on any page is never asked on a page whose host belongs to a site of its own. */
function othersThan(site: Site, page: Page): Site[] {
  const asked = sitesFor(page.url);
  return sites.filter((other) => other !== site && (asked.includes(other) || !sitesFor(anyBlog).includes(other)));
}

const anyBlog = new URL('https://blog.example/');

/** A mention reduced to what the fixture states of it; a fixture may leave out times and links. */
function asStated(mention: Mention, stated: Expected | undefined): object {
  const keys = Object.keys(stated ?? { identities: 0, displayName: 0, role: 0 }) as (keyof Expected)[];
  return Object.fromEntries(keys.map((key) => [key, mention[key]]));
}

function siteNamed(name: string): Site {
  const site = sites.find((candidate) => candidate.name === name);
  if (site === undefined) throw new Error(`no site is called ${name}`);
  return site;
}

describe.each(fixtures)('$title', ({ document, page, expected, site: name }) => {
  const site = siteNamed(name);
  const found = mentionsOn(document, page, site);

  it('gives exactly the people listed on top of it', () => {
    expect(
      found.map((mention, index) => asStated(mention, expected[index])),
      'left: what the site found; right: what the fixture lists. Mend the site, or the list if the page truly says otherwise.',
    ).toEqual(expected);
  });

  it('is read by its site and no other', () => {
    const read = everyoneOn(document, page).map(({ identities, role }) => ({ identities, role }));
    expect(read, `the site's "matches" must cover the fixture's url, ${page.url}`).toEqual(
      expected.map(({ identities, role }) => ({ identities, role })),
    );
  });

  it('names nobody to any other site', () => {
    const named = othersThan(site, page).flatMap((other) =>
      mentionsOn(document, page, other).map(({ identities }) => ({ site: other.name, identities })),
    );
    expect(named, 'these sites must recognise their own pages more narrowly').toEqual([]);
  });

  it('gives the same people when only a part of it is added', () => {
    // Most lie around several people; each is read once.
    const readIn = new Map<Element, Mention[]>();
    for (const mention of found) {
      for (const part of partsAround(mention.element, site)) {
        const read = readIn.get(part) ?? site.mentions(part, page);
        readIn.set(part, read);
        const again = read.find(({ element, role }) => element === mention.element && role === mention.role);
        expect(
          again,
          `read from within <${part.localName} class="${part.className}">: mentions() must not need more than what is around the element, by closest()`,
        ).toEqual(mention);
      }
    }
  });

  it('gives each of them where everybody else is a stranger who may be left out', () => {
    for (const mention of found) {
      const [card = mention.element] = partsAround(mention.element, site);
      for (const known of mention.identities)
        for (const part of [card, ...ancestorsOf(card).slice(0, 4)]) {
          const asked = { ...page, isStranger: (identity: Identity) => identity !== known };
          const where = `somebody known as ${known}, read from within <${part.localName} class="${part.className}">`;
          expect(site.mayMention?.(part, asked), where).not.toBe(false);
          expect(site.mentions(part, asked), where).toContainEqual(mention);
        }
    }
  });

  it('has a place for every badge', () => {
    for (const mention of found)
      expect((site.badgeAfter?.(mention) ?? mention.element).isConnected, `a badge behind ${mention.displayName}`).toBe(true);
  });
});

/** What a page adds at once: the card around the person and what lies around that. */
function partsAround(element: Element, site: Site): Element[] {
  const card = element.closest(site.cards);
  return card === null ? ancestorsOf(element).slice(4, 12) : [card, ...ancestorsOf(card).slice(0, 8)];
}

function ancestorsOf(element: Element): Element[] {
  return element.parentElement === null ? [] : [element.parentElement, ...ancestorsOf(element.parentElement)];
}

describe('every site', () => {
  it.each(sites)('$name has a saved page', ({ name }) => {
    expect(
      savedPagesOf(name),
      `save a page with people of your invention as tests/sites/${name}/<case>.html or .dom.json`,
    ).not.toEqual([]);
  });

  it('has a name of its own', () => {
    const names = sites.map(({ name }) => name);
    expect(names, 'two sites share a name: rename one, its file and its folder of saved pages').toEqual([...new Set(names)]);
  });

  it('is listed in sites/all.ts under the name of its file', async () => {
    const folder = join(import.meta.dirname, '../../sites');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'all.ts')) {
      for (const { name } of Object.values(await import(join(folder, file))).filter(isNamed)) {
        expect(
          sites.map((site) => site.name),
          `add ${name} to the list that sites/all.ts gathers`,
        ).toContain(name);
        expect(name, `${file} exports ${name}: file and name must agree`).toBe(basename(file, '.ts'));
      }
    }
  });
});

/** A site, or a comment system that becomes one. */
function isNamed(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
