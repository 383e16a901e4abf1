import type { Page } from 'puppeteer-core';
import type { Running } from './browser.ts';

/** What stands beside the field in which the user writes: its texts, and its buttons with their middles; null for nothing. */
export async function lineBesideField(running: Running, page: Page) {
  const seen = await running.inClosedRoots(page, (_, root) => {
    const shown = root.querySelector('[role="status"]');
    // The card tells of what was done in such a line, too.
    if (!shown?.firstElementChild || root.querySelector('[role="dialog"]')) return null;
    return {
      description: shown.getAttribute('aria-description'),
      texts: [...shown.querySelectorAll<HTMLElement>('.says [data-text]')].map((element) => element.dataset.text ?? ''),
      buttons: [...shown.querySelectorAll('button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return { text: button.ariaLabel ?? '', x: x + width / 2, y: y + height / 2 };
      }),
    };
  });
  return seen.find((one) => one !== null) ?? null;
}

/** Presses the button of this name beside the field. @throws where there is none. */
export async function clickBesideField(running: Running, page: Page, text: string): Promise<void> {
  const button = (await lineBesideField(running, page))?.buttons.find((one) => one.text === text);
  if (!button) throw new Error(`There is no "${text}" beside the field.`);
  await page.mouse.click(button.x, button.y);
}
