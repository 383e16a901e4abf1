import type { CommentSystem } from './comments/commentSystem.ts';

/** Discourse: a topic's own page, and the frame with the topic's posts below a blog's post, which every forum serves from its own host. */
export const discourse: CommentSystem = {
  name: 'discourse',
  comment: 'article[id^="post_"][data-post-id], article.post:has(> .author .username)',
  names: '.topic-meta-data .names a[data-user-card], .author .username a, .author a.username',
  permalink: 'a.post-date',
  timeIn(comment) {
    const at = comment.querySelector('.post-date [data-time]')?.getAttribute('data-time') ?? '';
    return /^\d{13}$/.test(at) ? Number(at) : null;
  },
};
