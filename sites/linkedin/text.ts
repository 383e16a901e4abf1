import { legible } from '../visibleText.ts';

// LinkedIn says every name twice, once for screen readers, and hangs presence and distance on it ("Status is offline", "• 2nd").

/** A stretch of text a reader sees, and the innermost element that holds it. */
export type Shown = { text: string; holder: Element };

/** Nothing in these is a name. */
const neverNames: ReadonlySet<string> = new Set(['svg', 'img', 'button', 'time', 'style', 'script', 'template', 'li-icon']);

/** The only class names that have lasted since 2021 and mean the same on every page: text for screen readers alone. */
function isHidden(element: Element): boolean {
  const names = element.getAttribute('class');
  return names !== null && /(?:^|\s)(?:visually-hidden|a11y-text)(?:\s|$)/.test(names);
}

/** What is shown inside `element`, piece by piece in document order, the screen readers' twins left out. */
export function* shownIn(element: Element): Generator<Shown> {
  if (neverNames.has(element.localName) || isHidden(element)) return;
  const text = ownText(element);
  if (text !== '') yield { text, holder: element };
  for (const child of element.children) yield* shownIn(child);
}

/** The first thing shown inside `element` that can be a name: not the distance ("• 2nd"). Null where there is none. */
export function firstShown(element: Element): Shown | null {
  if (neverNames.has(element.localName) || isHidden(element)) return null;
  const text = ownText(element);
  if (text !== '' && !isAside(text)) return { text, holder: element };
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    const shown = firstShown(child);
    if (shown !== null) return shown;
  }
  return null;
}

/** Whether anything is shown inside `element` but what `holder` itself holds. */
export function showsBeside(element: Element, holder: Element): boolean {
  if (neverNames.has(element.localName) || isHidden(element)) return false;
  if (element !== holder && ownText(element) !== '') return true;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    if (showsBeside(child, holder)) return true;
  return false;
}

/** True for what follows a name on its line: `• 2nd`, `· 3rd+`, and lone punctuation. */
export function isAside(text: string): boolean {
  return /^[•·]/.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

/** The text of `element` itself, without its children's; React writes a first and a last name as two text nodes. */
export function ownText(element: Element): string {
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === 3) text += child.nodeValue;
  return /\S/.test(text) ? cleaned(text) : '';
}

/** True when `element` itself, beside its children, says words: not only the distance or a comma. */
export function hasOwnWords(element: Element): boolean {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    const text = child.nodeType === 3 ? (child.nodeValue ?? '') : '';
    if (/^\s*[•·]/.test(text)) return false;
    if (/[\p{L}\p{N}]/u.test(text)) return true;
  }
  return false;
}

/** As a reader sees it, without the distance at the end. */
export function cleaned(text: string): string {
  return legible(text).replace(/ [•·] .*$/, '');
}
