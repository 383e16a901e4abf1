import type { Page } from 'puppeteer-core';
import type { Running } from './browser.ts';

/** A badge as somebody sees and hears it. */
export type SeenBadge = {
  /** What is read aloud: name and sentence; null on sites where a page must not tell people known from strangers. */
  label: string | null;
  /** What stands in it; '' for the symbol alone. */
  words: string;
  /** Whom the page names where it stands: the account in the link around it, or the one beside it. */
  beside: string;
};

/** Every badge on the page that shows something, in document order. */
export async function badgesOn(running: Running, page: Page): Promise<SeenBadge[]> {
  const seen = await running.inClosedRoots(page, (host, root) => {
    const button = root.querySelector('button');
    if (!button || button.classList.contains('nobody')) return null;
    let beside = '';
    for (let at = host.parentElement; at && beside === ''; at = at.parentElement) {
      const account = /@([\w.]+)/.exec(at.textContent ?? '')?.[1];
      const link = at.matches('a[href]') ? at.getAttribute('href') : at.querySelector(':scope > a[href]')?.getAttribute('href');
      beside = link ? (/^\/(?:in\/)?([^/]*)/.exec(new URL(link, location.href).pathname)?.[1] ?? '') : (account ?? '');
    }
    return { label: button.ariaLabel, words: button.dataset.words ?? '', beside };
  });
  return seen.filter((badge) => badge !== null);
}
