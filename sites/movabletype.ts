import type { CommentSystem } from './comments/commentSystem.ts';
import { whoWrote } from './comments/whoWrote.ts';

/** Ids of Movable Type 3 (`c000123`, `c123`) and TypePad (`comment-6a00d8…`); version 4 on numbers as WordPress does. */
const numbered = [...'0123456789'].map((digit) => `.comment[id^="c${digit}"]`);

/** Movable Type and TypePad: a header (version 4 on), or a footer "Posted by: Ada | May 3" (before, and TypePad). */
export const movabletype: CommentSystem = {
  name: 'movabletype',
  comment: [
    ...numbered,
    '.comment[id^="comment-6a"], .comments-content > .comment, .comments-body > .comment, .comments-body:has(> .comments-post)',
  ].join(),
  ...whoWrote,
  isNone: (_comment, naming) => naming.closest('.trackbacks, .trackback') !== null,
};
