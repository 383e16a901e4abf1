import type { CommentSystem } from './comments/commentSystem.ts';

/** Artalk. Whom a comment answers stands in its head too, as another nick name. */
export const artalk: CommentSystem = {
  name: 'artalk',
  comment: '.atk-comment-wrap',
  names: '.atk-header > .atk-nick',
  timeIn(comment) {
    const at = comment.querySelector('[data-atk-comment-date]')?.getAttribute('data-atk-comment-date') ?? '';
    return /^\d{13}$/.test(at) ? Number(at) : null;
  },
};
