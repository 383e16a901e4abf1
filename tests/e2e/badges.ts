import type { Page } from 'puppeteer-core';
import type { Running } from './browser.ts';
import { eventually } from './reading.ts';

/** Where something stands in the window, px: the middle of it. */
export type Spot = { x: number; y: number };

/** A badge as somebody sees and hears it. */
export type SeenBadge = {
  /** What is read aloud: name and sentence; null on sites where a page must not tell people known from strangers. */
  label: string | null;
  /** What stands in it; '' for the symbol alone. */
  words: string;
  /** Whom the page names where it stands: the account in the link around it, or the one beside it. */
  beside: string;
  at: Spot;
};

/** Every badge on the page that shows something, in document order. */
export async function badgesOn(running: Running, page: Page): Promise<SeenBadge[]> {
  const seen = await running.inClosedRoots(page, (host, root) => {
    const button = root.querySelector('button');
    if (!button || root.querySelector('[role="dialog"]') || button.classList.contains('nobody')) return null;
    let beside = '';
    for (let at = host.parentElement; at && beside === ''; at = at.parentElement) {
      const account = /@([\w.]+)/.exec(at.textContent ?? '')?.[1];
      const link = at.matches('a[href]') ? at.getAttribute('href') : at.querySelector(':scope > a[href]')?.getAttribute('href');
      beside = link ? (/^\/(?:in\/)?([^/]*)/.exec(new URL(link, location.href).pathname)?.[1] ?? '') : (account ?? '');
    }
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return {
      // What sets a name of another direction apart is not heard.
      label: button.ariaLabel?.replace(/[\u2066-\u2069]/g, '') ?? null,
      words: button.dataset.words ?? '',
      beside,
      at: { x: (left + right) / 2, y: (top + bottom) / 2 },
    };
  });
  return seen.filter((badge) => badge !== null);
}

/** An open card as somebody sees it. */
export type SeenCard = { label: string | null; texts: string[]; buttons: { text: string; at: Spot }[] };

/** The open card, or null. */
export async function cardOn(running: Running, page: Page): Promise<SeenCard | null> {
  const seen = await running.inClosedRoots(page, (_, root) => {
    const card = root.querySelector('[role="dialog"]');
    if (!card) return null;
    const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
    return {
      label: card.ariaLabel,
      texts: [...card.querySelectorAll<HTMLElement>('[data-text]')].map((element) => element.dataset.text ?? ''),
      buttons: [...card.querySelectorAll('button')].map((button) => ({
        text: button.ariaLabel ?? '',
        at: middle(button.getBoundingClientRect()),
      })),
    };
  });
  return seen.find((card) => card !== null) ?? null;
}

/**
 * Opens the card of the first badge that is the `wanted` one, and says what the card shows. The pointer is led anew to where the badge
 * stands until the card is there: a badge shown a moment ago can still give way to its neighbours.
 */
export async function openCard(
  running: Running,
  page: Page,
  wanted: (badge: SeenBadge) => boolean = () => true,
): Promise<SeenCard> {
  return await eventually(async () => {
    const badge = (await badgesOn(running, page)).find(wanted);
    if (!badge) throw new Error('There is no such badge.');
    await page.mouse.move(1, 1);
    await page.mouse.move(badge.at.x, badge.at.y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const card = await cardOn(running, page);
    if (!card) throw new Error('The card does not open.');
    return card;
  }, 15_000);
}
