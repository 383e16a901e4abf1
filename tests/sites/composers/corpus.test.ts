// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../relationship/identity.ts';
import { sitesFor } from '../../../sites/all.ts';
import { shadowRootsOf } from '../../../sites/matching.ts';
import { openPage } from '../page.ts';
import { addressee, whom } from './answered.ts';

// Real pages with labels, kept beside the project; skipped where they are not. Every third blog, so that it stays quick, and the one
// whose forms stand in its comments.
const corpus = '../shared/corpus';
const every = 3;
/** Of a page with hundreds of comments the first say enough. */
const mostReplies = 10;

type Labels = { url?: string; pageUrl?: string; comments?: { name: string | null; permalinkId?: string | null }[] };
type Sample = { name: string; document: Document; url: URL; labels: Labels };

function* samples(kind: string, each = 1): Generator<Sample> {
  const pages = join(corpus, kind, 'pages');
  for (const file of readdirSync(pages).filter((file, place) => place % each === 0 || file.startsWith('cracked.'))) {
    const name = basename(file).replace(/\.(html|dom\.json)(\.gz)?$/, '');
    const labels: Labels = JSON.parse(readFileSync(join(corpus, kind, 'labels', `${name}.json`), 'utf8'));
    const address = labels.url ?? labels.pageUrl ?? 'https://blog.example/post';
    yield { name, document: openPage(join(pages, file), address), url: new URL(address), labels };
  }
}

function fieldsOn({ document, url }: Sample): Element[] {
  const roots = [document, ...sitesFor(url).flatMap((site) => shadowRootsOf(site, document))];
  return roots.flatMap((root) => [...root.querySelectorAll('textarea, [contenteditable]:not([contenteditable="false"])')]);
}

/** The comment that the labels call by the number. */
function labelled({ comments = [] }: Labels, number: string) {
  return comments.find(({ permalinkId }) => permalinkId && /(?:^|\D)(\d+)$/.exec(permalinkId)?.[1] === number);
}

/** What WordPress's own script does when "Reply" is clicked: the form goes below the comment and takes its number. */
function* replies({ document }: Sample): Generator<{ number: string; field: Element }> {
  const form = document.querySelector('#respond');
  const parent = form?.querySelector<HTMLInputElement>('input[name="comment_parent"]');
  const field = form?.querySelector('textarea[name="comment"], textarea');
  if (!form || !parent || !field) return;
  for (const link of [...document.querySelectorAll('.comment-reply-link, a[onclick*="moveForm"]')].slice(0, mostReplies)) {
    const [, moved, its] = /moveForm\(\s*["']([^"']+)["'],\s*["']?(\d+)/.exec(link.getAttribute('onclick') ?? '') ?? [];
    const number = link.getAttribute('data-commentid') ?? its;
    const below = document.getElementById(link.getAttribute('data-belowelement') ?? moved ?? '');
    if (number === undefined || below === null) continue;
    below.after(form);
    parent.value = number;
    yield { number, field };
  }
}

describe.skipIf(!existsSync(corpus))('on real pages', () => {
  it('tells of each field of a feed whom it answers', { timeout: 240_000 }, () => {
    const found: Record<string, (string | null)[]> = {};
    for (const sample of samples('social')) {
      const answers = fieldsOn(sample).map((field) => whom(field, sample.url));
      if (answers.length > 0) found[sample.name] = answers;
    }
    // The second of LinkedIn's editors is where it keeps what is pasted.
    expect(found).toEqual({
      'github__brocc-2025-repo': [null, null],
      'linkedin__aeroleads-2025-11-profile-nikhilkamathcio': [null],
      'linkedin__denovo-2021-activity-source': ['linkedin:ased-muruho-718ad258', null],
      'linkedin__denovo-2021-comment-section': ['linkedin:lacomabasi-enepabewul', null],
      'x__brocc-2025-home': [null],
      'x__brocc-2025-thread': ['x:ufi_lomizaf'],
    });
  });

  it('answers nobody from a blog as it is opened, but for a form that stands in a comment', { timeout: 240_000 }, () => {
    let fields = 0;
    let answered = 0;
    for (const sample of [...samples('blogs', every), ...samples('wordpress')])
      for (const field of fieldsOn(sample)) {
        fields += 1;
        const number = field.closest('form')?.querySelector<HTMLInputElement>('input[name="parent_id"]')?.value ?? '';
        const meant = labelled(sample.labels, number)?.name ?? null;
        if (meant !== null) answered += 1;
        expect(addressee(field, sample.url)?.mention.displayName ?? null, sample.name).toBe(meant);
      }
    expect(fields).toBeGreaterThan(40);
    expect(answered).toBeGreaterThan(10);
  });

  it('answers the right one of at least 95 % of comments, and never another', { timeout: 240_000 }, () => {
    let asked = 0;
    let right = 0;
    const wrong: string[] = [];
    for (const sample of [...samples('blogs', every), ...samples('wordpress')])
      for (const { number, field } of replies(sample)) {
        const name = labelled(sample.labels, number)?.name;
        if (name == null) continue;
        asked += 1;
        const answered = addressee(field, sample.url)?.mention.displayName;
        if (answered === undefined) continue;
        if (foldName(answered) === foldName(name)) right += 1;
        else wrong.push(`${sample.name}: ${answered} for ${number}`);
      }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(right / asked).toBeGreaterThanOrEqual(0.95);
  });
});
