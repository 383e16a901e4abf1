import type { Mention } from '../../relationship/mention.ts';
import { isAlike } from '../handmade/alike.ts';
import { isBelow } from '../reading.ts';
import type { Composer } from './composer.ts';
import { numberedAround, parentIn } from './parent.ts';

/** What may stand before a comment's writer: "3.", "Antwort von". More is a post, with the comments on it. */
const mostLettersBefore = 40;

/**
 * Among hand-made comments a form answers the one it stands in: where the form carries its number, or where others beside it are alike
 * and name somebody too.
 */
export const toByHand: Composer = (field, site, page) => {
  if (field.matches('input')) return null;
  const mentionsIn = (root: Element) => site.mentions(root, page);
  const number = parentIn(field);
  const comment = number === null ? alikeAround(field, mentionsIn) : numberedAround(field, number);
  return comment && ownWriter(comment, field, mentionsIn(comment));
};

/** The block around `field` that names somebody, if others beside it do so too. */
function alikeAround(field: Element, mentionsIn: (root: Element) => readonly Mention[]): Element | null {
  for (let around = field.parentElement; around !== null && !around.matches('body, main'); around = around.parentElement) {
    const block = around;
    const beside = [...(block.parentElement?.children ?? [])].filter((other) => other !== block && isAlike(other, block));
    if (beside.length === 0 || mentionsIn(block).length === 0) continue;
    return beside.some((other) => mentionsIn(other).length > 0) ? block : null;
  }
  return null;
}

/** Whoever stands above the field and at the head of the comment; everybody else in it must have written a reply within it. */
function ownWriter(comment: Element, field: Element, [writer, ...others]: readonly Mention[]): Mention | null {
  if (writer === undefined || !isBelow(field, writer.element) || !isAtHead(writer.element, comment)) return null;
  const isOwn = ({ element }: Mention) => blockAround(element, comment) === comment;
  return isOwn(writer) && !others.some(isOwn) ? writer : null;
}

function isAtHead(name: Element, comment: Element): boolean {
  const before = comment.ownerDocument.createRange();
  before.setStart(comment, 0);
  before.setEndBefore(name);
  return before.toString().replace(/\s+/g, ' ').length <= mostLettersBefore;
}

/** The innermost block around a name that is like `comment`: a reply within it, or itself. */
function blockAround(name: Element, comment: Element): Element {
  let around = name;
  while (around !== comment && !isAlike(around, comment) && around.parentElement) around = around.parentElement;
  return around;
}
