import type { CommentSystem } from './comments/commentSystem.ts';

/** The wpDiscuz plugin for WordPress: `wc-` until version 5, `wpd-` since version 7. */
export const wpdiscuz: CommentSystem = {
  name: 'wpdiscuz',
  comment: '.wc-comment, .wpd-comment',
  names: '.wc-comment-author, .wpd-comment-author',
  // `wpd-comm-12_7` is comment 12 in answer to 7; the page's links end in `#comment-12`.
  addressOf(comment) {
    const number = /(\d+)_\d+$/.exec(comment.id)?.[1];
    return number === undefined ? null : `#comment-${number}`;
  },
};
