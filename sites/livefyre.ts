import type { CommentSystem } from './comments/commentSystem.ts';

/** Livefyre, on newspapers until 2017. */
export const livefyre: CommentSystem = {
  name: 'livefyre',
  comment: 'article.fyre-comment-article',
  names: '.fyre-comment-username',
};
