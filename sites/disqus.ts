import type { CommentSystem } from './comments/commentSystem.ts';

/** Disqus. Guests have a name only; who signed in has a profile, and `twitter-<number>` there is an account of X as well (K8). */
export const disqus: CommentSystem = {
  name: 'disqus',
  vouchesFor: ['disqus', 'x-id'],
  comment: 'li.post:has(> [data-role="post-content"])',
  names: '.author',
  placeIn(own) {
    const user = own.map((part) => part.getAttribute('data-username')).find((name) => name !== null);
    return user === undefined ? null : `https://disqus.com/by/${user}/`;
  },
  frame: { matches: ['https://disqus.com/embed/comments/*'], pageParameters: ['t_u'] },
};
