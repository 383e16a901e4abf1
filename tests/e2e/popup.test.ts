import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { samplePages } from './pages/sample.ts';
import { eventually, press, words } from './reading.ts';

const blogAddress = 'https://slowweb.example/answer';

describe('the popup in Chromium', () => {
  let internet: Internet;
  let running: Running;
  let popup: Page;
  beforeAll(async () => {
    internet = await startInternet(samplePages());
    running = await startBrowser('chromium', { proxy: internet.proxy });
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  const text = (selector: string) => popup.$$eval(selector, (found) => found.map(({ textContent }) => textContent ?? ''));

  it('shows who is on a page just now and keeps no access', async () => {
    const blog = await running.open(blogAddress);
    popup = await running.openPopup(blog);
    await press(popup, 'popupJustNow');
    await popup.locator(`::-p-text(${words('popupOnThisPageTitle')})`).wait();
    expect((await text('.person-on-page .name')).length).toBeGreaterThan(2);
    expect(await popup.evaluate('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual([]);
  });

  it('adds a stranger of the page and logs with them by keyboard alone, and takes it back', async () => {
    const [stranger = ''] = await text('.person-on-page .name');
    await popup.keyboard.type(`coffee with ${stranger} yesterday`);
    await popup.locator(`::-p-text(${words('popupAddAndLog', stranger)})`).wait();
    await popup.keyboard.press('Enter');
    await popup.locator('.done').wait();
    expect(await text('.done > span')).toEqual([words('popupLogged', `meeting with ${stranger}, yesterday`)]);
    await eventually(async () => expect(await text('button.open .name')).toEqual([stranger]));
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await popup.locator(`::-p-text(${words('popupTakenBack')})`).wait();
    await eventually(async () => expect(await text('button.open .name')).toEqual([]));
  });

  it('counts what was just logged beside them in the list', async () => {
    const [stranger = ''] = await text('.person-on-page .name');
    for (const [sentence, talks] of [
      [`coffee with ${stranger} on Monday`, words('talks_one', '1')],
      [`called ${stranger} yesterday`, words('talks_other', '2')],
    ] as const) {
      await popup.locator('textarea').fill(sentence);
      await popup.locator('form button[type="submit"]').wait();
      await popup.keyboard.press('Enter');
      await eventually(async () => expect((await text('button.open')).join()).toContain(talks));
      // The page has heard of it by now, and tells of it when it is asked next.
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    await press(popup, 'undo');
    await eventually(async () => expect((await text('button.open')).join()).toContain(words('talks_one', '1')));
  });

  it('asks between two of one name, answers to a number, and finds them by name', async () => {
    for (const sentence of ['coffee with Debra Jones', 'coffee with Debra Smith']) {
      await popup.keyboard.type(sentence);
      await popup.keyboard.press('Enter');
      const question = await popup.$('.numbered-choice');
      if (question) await popup.keyboard.press('2');
      await popup.locator('.done').wait();
      await eventually(async () => expect(await popup.$eval('textarea', ({ value }) => value)).toBe(''));
    }
    await popup.keyboard.type('Debra');
    await popup.locator(`::-p-text(${words('popupFound_other', '2')})`).wait();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.locator('h1::-p-text(Debra)').wait();
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });
});
