/// <reference lib="dom" />

/**
 * All that a page has been seen to try (TRUST): it runs as the page's first script, changes what others might rely on, listens to
 * everything, and tells afterwards what it has got. Written into the page as text, so it uses nothing from outside itself.
 */
export function spy(): void {
  // Its own words are not what it looks for.
  document.currentScript?.remove();
  const contains = Node.prototype.contains;
  /** The page's own: neither an empty box without a mark nor anything from inside a root that the page cannot see into. */
  const marked = (target: unknown) =>
    target instanceof Element &&
    contains.call(document, target) &&
    !(target.localName === 'div' && target.attributes.length === 0 && !target.hasChildNodes());
  const events: string[] = [];
  const messages: string[] = [];
  const errors: string[] = [];
  const inner = new Set<string>();
  const pushed = new Set<string>();
  const animated = new Set<string>();
  const measured = new Set<string>();
  const mutations: string[] = [];
  const timings: string[] = [];
  const attached: string[] = [];

  // What a page redefines must not reach us, nor show us.
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    attached.push(this.localName);
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const querySelector = Document.prototype.querySelector;
  Document.prototype.querySelector = function (this: Document, selector: string) {
    attached.push(selector);
    return querySelector.call(this, selector);
  } as typeof Document.prototype.querySelector;
  const push = Array.prototype.push;
  Array.prototype.push = function (...items) {
    for (const item of items) if (typeof item === 'string') pushed.add(item);
    return push.apply(this, items);
  };

  const strange = ['originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget', 'composedTarget', 'target'];
  const textOf = (node: unknown): string => {
    if (!(node instanceof Node)) return '';
    const element = node instanceof Element ? node : node.parentElement;
    const parts = [node.textContent ?? ''];
    if (element) {
      for (const { value } of element.attributes) parts[parts.length] = value;
      for (const pseudo of [null, '::before', '::after']) parts[parts.length] = getComputedStyle(element, pseudo).content;
    }
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) parts[parts.length] = root.textContent ?? '';
    return parts.join(' ');
  };
  const listen = (event: Event) => {
    if (event.target instanceof Element && !marked(event.target)) events[events.length] = event.type;
    for (const property of strange) {
      const node = (event as unknown as Record<string, unknown>)[property];
      if (node instanceof Node && !marked(node)) inner.add(`by ${property} of ${event.type}: ${textOf(node)}`);
    }
    for (const node of event.composedPath()) if (node instanceof Element && !marked(node)) inner.add(textOf(node));
  };
  const types = new Set<string>();
  for (const owner of [Window.prototype, Document.prototype, HTMLElement.prototype, window]) {
    for (const name of Object.getOwnPropertyNames(owner)) if (name.startsWith('on')) types.add(name.slice(2));
  }
  for (const type of [...types, 'focusin', 'focusout', 'compositionstart', 'compositionend', 'DOMActivate']) {
    for (const target of [window, document]) target.addEventListener(type, listen, true);
    window.addEventListener(type, listen);
  }
  addEventListener('message', ({ data }) => push.call(messages, JSON.stringify(data) ?? ''));
  addEventListener('error', ({ message }) => push.call(errors, message));
  addEventListener('unhandledrejection', ({ reason }) => push.call(errors, String(reason)));

  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      if (attributeName && !marked(target)) push.call(mutations, attributeName);
      for (const node of addedNodes)
        if (!marked(node) && node instanceof Element) push.call(mutations, node.outerHTML + textOf(node));
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        push.call(timings, JSON.stringify(entry.toJSON()));
        const { target, element, sources } = entry as unknown as Record<string, unknown>;
        for (const node of [target, element, ...((sources as { node: unknown }[] | undefined) ?? []).map(({ node }) => node)]) {
          if (node instanceof Node && !marked(node)) measured.add(textOf(node));
        }
      }
    }).observe({ type, buffered: true });
  }

  const watchAnimations = () => {
    for (const { effect } of [...document.getAnimations(), ...document.documentElement.getAnimations({ subtree: true })]) {
      const { target } = effect as KeyframeEffect;
      if (!marked(target)) animated.add(textOf(target));
    }
    requestAnimationFrame(watchAnimations);
  };
  watchAnimations();

  const hosts = () => [...document.querySelectorAll('div')].filter((div) => !marked(div));

  const learn = (words: string[]): Record<string, string> => {
    const learnt: Record<string, string> = {};
    const find = (window as unknown as { find?(text: string): boolean }).find;
    for (const word of words) if (find?.call(window, word)) learnt[`find ${word}`] = word;
    const selection = getSelection();
    for (const host of hosts()) {
      for (const granularity of ['character', 'word', 'line', 'documentboundary']) {
        selection?.collapse(host, 0);
        for (let n = 0; n < 40; n++) selection?.modify('extend', 'forward', granularity);
        learnt[`selection by ${granularity}`] = (learnt[`selection by ${granularity}`] ?? '') + String(selection);
      }
    }
    selection?.selectAllChildren(document.documentElement);
    learnt.everything = String(selection);
    // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is the question
    learnt.innerText = document.documentElement.innerText;
    learnt.html = document.documentElement.outerHTML;
    learnt.serialised = new XMLSerializer().serializeToString(document);
    learnt.roots = hosts()
      .map((host) => `${host.shadowRoot?.textContent ?? ''}${host.innerHTML}`)
      .join();
    learnt.sizes = hosts()
      .map((host) => `${host.offsetWidth} ${host.scrollWidth} ${host.clientHeight} ${host.getClientRects().length}`)
      .join();
    const scanned: string[] = [];
    for (let y = 0; y < innerHeight; y += 12) {
      for (let x = 0; x < innerWidth; x += 24) {
        for (const element of document.elementsFromPoint(x, y)) if (!marked(element)) push.call(scanned, textOf(element));
        const caret = document.caretPositionFromPoint?.(x, y)?.offsetNode;
        if (caret && !marked(caret)) push.call(scanned, textOf(caret));
      }
    }
    learnt.scanned = [...new Set(scanned)].join();
    learnt.focus = textOf(document.activeElement);
    learnt.events = [...inner].join();
    learnt.animations = [...animated].join();
    learnt.measured = [...measured].join();
    learnt.serialisable = document.documentElement.getHTML?.({ serializableShadowRoots: true }) ?? '';
    learnt.mutations = mutations.join();
    learnt.timings = timings.join();
    learnt.attached = attached.join();
    learnt.pushed = [...pushed].join();
    learnt.styles = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join()).join();
    selection?.removeAllRanges();
    return learnt;
  };

  Object.assign(window, {
    spy: {
      learn,
      eventsOnUnmarked: () => events,
      clickEverything() {
        for (const host of hosts()) {
          host.click();
          for (const type of ['pointerover', 'mouseover', 'pointerdown', 'pointerup', 'click', 'keydown', 'focus']) {
            const event =
              type === 'keydown' ? new KeyboardEvent(type, { key: 'Enter' }) : new MouseEvent(type, { bubbles: true });
            host.dispatchEvent(event);
          }
        }
      },
      stealHosts() {
        const loot = document.createElement('section');
        loot.id = 'loot';
        document.body.append(loot);
        for (const host of hosts()) loot.append(host);
      },
      traces: async () => ({
        text: document.documentElement.outerHTML + timings.join() + messages.join() + attached.join(),
        marks: performance.getEntriesByType('mark').map(({ name }) => name),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        sheets: document.adoptedStyleSheets.length,
        messages,
        errors,
      }),
    },
  });
}
