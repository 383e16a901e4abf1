import { z } from 'zod';
import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { type ExportedComment, peopleInComments } from './comments.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { readJson } from './json.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';

/** Commento's JSON export, version 1. */
const exported = z.object({
  version: z.literal(1),
  comments: z.array(
    z.object({
      commentHex: z.string(),
      domain: z.string(),
      url: z.string(),
      commenterHex: z.string(),
      markdown: z.string(),
      parentHex: z.string(),
      state: z.string(),
      creationDate: z.iso.datetime({ offset: true }),
      deleted: z.boolean(),
    }),
  ),
  commenters: z.array(
    z.object({ commenterHex: z.string(), email: z.string(), name: z.string(), link: z.string(), isModerator: z.boolean() }),
  ),
});
type Exported = z.infer<typeof exported>;

/** Commento (and Commento++). Moderators are the owners; what is not approved was never shown. */
export const commento: Importer = {
  name: 'commento',

  recognises({ text }) {
    return /"commentHex"\s*:/.test(text) && /"commenterHex"\s*:/.test(text);
  },

  async owner(files, signal) {
    const owners = new Set<Identity>();
    for (const file of files) {
      const { commenters } = await readJson(file, exported, lookAhead(signal));
      for (const { isModerator, email } of commenters) if (isModerator) owners.add(`email:${email.toLowerCase()}`);
    }
    return [...owners];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const leftOut = new LeftOut();
  for (const [url, comments] of commentsByPage(await readJson(file, exported, reading), reading.me, leftOut)) {
    yield* peopleInComments('commento', { url, comments }, leftOut);
  }
  leftOut.tell(file, reading);
}

function commentsByPage(
  { comments, commenters }: Exported,
  me: ReadonlySet<Identity>,
  leftOut: LeftOut,
): Map<string, ExportedComment[]> {
  const commenterOf = new Map(commenters.map((commenter) => [commenter.commenterHex, commenter]));
  const pages = new Map<string, ExportedComment[]>();
  for (const comment of comments) {
    const commenter = commenterOf.get(comment.commenterHex);
    const isHidden = comment.deleted || comment.state !== 'approved';
    if (isHidden) leftOut.count('skip_hidden');
    // Who wrote without an account has neither name nor address.
    else if (!commenter) leftOut.count('skip_anonymous');
    if (isHidden || !commenter) continue;
    const url = `https://${comment.domain}${comment.url}`;
    const email = commenter.email.toLowerCase();
    const below = pages.get(url) ?? [];
    below.push({
      id: comment.commentHex,
      parent: comment.parentHex === 'root' ? null : comment.parentHex,
      name: commenter.name,
      email,
      website: commenter.link,
      accounts: [],
      at: Date.parse(comment.creationDate),
      text: comment.markdown,
      permalink: `${url}#commento-${comment.commentHex}`,
      mine: me.has(`email:${email}`),
    });
    pages.set(url, below);
  }
  return pages;
}
