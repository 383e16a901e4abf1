import type { CommentSystem } from './comments/commentSystem.ts';

/** Waline 2 and 3. */
export const waline: CommentSystem = {
  name: 'waline',
  comment: '.wl-card-item, .wl-item',
  names: '.wl-nick',
};
