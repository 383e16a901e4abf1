import type { CommentSystem } from './comments/commentSystem.ts';

/** Blogger's threaded comments, since 2012. */
export const blogger: CommentSystem = {
  name: 'blogger',
  vouchesFor: ['blogger'],
  comment: '#comment-holder li.comment, .comment-thread li.comment',
  names: 'cite.user, .comment-header .user',
};
