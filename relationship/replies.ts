import type { Mention } from './mention.ts';

/** A post or comment, as far as it tells who answers whom. */
export type Said = Pick<Mention<never>, 'identities' | 'role' | 'at' | 'permalink' | 'replyTo'>;

/** Whose page it is, and who the user is on it. */
export type Ground = { ownIdentities: readonly string[]; isOwnPage: boolean };

/** Whether it is a post or comment that can be found again. */
export function isWritten<S extends Pick<Said, 'role' | 'permalink'>>(said: S): said is S & { permalink: string } {
  return (said.role === 'author' || said.role === 'commenter') && said.permalink !== null;
}

/** Whether the user said it. */
export function isByUser({ identities }: Said, { ownIdentities }: Ground): boolean {
  return identities.some((identity) => ownIdentities.includes(identity));
}

/** Whether somebody says it to the user: under their words, or under what the page is about, where that is theirs. */
export function isToUser(said: Said, ground: Ground): boolean {
  if (isByUser(said, ground) || !(said.role === 'commenter' || said.role === 'author')) return false;
  if (said.replyTo !== null) return ground.ownIdentities.includes(said.replyTo);
  return said.role === 'commenter' && ground.isOwnPage;
}

/** Whether words of the user's answer something that somebody said before. */
export function isAnswerTo(answer: Said, { identities, at }: Pick<Said, 'identities' | 'at'>): boolean {
  if (answer.replyTo === null || !identities.includes(answer.replyTo)) return false;
  return answer.at === null || at === null || answer.at >= at;
}

/** What was said to the user on a page, in its order, and what of it they have not answered there. */
export function repliesOn<S extends Said>(inPageOrder: readonly S[], ground: Ground): { all: S[]; open: S[] } {
  const all = inPageOrder.filter((said) => isToUser(said, ground));
  const answers = inPageOrder.filter((said) => isByUser(said, ground));
  return { all, open: all.filter((said) => !answers.some((answer) => isAnswerTo(answer, said))) };
}
