/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** What the page itself saw while it was scrolled. */
export type Seen = {
  posts: number;
  /** Posts by somebody known, and those of them whose badge stood there when the frame that first showed the post was laid out. */
  known: number;
  badgedAtOnce: number;
  /** Sum of the browser's layout-shift values, scrolling aside. */
  layoutShift: number;
  /** Where everything stood at the stops on the way, px: two runs are compared by it. */
  places: number[][];
};

type Watched = Window & { seen: Omit<Seen, 'places'> };

/** Watches from the page's side, before anything of the page or of an extension runs. */
export async function watchFrames(page: Page, knownHandles: readonly string[]): Promise<void> {
  await page.evaluateOnNewDocument(
    (handles: string[]) => {
      const known = new Set(handles);
      const seen = { posts: 0, known: 0, badgedAtOnce: 0, layoutShift: 0 };
      (window as unknown as Watched).seen = seen;
      const isHost = (div: Element) => div.attributes.length === 0 && div.childNodes.length === 0;
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
        for (const entry of list.getEntries()) seen.layoutShift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    },
    [...knownHandles],
  );
}

/** Scrolls through the whole timeline, one step a frame, and measures where things stand at every fortieth. */
export async function scrollThrough(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const places: number[][] = [];
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let top = 0, step = 0; top < end; top += 420, step++) {
      scrollTo(0, top);
      await frame();
      if (step % 40 !== 39) continue;
      await new Promise((resolve) => setTimeout(resolve, 150));
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
  });
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
