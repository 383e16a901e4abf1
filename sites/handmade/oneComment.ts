import { isSayingLine } from '../comments/commenterName.ts';
import { isName, isProfile } from '../comments/namedByPlace.ts';
import { rankOf, roleAttributes } from '../comments/namingElement.ts';
import { isBelow, nearest, textOf } from '../reading.ts';

/** An id with a number, or a class that can only mean one comment: `c123`, `comment_7`, `comment-5ccd`, `.comment`, `.bComment`. */
const oneCommentId =
  /^(?:.*[-_])?(?:c|com|comment|kommentar|commentaire|comentario|cmt|reply|reaction|response)[-_]?\d+$|^comment[-_](?=[a-f]*\d)[0-9a-f-]{2,36}$/i;
const oneCommentClass =
  /^(?:(?:b|item|user|blog|single|entry|article|news|parent|child|sub|guest|visitor)?[-_]?comment|comment[-_]?(?:item|entry|block|box|row|unit|card)|kommentar|commentaire|comentario)$/i;

/** Whether the element is marked as one comment. */
export function isOneComment(element: Element): boolean {
  if (/^(?:a|span|form|input|textarea|body|html)$/.test(element.localName)) return false;
  // Lists are usually of comments; Z-Blog makes one of each.
  if (/^(?:ul|ol|dl)$/.test(element.localName)) return oneCommentId.test(element.id);
  // "<h3 class="comment">Ada wrote:</h3>", and the words behind it.
  if (/^h\d$/.test(element.localName)) return element.className === 'comment' && isSayingLine(element);
  if (oneCommentId.test(element.id) || [...element.classList].some((name) => oneCommentClass.test(name))) return true;
  return roleAttributes.some((name) => element.getAttribute(name) === 'comment');
}

/**
 * Whether a block is a line of a list of pages: before its name, or around it, stands a link to another page of the same site, or right
 * in it one to a comment there.
 */
export function isTeaser(block: Element, naming: Element): boolean {
  if (isOneComment(block)) return false;
  return [...block.querySelectorAll('a[href]')].some(
    (link) =>
      ((link.contains(naming) && rankOf(naming) < 5) || isBelow(naming, link) || leadsToComment(link, block)) &&
      leadsToPage(link),
  );
}

function leadsToComment(link: Element, block: Element): boolean {
  return link.parentElement === block && /#.*\d/.test(link.getAttribute('href') ?? '');
}

/** An account is no page in this sense, and neither is a comment. */
function leadsToPage(link: Element): boolean {
  const { baseURI } = link;
  const url = URL.parse(link.getAttribute('href') ?? '', baseURI);
  const here = new URL(baseURI);
  const isPage =
    url?.host === here.host && ![here.pathname, '/'].includes(url.pathname) && !/(?:comment|reply).*\d/i.test(url.pathname);
  return isPage && !isProfile(link) && isName(textOf(link));
}

/** Whether a block holds a name and no more but a heading: a like, a face in a row of them. In flat lists the words stand behind it. */
export function saysNoMore(block: Element, naming: Element): boolean {
  if (block === naming || flatHead.test(block.localName)) return false;
  const headings = [...block.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => !heading.contains(naming));
  const text = [naming, ...headings].reduce((whole, part) => whole.replace(textOf(part), ''), textOf(block)).trim();
  return text === '' || (block.localName === 'li' && /^[^\p{L}]*\d+ .+ ago$/u.test(text));
}

/** What begins or ends a comment of a flat list, whose words stand beside it. */
const flatHead = /^(?:dt|h\d|p|label)$/;

/** What of `elements` each block holds, and not a block inside it. */
export function ownedBy(elements: readonly Element[], blocks: { has(element: Element): boolean }): Map<Element, Element[]> {
  const owned = new Map<Element, Element[]>();
  for (const element of elements) {
    const block = nearest(element, (around) => blocks.has(around));
    if (block === null) continue;
    const own = owned.get(block);
    if (own === undefined) owned.set(block, [element]);
    else own.push(element);
  }
  return owned;
}

/** What only a known system says of a comment. */
export const unsaid = { place: null, permalink: null, at: null, answers: null };
