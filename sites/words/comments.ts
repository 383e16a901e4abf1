import { isOneComment } from '../handmade/oneComment.ts';
import { nearest, numberAtEnd } from '../reading.ts';
import type { Site } from '../site.ts';
import { linesIn } from './lines.ts';

/** What systems call exactly the words of a comment. */
const marked =
  '[itemprop~="text"], [itemprop~="commentText"], .e-content, .markdown-body, .comment-content, .post-message, .cooked, .tk-content, .wl-content, .atk-content, [data-testid="comment-content"], .isso-text';

/** What else may hold them: a paragraph, or an element whose class says so. */
const texts = ['p, pre, li, .md', ...['content', 'text', 'message', 'body'].map((word) => `[class*="${word}" i]`)].join();

/** What stands beside the words: who, when, and what one can do. */
const besides =
  'blockquote, figure, form, footer, header, time, cite, [class*="meta" i], [class*="permalink" i], [class*="author" i], [class*="reply" i], [class*="avatar" i], [class*="vcard" i], [class*="date" i], [class*="actions" i], [class*="menu" i], [class*="luv" i], [class*="moderation" i], [class*="signature" i], [class*="likes" i], [class*="share" i], [class*="vote" i]';

/** What the writer of a comment says in it, without the comments below it; '' where that is not to be told from what surrounds it. */
export function wordsInComment(site: Site, naming: Element): string {
  const comment = site.name === 'handmade' ? nearest(naming, isOneComment) : naming.closest(site.cards);
  if (comment === null) return '';
  const whole = wholeOf(comment, site);
  const isOther = (element: Element) => isAnother(element, whole, site);
  // The whole may be called by the writer's part of it: `div.post-content.authored-by-session-user`.
  const isBeside = (element: Element) => isOther(element) || (element.matches(besides) && !element.contains(naming));
  // In a list of terms the words are the next entry.
  const scope = comment.localName === 'dt' ? [comment.nextElementSibling] : [comment, ...(whole === comment ? [] : [whole])];
  for (const place of scope) {
    const found = place === null ? [] : textsIn(place, marked, naming, isOther);
    if (place !== null && found.length === 0) found.push(...textsIn(place, texts, naming, isBeside));
    const lines = found.map((text) => linesIn(text, isBeside)).filter((text) => text !== '');
    if (lines.length > 0) return lines.join('\n');
  }
  return '';
}

/** Themes mark one comment twice, and its words may stand beside the inner mark. */
function wholeOf(comment: Element, site: Site): Element {
  const around = site.name === 'handmade' ? null : (comment.parentElement?.closest(site.cards) ?? null);
  const number = numberAtEnd(comment.id);
  return around !== null && number !== null && numberAtEnd(around.id) === number ? around : comment;
}

/** Whether it is another comment, or what holds the answers to this one. */
function isAnother(element: Element, whole: Element, { name, cards }: Site): boolean {
  const isComment = name === 'handmade' ? isOneComment(element) : element.matches(cards);
  if (!isComment) return element.matches('.children');
  const number = numberAtEnd(element.id);
  return number === null || number !== numberAtEnd(whole.id);
}

/** The outermost elements inside `place` that match `selector` and do not name anybody, in their order; not in what is left out. */
function textsIn(place: Element, selector: string, naming: Element, isLeftOut: (element: Element) => boolean): Element[] {
  if (place.localName === 'dd') return [place];
  const found: Element[] = [];
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (isLeftOut(child)) continue;
      if (child.matches(selector) && !child.contains(naming) && !naming.contains(child)) found.push(child);
      else visit(child);
    }
  };
  visit(place);
  return found;
}
