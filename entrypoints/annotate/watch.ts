import type { Site } from '../../sites/site.ts';
import { hostOf } from './host.ts';

/** What happens to a page's elements. */
export type Watcher = {
  /** Elements that came into the page, none inside another, before the frame that shows them is drawn. */
  onAdded(added: Element[]): void;
  /** Links that lead elsewhere now, and elements with new text: feeds reuse elements. */
  onChanged(changed: Element[]): void;
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
    const changed = new Set<Element>();
    let removed = false;
    for (const record of records) {
      if (record.type === 'attributes') changed.add(record.target as Element);
      else {
        removed ||= record.removedNodes.length > 0;
        for (const node of record.addedNodes) collect(node, record.target, added, changed);
      }
    }
    if (removed) watcher.onRemoved();
    if (changed.size > 0) watcher.onChanged([...changed]);
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

/** Puts an added node where it belongs: an element to be read, or new text in an element that was read before. */
function collect(node: Node, target: Node, added: Element[], changed: Set<Element>): void {
  if (node.nodeType === Node.TEXT_NODE && target instanceof Element) changed.add(target);
  if (!(node instanceof Element) || !node.isConnected || hostOf(node)) return;
  if (added.at(-1)?.contains(node)) return; // It came with the one before it.
  added.push(node);
}
