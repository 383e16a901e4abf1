import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Mention } from '../../relationship/mention.ts';
import type { Page } from '../../sites/site.ts';

/** An element as an exact tree: tag, attributes, children. A `template` with `shadowrootmode` is its parent's open shadow root. */
export type SavedElement = [tag: string, attributes: Record<string, string>, ...children: (SavedElement | string)[]];

/** What a saved page of ours must give: these people, in this order, and nobody else. */
export type Expected = Pick<Mention, 'identities' | 'displayName' | 'role'> & Partial<Omit<Mention, 'element'>>;

/** A saved page of the family tests, with the expectation that stands on top of it. */
export type SavedPage = { document: Document; page: Page; expected: Expected[] };

type Heading = { url: string; mentions: Expected[] };

/**
 * Opens a fixture of ours: `.html` begins with a comment, `.dom.json` is an object around the tree; both carry `url` and `mentions`.
 * @throws {Error} naming the file when the expectation on top is missing or not JSON.
 */
export function loadPage(path: string): SavedPage {
  const text = readText(path);
  const tree = path.includes('.dom.json') ? (JSON.parse(text) as Heading & { dom: SavedElement }) : null;
  const heading = tree ?? headingOf(path, text);
  const document = tree ? documentFromTree(tree.dom, heading.url) : documentFromHtml(text, heading.url);
  return { document, page: { url: new URL(heading.url) }, expected: heading.mentions };
}

/** Opens any saved page, ours or not: `.html` parsed as a browser does, `.dom.json` built node by node; either may be `.gz`. */
export function openPage(path: string, url: string): Document {
  const text = readText(path);
  if (!/\.dom\.json(\.gz)?$/.test(path)) return documentFromHtml(text, url);
  const tree: unknown = JSON.parse(text);
  return documentFromTree(Array.isArray(tree) ? (tree as SavedElement) : (tree as { dom: SavedElement }).dom, url);
}

/** Parses HTML the way a browser does, declarative shadow roots included. */
export function documentFromHtml(html: string, url: string): Document {
  const { document } = newWindow(html, url);
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]'))
    if (template.parentElement) {
      template.parentElement.attachShadow({ mode: 'open' }).append(template.content);
      template.remove();
    }
  return document;
}

/** Builds the tree as given. Parsing would not: it closes X's nested buttons and LinkedIn's nested links. */
export function documentFromTree(tree: SavedElement, url: string): Document {
  const { document } = newWindow('', url);
  document.documentElement.remove();
  grow(document, tree, document);
  return document;
}

/** Without scripts, and silent about style sheets it cannot read. */
function newWindow(html: string, url: string) {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const foreignNamespaces: Record<string, string> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

function grow(parent: ParentNode & Node, [tag, attributes, ...children]: SavedElement, document: Document): void {
  if (tag === 'template' && attributes.shadowrootmode === 'open') {
    const root = (parent as Element).attachShadow({ mode: 'open' });
    for (const child of children) growChild(root, child, document);
    return;
  }
  const element = document.createElementNS(namespaceWithin(parent, tag), tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  parent.append(element);
  for (const child of children) growChild(element, child, document);
}

function growChild(parent: ParentNode & Node, child: SavedElement | string, document: Document): void {
  if (typeof child === 'string') parent.append(child);
  else grow(parent, child, document);
}

function namespaceWithin(parent: Node, tag: string): string {
  const around = parent.nodeType === 1 && (parent as Element).localName !== 'foreignObject' ? (parent as Element) : null;
  return foreignNamespaces[tag] ?? around?.namespaceURI ?? htmlNamespace;
}

/** A parser takes attribute names that `setAttribute` refuses (`"`, `a=`); no reader looks at them. */
function setAttribute(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    // Left out: see above.
  }
}

function headingOf(path: string, html: string): Heading {
  const json = /^\s*<!--\s*(\{[\s\S]*?\})\s*-->/.exec(html)?.[1];
  if (json === undefined) throw new Error(`${path}: must begin with <!-- {"url": "…", "mentions": […]} -->`);
  return JSON.parse(json);
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
