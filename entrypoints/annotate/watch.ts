import type { Site } from '../../sites/site.ts';
import { hostOf } from './host.ts';

/** What happens to a page's elements. */
export type Watcher = {
  /** Elements that came into the page, none inside another, before the frame that shows them is drawn. */
  onAdded(added: Element[]): void;
  /** Links that lead elsewhere now: feeds reuse elements. */
  onRelinked(links: Element[]): void;
  /** Elements with new text in them, which may name somebody else now. */
  onReworded(elements: Element[]): void;
  /** Something went away or was moved; what we put there may be gone. */
  onRemoved(): void;
};

/** Watches the document and the open shadow roots that `site.shadowHosts` names, these too as they appear. Returns how to stop. */
export function watch(document: Document, sites: readonly Site[], watcher: Watcher): () => void {
  const shadowHosts = sites.flatMap((site) => site.shadowHosts ?? []).join();
  const observed = new WeakSet<Node>();
  /** Elements that will carry an open root, once the page has attached it. */
  const expected = new Set<Element>();
  const observer = new MutationObserver((records) => {
    const added: Element[] = [];
    const relinked = new Set<Element>();
    const reworded = new Set<Element>();
    let removed = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') relinked.add(target as Element);
      removed ||= removedNodes.length > 0;
      for (const node of addedNodes) {
        if (node.nodeType === Node.TEXT_NODE && target instanceof Element) reworded.add(target);
        else if (isNew(node, added)) added.push(node);
      }
    }
    if (removed) watcher.onRemoved();
    if (relinked.size > 0) watcher.onRelinked([...relinked]);
    if (reworded.size > 0) watcher.onReworded([...reworded]);
    if (added.length === 0) return;
    if (shadowHosts !== '') for (const element of added) expectRootsIn(element);
    watcher.onAdded(added);
  });
  watchRoot(document);
  if (shadowHosts !== '') expectRootsIn(document);
  return () => observer.disconnect();

  function watchRoot(root: Node): void {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  }

  function expectRootsIn(parent: ParentNode): void {
    for (const host of parent.querySelectorAll(shadowHosts)) expected.add(host);
    if (parent instanceof Element && parent.matches(shadowHosts)) expected.add(parent);
    for (const host of expected) {
      if (!host.isConnected) expected.delete(host);
      if (!host.shadowRoot || observed.has(host.shadowRoot)) continue;
      expected.delete(host);
      watchRoot(host.shadowRoot);
      watcher.onAdded([...host.shadowRoot.children]);
    }
  }
}

/** An element of the page's own that is still there and did not come with the one before it. */
function isNew(node: Node, added: readonly Element[]): node is Element {
  return node instanceof Element && node.isConnected && !hostOf(node) && !added.at(-1)?.contains(node);
}
