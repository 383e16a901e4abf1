import type { CommentSystem } from './comments/commentSystem.ts';

/** Valine, from which Waline came, and MiniValine. */
export const valine: CommentSystem = {
  name: 'valine',
  comment: '.vcards .vcard, .vlist .vcard',
  names: '.vnick',
};
