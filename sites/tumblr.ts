import type { CommentSystem } from './comments/commentSystem.ts';

/** Tumblr's notes: replies, and reblogs with words added. A like or a bare reblog says nothing. */
export const tumblr: CommentSystem = {
  name: 'tumblr',
  comment: '.notes > li.note:is(.reply, .answer, .with_commentary):not(.like)',
  names: '.action > a:not(.source_tumblelog)',
};
