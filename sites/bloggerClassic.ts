import type { CommentSystem } from './comments/commentSystem.ts';

/** Blogger's list without threads: `dt` names the commenter, the `dd`s behind it hold the words and the time. */
export const bloggerClassic: CommentSystem = {
  name: 'bloggerClassic',
  vouchesFor: ['blogger'],
  comment: '#comments-block > dt[id^="c"], #comments-block > dt.comment-author, .comments-block > dt',
  names: 'a[href]',
  namedIn: (links, comment) => links.find((link) => comment.contains(link) && link.textContent.trim() !== '') ?? comment,
  isFlat: true,
};
