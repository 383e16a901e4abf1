import type { CommentSystem } from './comments/commentSystem.ts';

/** Tumblr's notes: replies, and reblogs with words added. A like or a bare reblog says nothing. */
export const tumblr: CommentSystem = {
  name: 'tumblr',
  comment: 'li.note.reply, li.note.answer, li.note.with_commentary',
  names: '.action > a:not(.source_tumblelog)',
};
