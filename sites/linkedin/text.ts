// LinkedIn says every name twice, once for screen readers, and hangs presence and distance on it ("Status is offline", "• 2nd").
// Only one of all its class names has lasted since 2021 and means the same on every page:
const forScreenReaders = '.visually-hidden, .a11y-text';
const neverText = `${forScreenReaders}, svg, li-icon, button, time, style, script, template`;

/** A stretch of text a reader sees, and the innermost element that holds it. */
export type Shown = { text: string; holder: Element };

/** What is shown inside `element`, piece by piece in document order, the screen readers' twins left out. */
export function* shownIn(element: Element): Generator<Shown> {
  if (element.matches(neverText)) return;
  const text = ownText(element);
  if (text !== '') yield { text, holder: element };
  for (const child of element.children) yield* shownIn(child);
}

/** The first thing shown inside `element` that can be a name: not the distance ("• 2nd"). Null where there is none. */
export function firstShown(element: Element): Shown | null {
  for (const shown of shownIn(element)) if (!isAside(shown.text)) return shown;
  return null;
}

/** True for what follows a name on its line: `• 2nd`, `· 3rd+`, and lone punctuation. */
export function isAside(text: string): boolean {
  return /^[•·]/.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

/** The text of `element` itself, without its children's; React writes a first and a last name as two text nodes. */
export function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) if (child.nodeType === 3) text += child.nodeValue;
  return cleaned(text);
}

/** Without bidi controls, with single spaces, without the distance at the end. */
export function cleaned(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s[•·]\s.*$/, '')
    .trim();
}
