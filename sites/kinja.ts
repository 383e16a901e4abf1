import type { CommentSystem } from './comments/commentSystem.ts';

/** Kinja: Gizmodo, Lifehacker, Jezebel and their sisters, 2013–2019. */
export const kinja: CommentSystem = {
  name: 'kinja',
  comment: 'article[id^="reply_"]',
  names: '.author .fn, .display-name > a',
};
