/** What an element is built of. Undefined attributes are left out. */
export type Attributes = Record<string, string | number | undefined>;
export type Child = Node | string;

/**
 * Builds the tree exactly as said. Real feeds nest buttons in buttons and links in links, which no HTML parser would leave alone,
 * so the sample pages are built as those sites build theirs.
 */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** An icon of 24 by 24 as a stroke. */
export function icon(path: string, label?: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  if (label) svg.setAttribute('aria-label', label);
  const stroke = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  stroke.setAttribute('d', path);
  svg.append(stroke);
  return svg;
}

/** What the server wrote into the page for its script. */
export function pageData<T>(): T {
  return JSON.parse(document.getElementById('data')?.textContent ?? 'null') as T;
}
