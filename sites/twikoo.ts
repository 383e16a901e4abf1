import type { CommentSystem } from './comments/commentSystem.ts';

/** Twikoo. */
export const twikoo: CommentSystem = {
  name: 'twikoo',
  comment: '.tk-comment',
  names: '.tk-nick',
};
