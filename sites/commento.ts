import type { CommentSystem } from './comments/commentSystem.ts';

/** Commento and its forks. A deleted comment stays for its replies. */
export const commento: CommentSystem = {
  name: 'commento',
  comment: '.commento-card',
  names: '.commento-name',
  permalink: '.commento-permalink',
  isNone: (_comment, naming) => naming.textContent?.trim() === '[deleted]',
};
