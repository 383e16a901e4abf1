import type { CommentSystem } from './comments/commentSystem.ts';

/** giscus: the comments are a GitHub discussion's, so names are GitHub accounts. */
export const giscus: CommentSystem = {
  name: 'giscus',
  vouchesFor: ['github'],
  comment: '.gsc-comment, .gsc-reply',
  names: '.gsc-comment-author .link-primary, .gsc-reply-author .link-primary',
  // `/widget`, `/de/widget`, …
  frame: { matches: ['https://giscus.app/*widget*'], pageParameters: ['origin'] },
};
