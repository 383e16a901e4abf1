import type { CommentSystem } from './comments/commentSystem.ts';
import { namingElement } from './comments/namingElement.ts';

/** SPIP: the forum below an article, as its own templates (1.9 to 4) and the Comments plugin print it. */
export const spip: CommentSystem = {
  name: 'spip',
  comment: '.forum-message, li.comment-li, .comments-ul .comment-fil .comment',
  names:
    '.fn, .author, .auteur, .forum-auteur, .comment-author, .forum-chapo small > span, .forum-chapo > strong:not(.forum-titre), .forum-chapo .date ~ span',
  namedIn: (names, comment) => namingElement(names, comment) ?? names[0] ?? null,
  marksTwice: true,
};
