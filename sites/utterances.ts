import type { CommentSystem } from './comments/commentSystem.ts';

/** utterances: the comments are a GitHub issue's, so names are GitHub accounts. */
export const utterances: CommentSystem = {
  name: 'utterances',
  vouchesFor: ['github'],
  comment: '.timeline-comment',
  names: '.comment-meta > .text-link:first-child',
  frame: { matches: ['https://utteranc.es/utterances.html*'], pageParameters: ['url', 'origin'] },
};
