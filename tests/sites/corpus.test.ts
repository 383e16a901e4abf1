import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldName, type Identity } from '../../relationship/identity.ts';
import type { Mention } from '../../relationship/mention.ts';
import { everyoneOn, sitesFor } from '../../sites/all.ts';
import { openPage } from './page.ts';

// Real pages with labels, kept beside the project; skipped where they are not. Every third page, so that it stays quick.
const corpus = '../shared/corpus';
const every = 3;

type Labels = {
  url?: string;
  pageUrl?: string;
  comments?: { name: string | null }[];
  mentions?: { network: string; handle?: string; id?: string; role: string; hasProfileLink?: boolean }[];
};

type Sample = { file: string; url: string; labels: Labels };

function samples(kind: string): Sample[] {
  const folder = join(corpus, kind, 'labels');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((_file, place) => place % every === 0);
  return files.flatMap((file) => {
    const labels: Labels = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const page = ['.html.gz', '.html', '.dom.json.gz', '.dom.json']
      .map((ending) => join(corpus, kind, 'pages', file.replace(/\.json$/, ending)))
      .find(existsSync);
    return page === undefined ? [] : [{ file: page, url: labels.url ?? labels.pageUrl ?? 'https://blog.example/post', labels }];
  });
}

function peopleOn({ file, url }: Sample) {
  return everyoneOn(openPage(file, url), { url: new URL(url) });
}

describe.skipIf(!existsSync(corpus))('on real pages', () => {
  it('names at least 97 % of commenters, and at most 1 % who are none', { timeout: 120_000 }, () => {
    let wanted = 0;
    let found = 0;
    let wrong = 0;
    for (const sample of samples('blogs')) {
      const left = peopleOn(sample).flatMap(({ role, displayName }) => (role === 'commenter' ? [foldName(displayName)] : []));
      for (const { name } of sample.labels.comments ?? []) {
        if (name === null) continue;
        wanted += 1;
        const place = left.indexOf(foldName(name));
        if (place === -1) continue;
        found += 1;
        left.splice(place, 1);
      }
      wrong += left.length;
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.97);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.99);
  });

  it('names at least 98 % of the people of a feed', { timeout: 120_000 }, () => {
    let wanted = 0;
    let found = 0;
    for (const sample of samples('social')) {
      const shown = new Set(peopleOn(sample).flatMap(({ identities }) => identities.map((identity) => identity.toLowerCase())));
      for (const { network, handle, id, role, hasProfileLink } of sample.labels.mentions ?? []) {
        if (role === 'mention' || hasProfileLink === false) continue;
        wanted += 1;
        if ([`${network}:${handle}`, `${network}-id:${id}`].some((identity) => shown.has(identity.toLowerCase()))) found += 1;
      }
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.98);
  });

  it('names each of them where everybody else is a stranger who may be left out', { timeout: 120_000 }, () => {
    for (const { file, url } of samples('social')) {
      const document = openPage(file, url);
      const page = { url: new URL(url) };
      for (const site of sitesFor(page.url)) {
        const read = new Map<Element, Mention[]>();
        for (const mention of site.mentions(document, page)) {
          const card = mention.element.closest(`[data-testid="cellInnerDiv"], ${site.cards}`);
          if (card !== null) read.set(card, [...(read.get(card) ?? []), mention]);
        }
        for (const [card, mentions] of read)
          for (const known of new Set(mentions.flatMap(({ identities }) => identities))) {
            const asked = { ...page, isStranger: (identity: Identity) => identity !== known };
            const wanted = mentions.filter(({ identities }) => identities.includes(known)).map(({ element }) => element);
            expect(site.mayMention?.(card, asked)).not.toBe(false);
            expect(site.mentions(card, asked).map(({ element }) => element)).toEqual(expect.arrayContaining(wanted));
          }
      }
    }
  });
});
