import type { Mention } from '../../relationship/mention.ts';
import type { Site } from '../../sites/site.ts';
import { mentionsIn } from './reading.ts';

/** Somebody on the page and the site that read them. */
export type Pointed = { site: Site; mention: Mention };

/** For how long a right click says whom the menu is about, ms. */
const menuMs = 60_000;

/** Remembers where the context menu was opened. Returns who was meant: under that menu, under the pointer, or in focus. */
export function watchPointing(document: Document, sites: readonly Site[]): () => Pointed | null {
  let opened: { at: number; on: WeakRef<Element> } | null = null;
  addEventListener(
    'contextmenu',
    (event) => {
      const [on] = event.composedPath();
      if (on instanceof Element) opened = { at: Date.now(), on: new WeakRef(on) };
    },
    { capture: true, passive: true },
  );
  return () => {
    const underMenu = opened && Date.now() - opened.at < menuMs ? opened.on.deref() : null;
    const hovered = [...document.querySelectorAll(':hover')].at(-1);
    for (const element of [underMenu, hovered, document.activeElement]) {
      const pointed = element?.isConnected ? personAt(element, sites) : null;
      if (pointed) return pointed;
    }
    return null;
  };
}

/** Who the element is about: whom it names, else whose post, comment or row it is in. */
function personAt(element: Element, sites: readonly Site[]): Pointed | null {
  for (const site of sites) {
    const card = element.closest(site.cards) ?? element;
    const mentions = mentionsIn(site, card);
    const mention = mentions.find((one) => one.element.contains(element) || element.contains(one.element)) ?? mentions[0];
    if (mention) return { site, mention };
  }
  return null;
}
