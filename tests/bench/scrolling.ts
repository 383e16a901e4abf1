/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import type { FeedShape } from './feeds.ts';

/** What the page itself saw while it was scrolled. */
export type Seen = {
  posts: number;
  /** Posts by somebody known, and those of them whose badge stood there when the frame that first showed the post was laid out. */
  known: number;
  badgedAtOnce: number;
  /** Counted at the stops, after elements were used again: people without their badge, badges too many, badges beside nobody known. */
  missing: number;
  doubled: number;
  wrong: number;
  /** Sum of the browser's layout-shift values, scrolling aside. */
  layoutShift: number;
  /** The same of what a page is not shown: a closed root's inside, or a host. */
  hiddenLayoutShift: number;
  /** Where everything stood at the stops on the way, px: two runs are compared by it. */
  places: number[][];
};

type Watched = Window & {
  seen: Omit<Seen, 'places'>;
  /** Compares the badges of all mounted posts with whom they name. */
  countBadges(): void;
  /** The accounts of people known, once for each post that shows them, in document order. */
  knownShown(): string[];
};

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

/** Watches from the page's side, before anything of the page or of an extension runs. */
export async function watchFrames(page: Page, knownAccounts: readonly string[], shape: FeedShape): Promise<void> {
  await page.evaluateOnNewDocument(
    (accounts: string[], { post, people, linkless, before, hunts }: FeedShape) => {
      const known = new Set(accounts);
      const seen = {
        posts: 0,
        known: 0,
        badgedAtOnce: 0,
        missing: 0,
        doubled: 0,
        wrong: 0,
        layoutShift: 0,
        hiddenLayoutShift: 0,
      };
      (window as unknown as Watched).seen = seen;
      const isHost = (div: Element) => div.attributes.length === 0 && div.childNodes.length === 0;
      const accountIn = (link: Element) => {
        const { pathname } = new URL(link.getAttribute('href') ?? '', location.href);
        return pathname.startsWith(before) ? (pathname.slice(before.length).split('/')[0] ?? '') : '';
      };
      const namedIn = (shown: Element) => {
        const linked = [...shown.querySelectorAll(people)].map(accountIn);
        const others = linkless === null ? [] : [...shown.querySelectorAll(linkless)];
        return new Set([...linked, ...others.map(({ textContent }) => /@(\w+)/.exec(textContent ?? '')?.[1] ?? '')]);
      };
      const knownIn = (shown: Element) => [...namedIn(shown)].filter((account) => known.has(account));
      (window as unknown as Watched).knownShown = () => [...document.querySelectorAll(post)].flatMap(knownIn);
      (window as unknown as Watched).countBadges = () => {
        for (const shown of document.querySelectorAll(post)) {
          const badges = [...shown.querySelectorAll('div')].filter(isHost).length;
          const badged = hunts ? namedIn(shown).size : knownIn(shown).length;
          seen.missing += Math.max(0, badged - badges);
          if (badged === 0) seen.wrong += badges;
          else seen.doubled += Math.max(0, badges - badged);
        }
      };
      // Reports come after layout and before the frame is drawn.
      const atFrame = new IntersectionObserver((entries) => {
        for (const { target } of entries) {
          atFrame.unobserve(target);
          seen.known++;
          if ([...target.querySelectorAll('div')].some(isHost)) seen.badgedAtOnce++;
        }
      });
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLElement) || !node.matches(post)) continue;
          seen.posts++;
          const author = node.querySelector(people);
          if (author && known.has(accountIn(author))) atFrame.observe(node);
        }
      }).observe(document, { childList: true, subtree: true });
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[]) {
          seen.layoutShift += value;
          const isHidden = ({ node }: Shift['sources'][number]) =>
            node === null || (node instanceof HTMLDivElement && isHost(node));
          if (sources.some(isHidden)) seen.hiddenLayoutShift += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    },
    [...knownAccounts],
    shape,
  );
}

/**
 * Scrolls through the whole feed, `stepPx` a frame, and measures where things stand about every 17,000 px. `atStop` is told then which
 * people known the page shows.
 */
export async function scrollThrough(
  page: Page,
  { post }: FeedShape,
  stepPx: number,
  atStop: (knownShown: string[]) => Promise<void> = async () => {},
): Promise<Seen> {
  const places: number[][] = [];
  for (let top = 0; ; top += 16_800) {
    const { isEnd, place, knownShown } = await page.evaluate(scrollOn, top, top + 16_800, stepPx, post);
    places.push(place);
    await atStop(knownShown);
    if (isEnd) break;
  }
  return page.evaluate((places) => ({ ...(window as unknown as Watched).seen, places }), places);
}

/** Runs in the page. */
async function scrollOn(from: number, to: number, stepPx: number, post: string) {
  const end = () => document.documentElement.scrollHeight - innerHeight;
  for (let top = from; top < Math.min(to, end()); top += stepPx) {
    scrollTo(0, top);
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 150));
  (window as unknown as Watched).countBadges();
  const elements = [...document.querySelectorAll(`${post} *`)];
  const ofPage = elements.filter((element) => element.attributes.length > 0 || element.childNodes.length > 0);
  const place = ofPage.flatMap((element) => {
    const { left, top: y, width, height } = element.getBoundingClientRect();
    return [left, y, width, height];
  });
  return { isEnd: to >= end(), place, knownShown: (window as unknown as Watched).knownShown() };
}

/** How far anything stands from where it stood in the other run, px, all added up. */
export function movedPx(a: number[][], b: number[][]): number {
  let sum = 0;
  for (const [stop, places] of a.entries()) {
    const other = b[stop] ?? [];
    if (other.length !== places.length) return Number.POSITIVE_INFINITY;
    for (const [i, place] of places.entries()) sum += Math.abs(place - (other[i] ?? 0));
  }
  return sum;
}
