import type { CommentSystem } from './comments/commentSystem.ts';

/** Pixnet, the blogs of Taiwan; the blogger's answer stands inside the comment it answers. */
export const pixnet: CommentSystem = {
  name: 'pixnet',
  comment: '#comment-text .single-post, #comment-text .reply-text',
  names: '.user-name, .reply-text > p > a',
  isNone: (comment, naming) => comment.contains(naming) && naming.closest('.reply-text, .single-post') !== comment,
};
