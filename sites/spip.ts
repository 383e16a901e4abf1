import type { CommentSystem } from './comments/commentSystem.ts';
import { namingElement } from './comments/namingElement.ts';

/** SPIP: the forum below an article, as its own templates (1.9 to 4) and the Comments plugin print it. */
export const spip: CommentSystem = {
  name: 'spip',
  comment: '.forum-message, .forum-item, li.comment-li, .comments-ul .comment-fil .comment, ul.forum > li',
  names: '.fn, .author, .auteur, .forum-auteur, .comment-author, [class*="auteur"]',
  namedIn: namingElement,
  marksTwice: true,
};
