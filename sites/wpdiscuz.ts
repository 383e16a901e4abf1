import type { CommentSystem } from './comments/commentSystem.ts';

/** The wpDiscuz plugin for WordPress: `wc-` until version 5, `wpd-` since version 7. */
export const wpdiscuz: CommentSystem = {
  name: 'wpdiscuz',
  comment: '.wc-comment, .wpd-comment',
  names: '.wc-comment-author, .wpd-comment-author',
};
