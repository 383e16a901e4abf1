import { type Finding, type FoundInteraction, finding } from '../relationship/finding.ts';
import { type Identity, nameIdentity } from '../relationship/identity.ts';
import { areKindWords, readSaid } from '../relationship/saidToUser.ts';
import { because } from '../relationship/skipReason.ts';
import { identitiesFromHref } from '../sites/links.ts';
import { emailOf } from './email.ts';
import type { ExportFile, Reading } from './importer.ts';
import type { LeftOut } from './leftOut.ts';
import { excerptOf, unescaped } from './text.ts';

/** A comment on the user's own blog, as any comment system exports it. */
export type ExportedComment = {
  /** Unique within the export. */
  id: string;
  /** The comment it answers; null for the post itself. */
  parent: string | null;
  name: string;
  /** '' where the export has none. */
  email: string;
  /** The website the commenter typed; ''. */
  website: string;
  /** Identities the comment system itself vouches for: `disqus:ada`. */
  accounts: Identity[];
  /** ms since epoch. */
  at: number;
  text: string;
  /** Where the comment itself can be read; null where only its post can. */
  permalink: string | null;
  /** Written by the owner of the blog. */
  mine: boolean;
};

/** What keeps the source keys of different systems apart, never renamed; who reads the user's blogs is found by it. */
export const commentSystems = ['commento', 'disqus', 'isso', 'wordpress'] as const;
export type CommentSystem = (typeof commentSystems)[number];

/** A post and the comments below it, in any order. */
export type CommentedPost = { url: string; comments: readonly ExportedComment[] };

/**
 * Who commented, and whom the owner answered. Everything below one post is one thread, so one talk with each person. Who gave neither a
 * name nor an address is counted in `leftOut`.
 */
export function peopleInComments(system: CommentSystem, { url, comments }: CommentedPost, leftOut: LeftOut): Finding[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return comments.flatMap((comment) => {
    if (!comment.mine) {
      const found = told(system, comment, happened(system, url, comment, 'in'));
      if (found.length === 0) leftOut.count('skip_anonymous');
      return found;
    }
    const answered = comment.parent === null ? undefined : byId.get(comment.parent);
    return answered === undefined || answered.mine ? [] : told(system, answered, happened(system, url, comment, 'out'));
  });
}

/** Says of an export that nobody commented in it: posts alone tell of nobody. */
export function tellEmpty({ name }: Pick<ExportFile, 'name'>, { skip }: Pick<Reading, 'skip'>): void {
  skip({ file: name, line: null, reason: because('skip_noComments') });
}

function told(system: CommentSystem, commenter: ExportedComment, interaction: FoundInteraction): Finding[] {
  // Old blogs keep names as their pages write them; readers of the page see the name itself.
  const name = unescaped(commenter.name).trim();
  // Some exports know their pages by path alone; then the name is one within that export.
  const host = URL.parse(interaction.thread ?? '')?.hostname ?? system;
  const weak = nameIdentity(host, name);
  const email = emailOf(commenter.email);
  const identities: Identity[] = [...commenter.accounts];
  if (email !== null) identities.push(email);
  // Somebody with an account or an address is not known by a name as well: others may bear it there.
  if (identities.length === 0 && weak !== null) identities.push(weak);
  if (identities.length === 0) return [];
  const claims = identitiesFromHref(commenter.website, new URL('https://invalid.invalid/')).filter(
    (one) => !one.startsWith('web:invalid'),
  );
  return [finding({ name, identities, claims, interactions: [interaction] })];
}

function happened(
  system: string,
  url: string,
  { id, at, text, permalink }: ExportedComment,
  direction: 'in' | 'out',
): FoundInteraction {
  return {
    rung: 'reply',
    direction,
    at,
    channel: 'web',
    minutes: null,
    note: excerptOf(text),
    ...(direction === 'in' && areKindWords(readSaid(text.replace(/<[^>]{0,500}>/g, ' '))) && { kindWords: true as const }),
    permalink: permalink ?? (url === '' ? null : url),
    thread: url === '' ? null : url,
    sourceKey: `${system} comment ${URL.parse(url)?.hostname ?? ''} ${id}`,
  };
}
