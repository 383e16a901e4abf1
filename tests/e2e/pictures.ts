import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { badgesOn, cardOn } from './badges.ts';
import type { Running } from './browser.ts';
import { eventually } from './reading.ts';

/** Takes pictures of the product at work: a feed with an open card, LinkedIn, a blog, the popup. */
export async function takePictures(running: Running, pages: Page[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  const [feed, linkedin, blog] = pages;
  if (!feed || !linkedin || !blog) return;

  for (const [page, name] of [
    [linkedin, 'linkedin'],
    [blog, 'blog'],
  ] as const) {
    await page.bringToFront();
    await page.setViewport({ width: 1100, height: 760 });
    await badged(running, page);
    await picture(page, name);
  }
  await feed.bringToFront();
  await feed.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
  const [first] = await badged(running, feed);
  if (first) await feed.mouse.move(first.at.x, first.at.y);
  await eventually(async () => {
    const card = await cardOn(running, feed);
    if (!card || card.texts.length < 5) throw new Error('The card is not open yet.');
  });
  await rest();
  await picture(feed, 'feed');

  await feed.keyboard.press('Escape');
  const popup = await running.openPopup(feed);
  await popup.locator('textarea').fill('called Mara yesterday 30 min, she’ll send the draft by Friday');
  await rest();
  await picture(popup, 'popup');
}

/** Waits until badges stand there with their words. */
async function badged(running: Running, page: Page) {
  await rest();
  return eventually(async () => {
    const badges = await badgesOn(running, page);
    if (badges.length === 0) throw new Error(`No badge on ${page.url()}.`);
    return badges;
  });
}

/** Lets what was drawn come to rest. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1200));
}
