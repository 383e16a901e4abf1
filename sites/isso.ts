import type { CommentSystem } from './comments/commentSystem.ts';

/** Isso. Before 0.13 (2022) its classes had no prefix. */
export const isso: CommentSystem = {
  name: 'isso',
  comment: '.isso-comment',
  names: '.isso-author, .isso-comment-header > .author',
  permalink: '.isso-permalink, .permalink',
};
