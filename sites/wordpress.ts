import type { CommentSystem } from './comments/commentSystem.ts';
import { isPingback } from './comments/pingback.ts';
import { whoWrote } from './comments/whoWrote.ts';

/** `comment_class()` marks the depth since 2.7; before that, and in themes of one's own, ids do (core and Kubrick, 2005–2025). */
const comment = [
  '.comment[class*="depth-"]:not(body)',
  ':is(.commentlist, .comment-list) > li.comment',
  'li[id^="comment-"], li[id^="li-comment-"], li[id^="div-comment-"], div[id^="div-comment-"], article[id^="div-comment-"]',
  'article[id^="comment-"], div[id^="comment-"].comment',
  ...[...'0123456789'].map((digit) => `div[id^="comment-${digit}"][class$="-comment"]`),
].join();

/** WordPress, on its own and on WordPress.com, with any theme: classic, block, Genesis, Thesis, those of 2005. */
export const wordpress: CommentSystem = {
  name: 'wordpress',
  comment,
  ...whoWrote,
  isNone: (element, naming, name) =>
    isPingback(element, naming, name) ||
    element.matches('.review, #reviews *, .woocommerce-Reviews *, [class*="product-review" i]'),
  marksTwice: true,
};
