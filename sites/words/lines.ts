import { emojiOf, legible } from '../visibleText.ts';

/** More of a text nobody reads for a question. */
const longest = 4_000;

/** A line ends with these. */
const blocks = /^(?:p|div|br|li|ul|ol|blockquote|pre|h[1-6]|section|article|figure|table|tr|dd|dt|hr)$/;
/** Nobody reads these as words. */
const silent = /^(?:script|style|noscript|template|svg|button|form|input|textarea|select|iframe)$/;

/** What a reader sees in `element`, line by line; `isLeftOut` names what is not to be read. Quoted words are somebody else's. */
export function linesIn(element: Element, isLeftOut: (inside: Element) => boolean = () => false): string {
  return legibleLines(textIn(element, isLeftOut));
}

/** Each line of the text as a reader sees it, those that show nothing left out. */
function legibleLines(text: string): string {
  return text
    .slice(0, longest)
    .split('\n')
    .map(legible)
    .filter((line) => line !== '')
    .join('\n');
}

function textIn(element: Element, isLeftOut: (inside: Element) => boolean): string {
  let text = '';
  for (let child = element.firstChild; child !== null && text.length < longest; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1) text += textOfChild(child as Element, isLeftOut);
  }
  return text;
}

function textOfChild(child: Element, isLeftOut: (inside: Element) => boolean): string {
  if (silent.test(child.localName) || child.localName === 'blockquote' || isLeftOut(child)) return '\n';
  if (child.localName === 'img') return emojiOf(child);
  const text = textIn(child, isLeftOut);
  return blocks.test(child.localName) ? `\n${text}\n` : text;
}
