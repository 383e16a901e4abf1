import type { CommentSystem } from './comments/commentSystem.ts';

/** YouTube: `ytd-comment-renderer` until 2024, `ytd-comment-view-model` since. */
export const youtube: CommentSystem = {
  name: 'youtube',
  vouchesFor: ['youtube'],
  comment: 'ytd-comment-view-model, ytd-comment-renderer',
  names: '#author-text',
};
