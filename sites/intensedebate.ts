import type { CommentSystem } from './comments/commentSystem.ts';

/** IntenseDebate, since 2007. Replies are threads within the thread they answer. */
export const intensedebate: CommentSystem = {
  name: 'intensedebate',
  comment: '.idc-thread',
  names: '.idc-c-h .idc-i > a, .idc-c-h .idc-name',
};
