import type { CommentSystem } from './comments/commentSystem.ts';

/** Drupal 5 to 10: the comment's template marks who wrote it, its links are those of RDFa. */
export const drupal: CommentSystem = {
  name: 'drupal',
  comment: [
    '.comment-by-anonymous, .comment-by-anon, .comment-by-node-author, .comment-by-author, .comment-by-viewer, .comment-published',
    '.comment[about], .comment.js-comment, [data-comment-user-id]',
    ':is(#comments, .comment-wrapper) div.comment:is(.odd, .even, .first, .last):not([class*="depth-"])',
    '.pane-node-comments .comment, .node-comments .comment',
  ].join(),
  names: '.username, [property~="foaf:name"], [property~="schema:name"], .comment-author, .comment__author, .submitted_author',
  namedIn: (names) => names.find((name) => name.classList.contains('username')) ?? names[0] ?? null,
};
