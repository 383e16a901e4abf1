import type { Site } from '../../sites/site.ts';
import { hostMoves, hostOf } from './host.ts';
import { paced } from './paced.ts';
import { stir } from './stirring.ts';

/** What happens to a page's elements. */
export type Watcher = {
  /** Elements that came into the page, none inside another, before the frame that shows them is drawn. */
  onAdded(added: Element[]): void;
  /** Those of them, told first, that may have been here before and name somebody else by now. */
  onBack(added: Element[]): void;
  /** Links that lead elsewhere now: feeds reuse elements. One may be named twice. */
  onRelinked(links: Element[]): void;
  /** Elements with new text in them, which may name somebody else now. One may be named twice. */
  onReworded(elements: Element[]): void;
  /**
   * Something came, went away or was moved; what we put there may be gone. `onlyListed`: things of an endless list came and went as a
   * whole, which took nothing of ours alone.
   */
  onMoved(onlyListed: boolean): void;
};

/** How soon hosts of open roots are looked for after something was added, and how often at most, ms: they come with whole pages. */
const pace = { soonMs: 50, pauseMs: 1000 };

/** Watches the document and the open shadow roots that `site.shadowHosts` names, these too as they appear. Returns how to stop. */
export function watch(document: Document, sites: readonly Site[], watcher: Watcher): () => void {
  // Asked for one by one: browsers find what a single attribute or name tells without looking at each element twice.
  const shadowHosts = sites.flatMap((site) => site.shadowHosts?.split(', ') ?? []);
  const observed = new WeakSet<Node>();
  const lists = new WeakSet<Node>();
  const listed = new WeakSet<Element>();
  const observer = new MutationObserver((records) => {
    const before = hostMoves();
    tell(records);
    // No script of the page's ran meanwhile: what is recorded now are our own hosts.
    if (hostMoves() !== before) observer.takeRecords();
  });
  const roots = paced(watchRoots, pace.soonMs, pace.pauseMs);
  watchRoot(document);
  if (shadowHosts.length > 0) watchRoots();
  return () => {
    observer.disconnect();
    roots.stop();
  };

  function tell(records: readonly MutationRecord[]): void {
    const added: Element[] = [];
    const perhapsBack: Element[] = [];
    const relinked: Element[] = [];
    const reworded: Element[] = [];
    let moved = false;
    let onlyListed = true;
    for (const record of records) {
      // What a record holds is made when it is looked at, so only what counts is (Chromium 156).
      if (record.attributeName !== null) {
        relinked.push(record.target as Element);
        continue;
      }
      moved = true;
      onlyListed &&= lists.has(record.target);
      const { addedNodes } = record;
      const { length } = addedNodes;
      for (let i = 0; i < length; i++) {
        const node = addedNodes[i] as Node;
        if (node.nodeType === Node.TEXT_NODE && record.target instanceof Element) reworded.push(record.target);
        else if (isNew(node, added)) {
          added.push(node);
          if (mayBeBack(node, record.target)) perhapsBack.push(node);
        }
      }
    }
    if (moved) watcher.onMoved(onlyListed);
    if (relinked.length > 0) watcher.onRelinked(relinked);
    if (reworded.length > 0) watcher.onReworded(reworded);
    if (added.length === 0) return;
    stir();
    if (perhapsBack.length > 0) {
      if (shadowHosts.length > 0) roots.ask();
      watcher.onBack(perhapsBack);
    }
    watcher.onAdded(added);
  }

  /** All but a thing of a list, of which there is no end, that comes for the first time: it holds nothing of ours, nor any such host. */
  function mayBeBack(element: Element, list: Node): boolean {
    if (listed.has(element) || !sites.some((site) => site.isListed?.(element))) return true;
    listed.add(element);
    lists.add(list);
    return false;
  }

  function watchRoot(root: Node): void {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  }

  /** A host is there before its root, so it is looked at again. */
  function watchRoots(): void {
    for (const { shadowRoot } of shadowHosts.flatMap((hosts) => [...document.querySelectorAll(hosts)])) {
      if (!shadowRoot || observed.has(shadowRoot)) continue;
      watchRoot(shadowRoot);
      watcher.onAdded([...shadowRoot.children]);
    }
  }
}

/** An element of the page's own that is still there and did not come with the one before it. */
function isNew(node: Node, added: readonly Element[]): node is Element {
  if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected || hostOf(node)) return false;
  return added.length === 0 || !added.at(-1)?.contains(node);
}
