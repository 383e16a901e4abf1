/**
 * Where the host of a badge for `element` goes, so that it follows the last word. Inside and not behind: an absolutely placed box
 * behind a flex item would be at the row's start, and rules such as `:last-child` would tell the page's own elements apart anew.
 */
export function endOfLine(element: Element): Element {
  let at = element;
  for (let only = onlyChild(at); only; only = onlyChild(at)) at = only;
  return at;
}

function onlyChild(element: Element): Element | null {
  const child = element.firstElementChild;
  if (element.childElementCount !== 1 || !(child instanceof HTMLElement) || child.matches('img, br, input, iframe, video'))
    return null;
  const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
  return hasWords ? null : child;
}

/** Whether the text in `line` runs the other way than the page around it, as times and handles do in a right-to-left feed. */
export function runsAgainst(line: Element, around: Element): boolean {
  return line.matches(':dir(rtl)') !== around.matches(':dir(rtl)');
}
