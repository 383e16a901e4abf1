import { nameIn } from './comments/commenterName.ts';
import type { CommentSystem } from './comments/commentSystem.ts';
import { mayName } from './comments/namedByPlace.ts';
import { whoWrote } from './comments/whoWrote.ts';

/** Behind a guest's name stands in brackets that nobody checked it, in the site's language. */
const remark = /\s*[(（][^()（）]*[)）]$/u;
const notVerified = /\s*\([\p{Ll}\s]+\)$/u;

const named =
  '.username, [property~="foaf:name"], [property~="schema:name"], .comment-author, .comment__author, .submitted_author, .submitted';

/** Drupal 5 to 10: the comment's template marks who wrote it, its links are those of RDFa. */
export const drupal: CommentSystem = {
  name: 'drupal',
  comment: [
    '.comment-by-anonymous, .comment-by-anon, .comment-by-node-author, .comment-by-author, .comment-by-viewer, .comment-published',
    '.comment[about], article.comment.js-comment, [data-comment-user-id]',
    ':is(#comments, .comment-wrapper) div.comment:is(.odd, .even, .first, .last):not([class*="depth-"])',
    '.pane-node-comments .comment, .node-comments .comment, #comments > .comment:has(> .submitted)',
  ].join(),
  names: `${named}, ${whoWrote.names}`,
  namedIn: (names, comment, isOther) =>
    names.find((name) => name.classList.contains('username')) ??
    names.find((name) => name.matches(named) && mayName(name)) ??
    whoWrote.namedIn(names, comment, isOther),
  nameIn: (naming) => nameIn(naming).replace(isGuest(naming) ? remark : notVerified, ''),
};

function isGuest(naming: Element): boolean {
  return naming.closest('.comment-by-anonymous, .comment-by-anon, [data-comment-user-id="0"]') !== null;
}
