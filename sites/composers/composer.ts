import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../site.ts';

/**
 * Whom the text in `field` is for, as `site` shows it: the writer of a post or a comment, the one a conversation is with. Null for nobody
 * in particular, and wherever it cannot be known: another's name would be far worse than none.
 */
export type Composer = (field: Element, site: Site, page: Page) => Mention | null;

/** Whoever wrote a post or a comment, among all who are named in it. */
export function writers(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ role }) => role === 'author' || role === 'commenter');
}
