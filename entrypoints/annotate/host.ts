/** A box of ours on a page: a plain `div` that says nothing, and the closed root in which everything happens. */
export type Host = { element: HTMLElement; root: ShadowRoot };

/** One stylesheet, shared by every root that wears it. */
export type Sheet = { css: string; shared: CSSStyleSheet | null };

/** Marks what stands in our roots. It is inside the closed root, so no page sees it; the next session finds our hosts by it. */
const mark = 'kith';

declare global {
  /** Every host of ours in this page, for the scripts of ours that share its world: one shields, one reads, one draws cards. */
  var ourHosts: WeakMap<EventTarget, Host> | undefined;
}

globalThis.ourHosts ??= new WeakMap();
const hosts = globalThis.ourHosts;

/** A host that is not on the page yet. `content` is the one element in its root. */
export function createHost(sheet: Sheet, content: HTMLElement): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  content.setAttribute(mark, '');
  root.append(content);
  dress(root, sheet);
  const host = { element, root };
  hosts.set(element, host);
  return host;
}

let moves = 0;

/** How often hosts were put on the page or taken off it so far. */
export function hostMoves(): number {
  return moves;
}

/** Puts the host at the start or the end of `parent`. */
export function placeHost({ element }: Host, parent: Element, atStart: boolean): void {
  moves++;
  if (atStart) parent.prepend(element);
  else parent.append(element);
}

/** Takes the host off the page as it is, to be placed again. */
export function takeHost({ element }: Host): void {
  moves++;
  element.remove();
}

/** The host that `target` is, or null for anything of the page's own. */
export function hostOf(target: EventTarget | null | undefined): Host | null {
  return (target && hosts.get(target)) || null;
}

/** Takes the host away and leaves nothing to read in it, whoever keeps hold of the element. */
export function removeHost(host: Host): void {
  host.root.replaceChildren();
  takeHost(host);
  hosts.delete(host.element);
}

/** A sheet for `createHost`. */
export function sheetOf(css: string): Sheet {
  // Firefox lets no content script adopt a sheet (bug 1928865, seen in 153): there each root has a style element.
  if (import.meta.env.FIREFOX) return { css, shared: null };
  const shared = new CSSStyleSheet();
  shared.replaceSync(css);
  return { css, shared };
}

function dress(root: ShadowRoot, { css, shared }: Sheet): void {
  if (shared) {
    root.adoptedStyleSheets = [shared];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}

declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Removes what an earlier session of the extension left on the page: after an update its script is dead, its badges are not. */
export function removeStaleHosts(document: Document): void {
  for (const element of document.querySelectorAll('div')) {
    if (element.attributes.length > 0 || element.childNodes.length > 0) continue;
    const root = closedRootOf(element);
    if (root?.firstElementChild?.hasAttribute(mark)) {
      root.replaceChildren();
      element.remove();
    }
  }
}

/** Both browsers let extensions see into closed roots: Chromium by a function, Firefox by a property. */
function closedRootOf(element: Element & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  return chrome?.dom ? chrome.dom.openOrClosedShadowRoot(element) : (element.openOrClosedShadowRoot ?? null);
}

/** The element inside the closed root that the event is about. */
export function innerTarget({ root }: Host, event: Event): Element | null {
  const byPointer = event instanceof MouseEvent && (event.clientX !== 0 || event.clientY !== 0);
  return byPointer ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
}
