import type { CommentSystem } from './comments/commentSystem.ts';

/** Remark42, which every blog serves from a host of its own. Replies stand beside what they answer, in one thread. */
export const remark42: CommentSystem = {
  name: 'remark42',
  comment: '.thread:has(> [id^="remark42__comment-"])',
  names: '.comment__username',
  permalink: 'a.comment__time',
  frame: { matches: ['*://*/web/iframe.html*'], pageParameters: ['url'] },
};
