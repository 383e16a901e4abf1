import type { CommentSystem } from './comments/commentSystem.ts';
import { namingElement } from './comments/namingElement.ts';

/** Movable Type and TypePad: a header (version 4 on) or a footer, "Posted by: Ada | May 3" (before, and TypePad). */
export const movabletype: CommentSystem = {
  name: 'movabletype',
  comment: '.comments-content .comment[id^="comment-"], .comments-body .comment[id^="comment-"], .comment[id^="comment-6a"]',
  names:
    '.vcard.author, .fn, .comment-author, .comment-author-name, .comment-footer, .comments-posted, .posted, .byline, .comment-footer-name',
  namedIn: (names, comment) => namingElement(names, comment) ?? names[0] ?? null,
  isNone: (_comment, naming) => naming.closest('.trackbacks, .trackback') !== null,
};
