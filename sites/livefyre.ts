import { commentSite } from './comments/commentSystem.ts';

/** Livefyre, on newspapers until 2017. */
export const livefyre = commentSite({
  name: 'livefyre',
  comment: 'article.fyre-comment-article',
  names: '.fyre-comment-username',
});
