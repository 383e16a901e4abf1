import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because } from '../relationship/skipReason.ts';
import { disqusAccounts } from '../sites/networks/disqus.ts';
import { type ExportedComment, peopleInComments, tellEmpty } from './comments.ts';
import { readDate } from './dates.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';
import { excerptOf } from './text.ts';
import { elementsOf, type Item } from './xml.ts';

/** The XML export of Disqus. Threads stand before the posts (Disqus's word for comments) that belong to them. */
export const disqus: Importer = {
  name: 'disqus',

  recognises({ text }) {
    return /<disqus\s[^>]*xmlns(:\w+)?="https?:\/\/(www\.)?disqus\.com/.test(text);
  },

  async owner(files, signal) {
    const owners = new Set<Identity>();
    for (const file of files) {
      for await (const { item } of elementsOf(file, ['thread'], lookAhead(signal))) {
        const author = item.items.author?.[0];
        for (const identity of author ? accountsOf(author) : []) owners.add(identity);
        if (author?.text.email) owners.add(`email:${author.text.email.toLowerCase()}`);
      }
    }
    return [...owners];
  },

  async blogs(files, signal) {
    const posts = new Map<string, number>();
    for (const file of files)
      for await (const { tag, item } of elementsOf(file, ['thread', 'post'], lookAhead(signal))) {
        if (tag === 'post') break; // Threads stand before the first comment.
        const origin = URL.parse(item.text.link ?? '')?.origin;
        if (origin) posts.set(origin, (posts.get(origin) ?? 0) + 1);
      }
    // The others are copies of the blog: drafts, translations, caches.
    return [...posts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 1)
      .map(([origin]) => origin);
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const leftOut = new LeftOut();
  const comments = new Map<string, ExportedComment[]>();
  const cutOff = await gather(comments, file, reading, leftOut).catch((failure: unknown) => failure);
  for (const [url, below] of comments) yield* peopleInComments('disqus', { url, comments: below }, leftOut);
  leftOut.tell(file, reading);
  if (cutOff !== undefined) throw cutOff;
  if (comments.size === 0) tellEmpty(file, reading);
}

/** Gathers the comments below each post's address, as far as the file goes. */
async function gather(
  comments: Map<string, ExportedComment[]>,
  file: ExportFile,
  reading: Reading,
  leftOut: LeftOut,
): Promise<void> {
  const linkOf = new Map<string, string>();
  for await (const { tag, item } of elementsOf(file, ['thread', 'post'], reading)) {
    const id = item.attributes['dsq:id'] ?? '';
    if (tag === 'thread') linkOf.set(id, item.text.link ?? '');
    else {
      const link = linkOf.get(item.items.thread?.[0]?.attributes['dsq:id'] ?? '') ?? '';
      const isHidden = item.text.isDeleted === 'true' || item.text.isSpam === 'true';
      if (isHidden) leftOut.count('skip_hidden');
      const comment = isHidden ? null : commentIn(file, item, reading);
      const below = comments.get(link) ?? [];
      if (comment) below.push(comment);
      comments.set(link, below);
    }
  }
}

function commentIn(file: ExportFile, { attributes, text, items }: Item, reading: Reading): ExportedComment | null {
  const id = attributes['dsq:id'] ?? text.id ?? '';
  const at = readDate(text.createdAt ?? '', 'UTC');
  if (at === null) {
    const reason = because('skip_commentDate', id, 'createdAt', text.createdAt ?? '', '2011-03-07T20:46:25Z');
    reading.skip({ file: file.name, line: null, reason });
    return null;
  }
  const [author] = items.author ?? [];
  const accounts = author ? accountsOf(author) : [];
  const email = (author?.text.email ?? '').toLowerCase();
  return {
    id,
    parent: items.parent?.[0]?.attributes['dsq:id'] ?? null,
    name: author?.text.name ?? '',
    email,
    website: '',
    accounts,
    at,
    text: excerptOf(text.message ?? ''),
    permalink: null,
    mine: accounts.some((identity) => reading.me.has(identity)) || reading.me.has(`email:${email}`),
  };
}

/** The account behind a username; `twitter-54546555` is who signed in with that X account (K8). */
function accountsOf({ text }: Item): Identity[] {
  return text.isAnonymous === 'true' ? [] : disqusAccounts(text.username ?? '');
}
