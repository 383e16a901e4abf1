import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { blog } from './pages/blog.ts';
import { eventually, words } from './reading.ts';
import { seed } from './seed.ts';

const yesterday = new Date(Date.now() - 86_400_000).toISOString();
const ada = { name: 'Ada Moss', url: 'https://adamoss.example/', email: 'ada@adamoss.example', at: yesterday };
const bo = { name: 'Bo Lind', url: 'https://bolind.example/', email: 'bo@bolind.example', at: yesterday };
const me = { name: 'Mara', url: 'https://mara-writes.example/', email: 'mara@mara-writes.example', at: new Date().toISOString() };

describe('a page of the user’s own in Chromium', () => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    internet = await startInternet({
      'mine.example': blog({
        '/': {
          title: 'First',
          paragraphs: ['Good day.'],
          comments: [
            { ...ada, text: 'When is the next?' },
            { ...bo, text: 'Lovely.', replies: [{ ...me, text: 'Thank you!' }] },
          ],
        },
      }),
    });
    running = await startBrowser('chromium', { proxy: internet.proxy, allowed: ['*://*/*'] });
    await seed(running, [
      { name: 'Ada Moss', identities: ['web:adamoss.example'], person: { focus: true } },
      { name: 'Bo Lind', identities: ['web:bolind.example'], person: { focus: true } },
    ]);
    const dashboard = await running.open(running.ownUrl('dashboard.html#settings'));
    await type('settingsOwnPagesField', 'mine.example');
    await type('settingsOwnAccountsField', 'https://mara-writes.example/');
    await dashboard.close();

    async function type(label: 'settingsOwnPagesField' | 'settingsOwnAccountsField', text: string): Promise<void> {
      await dashboard.locator(`::-p-aria(${words(label)})`).fill(text);
      await dashboard.keyboard.press('Enter');
      await dashboard.locator(`::-p-text(${text.replace(/^https:\/\/|\/$/g, '')})`).wait();
    }
  }, 240_000);
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('tells in the popup how many replies are unanswered, and in Today whose', async () => {
    const page = await running.open('https://mine.example/');
    const popup = await running.openPopup(page);
    const text = () => popup.$eval('.replies-on-page', ({ textContent }) => textContent);
    const line = words('popupRepliesOpen', words('popupReplies_other', '2'), '1');
    await eventually(async () => expect(await text()).toBe(`${line}${words('popupReplyOf', 'Ada Moss')}`));
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    await eventually(async () => expect(await today.$eval('main', ({ textContent }) => textContent)).toContain('Ada Moss'));
    expect(await today.$eval('main', ({ textContent }) => textContent)).not.toContain('Bo Lind');
  });
});
