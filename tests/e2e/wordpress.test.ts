import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgesOn } from './badges.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { eventually, words } from './reading.ts';
import { startWordPress, type WordPress, whyNoWordPress } from './wordpress.ts';

const reason = whyNoWordPress();
const themes = [
  { theme: 'twentytwentyone', locale: 'en_US' },
  { theme: 'twentytwentytwo', locale: 'en_US' },
  { theme: 'twentytwentythree', locale: 'he_IL' },
];

describe.skipIf(reason !== null)(`a real WordPress in Chromium${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  let wordpress: WordPress;
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    wordpress = await startWordPress(8093, 3323);
    internet = await startInternet({});
    running = await startBrowser('chromium', { proxy: internet.proxy, allowed: ['*://127.0.0.1/*'] });
  }, 180_000);
  afterAll(async () => {
    await running?.close();
    await internet?.close();
    await wordpress?.stop();
  });

  /** Everybody the popup lists: those known and, once "more" is pressed, everybody else. */
  async function listed(page: Page): Promise<string[]> {
    const popup = await running.openPopup(page);
    await popup.locator('.person-on-page').wait();
    await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.people-on-page > button')].at(-1)?.click());
    const names = await eventually(async () => {
      const shown = await popup.$$eval('.person-on-page .name', (all) => all.map((name) => name.textContent));
      expect(shown.length).toBeGreaterThan(4);
      return shown;
    });
    await popup.close();
    return names;
  }

  it.each(themes)('recognises every commenter in $theme, $locale, each once and nobody else', async ({ theme, locale }) => {
    wordpress.dress(theme, locale);
    const post = await running.open(wordpress.post);
    const written = [...new Set(wordpress.comments.map(({ name }) => plain(name)))];
    expect((await listed(post)).map(plain).sort()).toEqual(written.sort());
    await post.close();
  });

  it('badges a commenter who was added, whatever the theme, and a comment newly posted by them', async () => {
    wordpress.dress('twentytwentyone', 'en_US');
    const post = await running.open(wordpress.post);
    const popup = await running.openPopup(post);
    await popup.locator('button[aria-label="Remember Ada Okafor"]').click();
    await popup.locator('.done').wait();
    await popup.close();
    await eventually(async () => expect(await badgesFor(post)).toBe(2));

    await write(post, {
      name: 'Ada Okafor',
      email: 'ada@okafor.example',
      url: 'https://ada-okafor.example/blog',
      text: 'One more thought.',
    });
    await eventually(async () => expect(await badgesFor(post)).toBe(3));

    for (const { theme, locale } of themes) {
      wordpress.dress(theme, locale);
      await post.reload();
      await eventually(async () => expect(await badgesFor(post)).toBe(3));
    }
  }, 90_000);

  it('changes the badge when a talk is logged in the popup', async () => {
    const post = await running.open(wordpress.post);
    const popup = await running.openPopup(post);
    await popup.locator('textarea').fill('called Ada yesterday');
    await popup.locator(`::-p-text(${words('popupLog')})`).wait();
    await popup.keyboard.press('Enter');
    await eventually(async () => {
      const labels = (await badgesOn(running, post)).map(({ label }) => label ?? '');
      expect(labels.filter((label) => label.includes('1 talk'))).toHaveLength(3);
    });
  });

  async function badgesFor(page: Page): Promise<number> {
    return (await badgesOn(running, page)).filter(({ label }) => label?.includes('Ada Okafor')).length;
  }
});

/** Posts a comment through the form under the post, as a reader does. */
async function write(page: Page, comment: { name: string; email: string; url: string; text: string }): Promise<void> {
  await page.locator('#comment').fill(comment.text);
  await page.locator('#author').fill(comment.name);
  await page.locator('#email').fill(comment.email);
  await page.locator('#url').fill(comment.url);
  await Promise.all([page.waitForNavigation(), page.locator('#submit').click()]);
}

/** Names as people compare them: WordPress writes `&amp;`, `&#039;` and typographic apostrophes. */
function plain(name: string): string {
  return name
    .replaceAll('&amp;', '&')
    .replace(/&#0?39;|[’‘]/g, "'")
    .trim()
    .toLowerCase();
}
