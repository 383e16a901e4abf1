import type { CommentSystem } from './comments/commentSystem.ts';

/** Reddit as custom elements, since 2023; the older pages are read as hand-made ones. */
export const reddit: CommentSystem = {
  name: 'reddit',
  vouchesFor: ['reddit'],
  comment: 'shreddit-comment[author]:not([author="[deleted]"])',
  names: '[slot="commentMeta"] a[href*="/user/"]',
};
