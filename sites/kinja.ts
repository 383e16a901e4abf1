import { commentSite } from './comments/commentSystem.ts';

/** Kinja: Gizmodo, Lifehacker, Jezebel and their sisters, 2013–2019. */
export const kinja = commentSite({
  name: 'kinja',
  comment: 'article[id^="reply_"]',
  names: '.author .fn, .display-name > a',
});
