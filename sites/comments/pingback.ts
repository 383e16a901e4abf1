import { linkAt } from '../reading.ts';
import { legible } from '../visibleText.ts';

const marked = '.ping, .pings, .pinglist, [id*="trackback" i], [id*="pingback" i], [class*="trackback" i], [class*="pingback" i]';

/** "[…] the words around the link […]": what WordPress cuts out of the other blog's post. */
const excerpt = /^\[(?:…|\.{3})\].*\[(?:…|\.{3})\]$/u;

/** "Other blog » Post title" and "Post title « Other blog": a page's title stands where a name should. */
const title = /\s[»«›]\s/u;

/**
 * Whether a comment is another blog's link to this post, listed among the comments. Themes mark it by class, by list, or by its word
 * alone; those of before 2008 not at all, but its name is a title, or its words an excerpt, and it links to a post.
 */
export function isPingback(comment: Element, naming: Element, name: string): boolean {
  if (comment.closest(marked) !== null) return true;
  if (/^\s*(?:pingback|trackback)\b/i.test(`${naming.parentElement?.textContent ?? ''}`.slice(0, 60))) return true;
  return linksToPost(naming) && (title.test(name) || [...comment.querySelectorAll('p')].some(isExcerpt));
}

function linksToPost(naming: Element): boolean {
  return /^https?:\/\/[^/]+\/[^/]/.test(linkAt(naming)?.getAttribute('href') ?? '');
}

function isExcerpt(paragraph: Element): boolean {
  return excerpt.test(legible(paragraph.textContent ?? ''));
}
