import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because } from '../relationship/skipReason.ts';
import { peopleInComments, tellEmpty } from './comments.ts';
import { readDate } from './dates.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';
import { unescaped } from './text.ts';
import { elementsOf, type Item } from './xml.ts';

/** WordPress's own export, WXR 1.0 to 1.2; the namespace's address differs by version, so names are matched with their prefix. */
export const wxr: Importer = {
  name: 'wxr',

  recognises({ text }) {
    return /<wp:wxr_version>|xmlns:wp=["']https?:\/\/wordpress\.org\/export\//.test(text);
  },

  async owner(files, signal) {
    const owners = new Set<Identity>();
    for (const file of files)
      for (const { email } of await authorsOf(file, signal)) if (email !== '') owners.add(`email:${email}`);
    return [...owners];
  },

  async blogs(files, signal) {
    const addresses: string[] = [];
    for (const file of files) addresses.push(...(await blogOf(file, signal)));
    return addresses;
  },

  async *read(files, reading) {
    // Large blogs are exported in several files, and only the first need list the authors.
    const told = await Promise.allSettled(files.map((file) => authorsOf(file, reading.signal)));
    reading.signal.throwIfAborted();
    const authors = told.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    yield* partByPart(files, reading, (file) => peopleIn(file, authors, reading));
  },
};

async function* peopleIn(file: ExportFile, authors: readonly Author[], reading: Reading): AsyncGenerator<Finding> {
  const leftOut = new LeftOut();
  let isEmpty = true;
  const [blog = ''] = await blogOf(file, reading.signal);
  for await (const { item } of elementsOf(file, ['item'], reading)) {
    const all = item.items['wp:comment'] ?? [];
    isEmpty &&= all.length === 0;
    const shown = all.filter(({ text }) => text['wp:comment_approved'] === '1');
    leftOut.count('skip_hidden', all.length - shown.length);
    // Squarespace writes the same format with links from the blog's own root.
    const url = URL.parse(item.text.link ?? '', blog)?.href ?? item.text.link ?? '';
    const comments = shown.flatMap((comment) => commentIn(file, url, comment, authors, reading));
    yield* peopleInComments('wordpress', { url, comments }, leftOut);
  }
  leftOut.tell(file, reading);
  if (isEmpty) tellEmpty(file, reading);
}

/** The blog's address, which stands before the first post; none where the file does not tell it. */
async function blogOf(file: ExportFile, signal: AbortSignal): Promise<string[]> {
  let channel: string | null = null;
  for await (const { tag, text } of elementsOf(file, ['wp:base_blog_url', 'link', 'item'], lookAhead(signal))) {
    if (tag === 'wp:base_blog_url') return [text];
    if (tag === 'item') break;
    channel ??= text;
  }
  return channel ? [channel] : [];
}

type Author = { id: string; email: string };

async function authorsOf(file: ExportFile, signal: AbortSignal): Promise<Author[]> {
  const authors: Author[] = [];
  for await (const { tag, item } of elementsOf(file, ['wp:author', 'item'], lookAhead(signal))) {
    if (tag === 'item') break; // Authors stand before the first post.
    authors.push({ id: item.text['wp:author_id'] ?? '', email: (item.text['wp:author_email'] ?? '').toLowerCase() });
  }
  return authors;
}

/** A comment that was shown. */
function commentIn(file: ExportFile, post: string, { text }: Item, authors: readonly Author[], reading: Reading) {
  const id = text['wp:comment_id'] ?? '';
  const name = text['wp:comment_author'] ?? '';
  const type = text['wp:comment_type'] ?? '';
  // Shops keep what customers say of their goods as comments, too.
  if (type !== '' && type !== 'comment' && type !== 'review') {
    const key = /^(?:ping|track)back$/.test(type) ? 'skip_pingback' : 'skip_commentKind';
    reading.skip({ file: file.name, line: null, reason: because(key, id, type, unescaped(name)) });
    return [];
  }
  const at = readDate(text['wp:comment_date_gmt'] ?? '', 'UTC') ?? readDate(text['wp:comment_date'] ?? '', reading.zone);
  if (at === null) {
    const found = text['wp:comment_date_gmt'] ?? '';
    const reason = because('skip_commentDate', id, 'wp:comment_date_gmt', found, '2014-01-14 17:32:12');
    reading.skip({ file: file.name, line: null, reason });
    return [];
  }
  const email = (text['wp:comment_author_email'] ?? '').toLowerCase();
  const userId = text['wp:comment_user_id'] ?? '0';
  const parent = text['wp:comment_parent'] ?? '0';
  const author = authors.find((one) => (userId !== '0' && one.id === userId) || (email !== '' && one.email === email));
  return [
    {
      id,
      parent: parent === '0' || parent === '' ? null : parent,
      name,
      email,
      website: text['wp:comment_author_url'] ?? '',
      accounts: [],
      at,
      text: text['wp:comment_content'] ?? '',
      permalink: post === '' ? null : `${post}#comment-${id}`,
      mine: reading.me.has(`email:${author?.email || email}`),
    },
  ];
}
