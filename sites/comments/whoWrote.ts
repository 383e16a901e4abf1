import { classesWith, spacedTextOf, textOf } from '../reading.ts';
import { beginsWithBy, isLabelled, isLeadIn, isSayingLine, nameIn } from './commenterName.ts';
import { isBesideMoment, isName, isProfile, isTitle, namedByPlace, namingPlaces } from './namedByPlace.ts';
import { namingCandidates, namingElement } from './namingElement.ts';
import { isMoment, showsWhen } from './when.ts';

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, dd, dt, td, header, footer, section, article, blockquote, ul, ol';

/** What never begins with who wrote it. */
const never = `form, button, label, select, textarea, script, style, noscript, svg, [hidden], time, ${classesWith('reply date')}`;

/** Set apart from what is written: by the element, by a class of whatever style sheet, by a style of its own. */
const bold = `strong, b, h2, h3, h4, h5, h6, ${classesWith('bold strong')}, [style*="bold"], [style*="font-weight"]`;

/** Asks whether an element of a comment belongs to another one, or to where one is written. */
type IsOther = (element: Element) => boolean;

/** What may name a commenter, and who is named among it: by class, by place, in words. For systems whose themes agree on nothing. */
export const whoWrote = {
  names: `${namingCandidates}, ${namingPlaces}`,
  namedIn: (names: readonly Element[], comment: Element, isOther: IsOther): Element | null =>
    namingElement(names, comment) ?? namedByPlace(names) ?? namedInWords(comment, isOther),
};

/**
 * Who wrote `comment` where nothing marks it but words: a line that says so ("Posted by Ada on 3 May", "Ada wrote:", "— Ada, 3 May"),
 * or else the first words, if they stand alone and look like a name. The last thing tried.
 */
function namedInWords(comment: Element, isOther: IsOther): Element | null {
  const lines = linesOf(comment, isOther);
  const [first] = lines;
  return (
    lines.find((line) => isSigned(line, comment, line === first)) ??
    firstWords(comment, first) ??
    lines.find((line) => line.localName !== 'p' && isBesideMoment(line) && standsAlone(nameIn(line))) ??
    null
  );
}

/** What of the comment holds words itself, in document order. */
function linesOf(element: Element, isOther: IsOther): Element[] {
  const isLine = [...element.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test(node.nodeValue ?? ''));
  const within = [...element.children].filter((part) => !part.matches(never) && !isOther(part));
  return [...(isLine ? [element] : []), ...within.flatMap((part) => linesOf(part, isOther))];
}

/** Whether a line of the comment names who wrote it, and when, and says no more. */
function isSigned(line: Element, comment: Element, isFirst: boolean): boolean {
  if (line.closest('a') !== null || isQuotation(line, comment)) return false;
  const text = textOf(line);
  const name = nameIn(line);
  const at = text.indexOf(name);
  if (at < 0 || !isName(name)) return false;
  if (isFirst && isSayingLine(line)) return isLeadIn(text.slice(0, at).trim());
  const behind = text.slice(at + name.length);
  return isMoment(behind) ? beginsWithBy(text) || /^[—–-]/.test(text) : /^(?:\s\[.+)?$/.test(behind) && isLabelled(text);
}

/** Somebody else's words; some themes put the whole comment into a `blockquote`. */
function isQuotation(line: Element, comment: Element): boolean {
  const quotation = line.closest('blockquote');
  return quotation !== null && textOf(quotation).length < 0.9 * textOf(comment).length;
}

/** Short, without the end of a sentence, and with more words below. */
function firstWords(comment: Element, first: Element | undefined): Element | null {
  if (first === undefined || isTitle(first)) return null;
  const name = nameIn(first);
  return standsAlone(name) && isMarked(first, comment, name) && hasWordsBelow(first, comment, name) ? first : null;
}

function standsAlone(name: string): boolean {
  return /^\p{L}[^!?…:;()。！？]{0,39}$/u.test(name) && !/\p{Ll}\.$/u.test(name) && isName(name) && name.split(' ').length <= 4;
}

/** What is written may begin with a short line, too; a name is bold, leads to an account, or is followed by when it was written. */
function isMarked(first: Element, comment: Element, name: string): boolean {
  if ((first.matches(bold) && first.querySelector(blocks) === null) || isProfile(first) || isBesideFace(first, name)) return true;
  const text = spacedTextOf(comment, 400);
  return showsWhen(text.slice(text.indexOf(name) + name.length, text.indexOf(name) + name.length + 40));
}

/** Whether a face and the name stand alone together. */
function isBesideFace(first: Element, name: string): boolean {
  return [first, first.parentElement].some(
    (place) => place !== null && textOf(place) === name && place.querySelector('img[class*="avatar" i]') !== null,
  );
}

/** The name is not all there is, nor the beginning of what is written: what follows is in a block of its own. */
function hasWordsBelow(first: Element, comment: Element, name: string): boolean {
  if (first === comment) return false;
  const text = textOf(comment);
  if (text.length <= name.length + 1) return false;
  return [...comment.querySelectorAll(blocks)].some(
    (block) => !block.contains(first) && !block.matches(never) && /\p{L}/u.test(block.textContent ?? ''),
  );
}
