import { z } from 'zod';
import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { type ExportedComment, peopleInComments, tellEmpty } from './comments.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { readJson } from './json.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';

const text = z
  .string()
  .nullish()
  .transform((told) => told ?? '');
const yes = z
  .boolean()
  .nullish()
  .transform((told) => told ?? false);
const date = z.iso.datetime({ offset: true });
const list = <T extends z.ZodType>(shape: T) =>
  z
    .array(shape)
    .nullish()
    .transform((told) => told ?? []);

/**
 * Version 1, which Commento writes and the first Comentario wrote with other names: a page's path is `url` or `path`, its host `domain` or
 * `host`.
 */
const first = z
  .object({
    version: z.literal(1),
    comments: list(
      z.object({
        commentHex: z.string(),
        domain: text,
        host: text,
        url: text,
        path: text,
        commenterHex: z.string(),
        markdown: text,
        parentHex: z.string(),
        state: z.string(),
        creationDate: date,
        deleted: yes,
      }),
    ),
    commenters: list(
      z.object({ commenterHex: z.string(), email: text, name: text, link: text, websiteUrl: text, isModerator: yes }),
    ),
  })
  .transform(({ comments, commenters }) => ({
    comments: comments.map(({ commentHex, commenterHex, parentHex, state, deleted, ...one }) => ({
      id: commentHex,
      author: commenterHex,
      authorName: '',
      parent: parentHex === 'root' ? null : parentHex,
      isShown: !deleted && state === 'approved',
      at: Date.parse(one.creationDate),
      page: pageAt(one.domain || one.host, one.path || one.url),
      text: one.markdown,
    })),
    commenters: commenters.map(({ commenterHex: id, link, ...one }) => ({ ...one, id, website: link || one.websiteUrl })),
  }));

/** Version 3 of Comentario (2023 and later), which knows pages by their paths alone; read from its source in 2026. */
const third = z
  .object({
    version: z.literal(3),
    pages: list(z.object({ id: z.string(), path: text })),
    comments: list(
      z.object({
        id: z.string(),
        parentId: text,
        pageId: z.string(),
        markdown: text,
        isApproved: yes,
        isDeleted: yes,
        createdTime: date,
        userCreated: text,
        authorName: text,
      }),
    ),
    commenters: list(z.object({ id: z.string(), email: text, name: text, websiteUrl: text, isModerator: yes })),
  })
  .transform(({ pages, comments, commenters }) => {
    const pathOf = new Map(pages.map(({ id, path }) => [id, path]));
    return {
      comments: comments.map(({ id, parentId, pageId, isApproved, isDeleted, createdTime, markdown, ...one }) => ({
        id,
        author: one.userCreated,
        authorName: one.authorName,
        parent: parentId || null,
        isShown: isApproved && !isDeleted,
        at: Date.parse(createdTime),
        page: pathOf.get(pageId) ?? '',
        text: markdown,
      })),
      commenters: commenters.map(({ websiteUrl: website, ...one }) => ({ ...one, website })),
    };
  });

function pageAt(host: string, path: string): string {
  return host === '' ? path : `https://${host}${path.startsWith('/') ? '' : '/'}${path}`;
}

const exported = z.union([first, third]);
type Exported = z.infer<typeof exported>;

/** Who wrote without an account: Comentario has one for all of them. */
const nobody = /^[0-]+$|^anonymous$/;

/** Commento, Commento++ and Comentario. Moderators are the owners; what is not approved was never shown. */
export const commento: Importer = {
  name: 'commento',

  recognises({ text }) {
    const isThird = /^\s*\{\s*"version"\s*:\s*3\s*,\s*"pages"\s*:/.test(text) && /"(?:domainId|pageId)"\s*:/.test(text);
    return isThird || (/"commentHex"\s*:/.test(text) && /"commenterHex"\s*:/.test(text));
  },

  async owner(files, signal) {
    const owners = new Set<Identity>();
    for (const file of files) {
      const { commenters } = await readJson(file, exported, lookAhead(signal));
      for (const { isModerator, email } of commenters)
        if (isModerator && email !== '') owners.add(`email:${email.toLowerCase()}`);
    }
    return [...owners];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const leftOut = new LeftOut();
  const told = await readJson(file, exported, reading);
  for (const [url, comments] of commentsByPage(told, reading.me, leftOut)) {
    yield* peopleInComments('commento', { url, comments }, leftOut);
  }
  leftOut.tell(file, reading);
  if (told.comments.length === 0) tellEmpty(file, reading);
}

function commentsByPage(
  { comments, commenters }: Exported,
  me: ReadonlySet<Identity>,
  leftOut: LeftOut,
): Map<string, ExportedComment[]> {
  const commenterOf = new Map(commenters.filter(({ id }) => !nobody.test(id)).map((commenter) => [commenter.id, commenter]));
  const pages = new Map<string, ExportedComment[]>();
  for (const { author, authorName, isShown, page, ...comment } of comments) {
    if (!isShown) {
      leftOut.count('skip_hidden');
      continue;
    }
    const commenter = commenterOf.get(author);
    const email = (commenter?.email ?? '').toLowerCase();
    const below = pages.get(page) ?? [];
    below.push({
      ...comment,
      name: commenter?.name || authorName,
      email,
      website: commenter?.website ?? '',
      accounts: [],
      permalink: page.startsWith('https:') ? `${page}#commento-${comment.id}` : null,
      mine: me.has(`email:${email}`),
    });
    pages.set(page, below);
  }
  return pages;
}
