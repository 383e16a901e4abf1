import { nameIn } from '../comments/commenterName.ts';
import { isName, isProfile } from '../comments/namedByPlace.ts';
import { classesWith, textOf } from '../reading.ts';
import type { Sense } from './byClass.ts';
import { saysWhen } from './entries.ts';

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, dd, dt, td, header, footer, section, article, blockquote, ul, ol';

/** What never begins with who wrote it. */
const never = `form, button, label, select, textarea, script, style, noscript, svg, [hidden], time, ${classesWith('reply date')}`;

/**
 * The first words of a comment, where they stand alone and look like a name: short, without the end of a sentence, and with more
 * words below. The last thing tried, for pages that mark nothing.
 */
export function firstWords(comment: Element, sense: Sense): Element | null {
  const first = firstLeaf(comment, sense);
  if (first === null) return null;
  const name = nameIn(first);
  const isAlone =
    /^\p{L}[^!?…:;()]{0,39}$/u.test(name) && !/\p{Ll}{3}\.$/u.test(name) && isName(name) && name.split(' ').length <= 4;
  return isAlone && isMarked(first, comment, name) && hasWordsBelow(first, comment, name) ? first : null;
}

function firstLeaf(element: Element, sense: Sense): Element | null {
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && /\p{L}/u.test(node.nodeValue ?? '')) return element;
    if (node.nodeType !== 1 || (node as Element).matches(never) || isOther(node as Element, sense)) continue;
    const leaf = firstLeaf(node as Element, sense);
    if (leaf !== null) return leaf;
  }
  return null;
}

/** What is written may begin with a short line, too; a name is bold, leads to an account, or is followed by when it was written. */
function isMarked(first: Element, comment: Element, name: string): boolean {
  if (first.matches('strong, b, h2, h3, h4, h5, h6') || isProfile(first)) return true;
  const text = textOf(comment);
  return saysWhen(text.slice(text.indexOf(name) + name.length, text.indexOf(name) + name.length + 40));
}

/** Another comment, or where one is written. */
function isOther(element: Element, { isAmong, isEntry }: Sense): boolean {
  return isEntry(element) || !isAmong(element);
}

/** The name is not all there is, nor the beginning of what is written: what follows is in a block of its own. */
function hasWordsBelow(first: Element, comment: Element, name: string): boolean {
  if (first === comment || first.querySelector(blocks) !== null) return false;
  const text = textOf(comment);
  if (text.length <= name.length + 1) return false;
  return [...comment.querySelectorAll(blocks)].some(
    (block) =>
      !block.contains(first) && !first.contains(block) && !block.matches(never) && /\p{L}/u.test(block.textContent ?? ''),
  );
}
