import type { CommentSystem } from './comments/commentSystem.ts';

/** Ghost's own comments, since 2022: in a frame without address that belongs to the blog. Names are never links. */
export const ghost: CommentSystem = {
  name: 'ghost',
  comment: '[data-testid="animated-comment"]',
  names: '[data-testid="comment-component"] h4',
  permalink: 'a[href^="#ghost-comments-"]',
};
