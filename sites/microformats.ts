import type { CommentSystem } from './comments/commentSystem.ts';

/** The IndieWeb's comments: an h-cite or h-entry that is the comment of an entry. Likes and reposts are neither. */
export const microformats: CommentSystem = {
  name: 'microformats',
  comment: '.u-comment, .p-comment, .h-cite.comment',
  names: '.p-author, .u-author',
  namedIn: (authors) => authors[0]?.querySelector('.p-name') ?? authors[0] ?? null,
};
