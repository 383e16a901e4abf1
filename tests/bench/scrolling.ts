/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

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
};

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

/** Watches from the page's side, before anything of the page or of an extension runs. */
export async function watchFrames(page: Page, knownHandles: readonly string[]): Promise<void> {
  await page.evaluateOnNewDocument(
    (handles: string[]) => {
      const known = new Set(handles);
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
      const namedIn = (cell: Element) => {
        const linked = [...cell.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
        const quoted = [...cell.querySelectorAll('.quote [data-testid="User-Name"]')].map(({ textContent }) => textContent);
        return new Set([...linked, ...quoted.map((text) => /@(\w+)/.exec(text)?.[1] ?? '')].filter((name) => known.has(name)));
      };
      (window as unknown as Watched).countBadges = () => {
        for (const cell of document.querySelectorAll('[data-testid="cellInnerDiv"]')) {
          const badges = [...cell.querySelectorAll('div')].filter(isHost).length;
          const people = namedIn(cell).size;
          seen.missing += Math.max(0, people - badges);
          if (people === 0) seen.wrong += badges;
          else seen.doubled += Math.max(0, badges - people);
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
          if (!(node instanceof HTMLElement) || node.dataset.testid !== 'cellInnerDiv') continue;
          seen.posts++;
          const author = node.querySelector('[data-testid="User-Name"] a')?.getAttribute('href')?.slice(1);
          if (author && known.has(author)) atFrame.observe(node);
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
    [...knownHandles],
  );
}

/** Scrolls through the whole timeline, `stepPx` a frame, and measures where things stand about every 17,000 px. */
export async function scrollThrough(page: Page, stepPx = 420): Promise<Seen> {
  return page.evaluate(async (stepPx) => {
    const stop = Math.round(16_800 / stepPx);
    const frame = () => new Promise(requestAnimationFrame);
    const places: number[][] = [];
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let top = 0, step = 0; top < end; top += stepPx, step++) {
      scrollTo(0, top);
      await frame();
      if (step % stop !== stop - 1) continue;
      await new Promise((resolve) => setTimeout(resolve, 150));
      (window as unknown as Watched).countBadges();
      const elements = document.querySelectorAll('[data-testid="cellInnerDiv"] *');
      const ofPage = [...elements].filter((element) => element.attributes.length > 0 || element.childNodes.length > 0);
      places.push(
        ofPage.flatMap((element) => {
          const { left, top: y, width, height } = element.getBoundingClientRect();
          return [left, y, width, height];
        }),
      );
    }
    return { ...(window as unknown as Watched).seen, places };
  }, stepPx);
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
