import type { Mention } from '../../relationship/mention.ts';
import type { Alike } from '../../sites/comments/alike.ts';
import type { Page, Site } from '../../sites/site.ts';
import { whenAtRest } from './later.ts';

/** The page with the word on who is wanted of a site. */
export type Wanted = (site: Site) => Page;

/** What a reading found. */
type Found = (site: Site, mentions: Mention[]) => void;

/** More elements than this at once are read in slices, so that a page of 5,000 comments stays fluent. */
const largeElements = 1500;

/** How long one slice may take, ms; well below the 50 ms that count as a long task. */
const sliceMs = 10;

let address = '';
let page: Page = { url: new URL('about:blank') };
let isSure = false;

// Firefox before 147 does not tell; there the address is asked for with every post.
const tells = 'navigation' in globalThis;
if (tells) navigation.addEventListener('currententrychange', moveOn);

function moveOn(): void {
  isSure = false;
}

/** Where the page stands now; single-page applications move on without a load. */
export function currentPage(): Page {
  if (isSure) return page; // To ask with every post cost an eighth of reading a feed of strangers (Chromium 156).
  isSure = tells;
  const { URL: now } = document;
  if (now !== address) {
    address = now;
    page = { url: new URL(addressOf(now)) };
  }
  return page;
}

/** The same as every question to the background tells it. */
export function pageNow(): { pageUrl: string; pageTitle: string } {
  moveOn(); // A page may have kept the news from us.
  return { pageUrl: currentPage().url.href, pageTitle: document.title };
}

/** A frame without an address of its own (`about:srcdoc`) belongs to the page around it. */
function addressOf(own: string): string {
  return own.startsWith('about:') ? document.baseURI : own;
}

/** Reads parts of the page for its sites: small ones at once, before the frame is drawn, large ones in slices. */
export function reader(
  sites: readonly Site[],
  wanted: Wanted,
  found: Found,
  before: Alike | undefined,
): { read(roots: Iterable<Element>): void; stop(): void } {
  const waiting: Element[] = [];
  let stopWaking: (() => void) | null = null;

  function readNow(root: Element, pages: readonly Page[]): void {
    if (before?.isOfStrangers(root, pages[0] ?? page)) return;
    const all = sites.flatMap((site, i) => {
      const mentions = mentionsIn(site, root, pages[i]);
      if (mentions.length > 0) found(site, mentions);
      return mentions;
    });
    before?.learn(root, all, page);
  }

  function readSlice(): void {
    stopWaking = null;
    const end = performance.now() + sliceMs;
    const pages = sites.map(wanted);
    for (let root = waiting.shift(); root; root = waiting.shift()) {
      if (!root.isConnected) continue;
      if (isLarge(root)) waiting.unshift(...root.children);
      else readNow(root, pages);
      if (performance.now() > end) break;
    }
    wake();
  }

  function wake(): void {
    if (waiting.length > 0) stopWaking ??= whenAtRest(readSlice, 100);
  }

  return {
    read(roots) {
      const pages = sites.map(wanted);
      for (const root of roots) {
        if (sites.every((site, i) => site.mayMention?.(root, pages[i] ?? page) === false)) continue;
        // One thing of a list is never large, and to count the elements of each costs as much as to find its names.
        if (!sites.some((site) => site.isListed?.(root)) && isLarge(root)) waiting.push(root);
        else readNow(root, pages);
      }
      wake();
    },
    stop() {
      waiting.length = 0;
      stopWaking?.();
    },
  };
}

/** Everyone inside `root` (or those whom `page` asks for); nobody where a site is puzzled, since nothing of ours may fail in someone's page. */
export function mentionsIn(site: Site, root: ParentNode, page = currentPage()): Mention[] {
  try {
    return site.mentions(root, page);
  } catch {
    return [];
  }
}

function isLarge(root: Element): boolean {
  return root.childElementCount > 0 && root.getElementsByTagName('*').item(largeElements) !== null;
}
