import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../site.ts';
import { wordsInComment } from './comments.ts';
import { wordsOnLinkedin } from './linkedin.ts';
import { wordsInPost } from './posts.ts';

/**
 * What somebody wrote in the post or comment that a mention stands for, line by line; '' where nothing can be read. Not in `Site` because
 * feeds need not carry it: it is asked only for what is said to the user, and for what the user looks into.
 */
export function wordsOf(site: Site, mention: Mention, page: Page): string {
  const { element, role } = mention;
  if (role !== 'author' && role !== 'commenter') return '';
  if (site.name === 'linkedin') return wordsOnLinkedin(mention, page);
  const inPost = wordsInPost(site.name, element);
  if (inPost !== null) return inPost;
  return role === 'commenter' && isCommentSystem(site) ? wordsInComment(site, element) : '';
}

function isCommentSystem({ matches, frames }: Site): boolean {
  return frames !== undefined || matches.includes('*://*/*');
}
