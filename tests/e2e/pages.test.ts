import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { someone, stranger } from './pages/people.ts';
import { timeline, x } from './pages/x.ts';

const ada = someone('Ada Moss', 'Cartographer');

describe('the X-like feed', () => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    const posts = timeline(300, [ada], 3);
    internet = await startInternet({ 'x.com': x({ posts, listed: [stranger(0)], me: stranger(1), chatWith: ada }) });
    running = await startBrowser('chromium', { proxy: internet.proxy });
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('keeps few posts in the page, places them absolutely and writes recycled ones anew as a whole', async () => {
    const feed = await running.open('https://x.com/home');
    const seen = await feed.evaluate(async () => {
      const torn: string[] = [];
      let most = 0;
      for (let top = 0; top < document.documentElement.scrollHeight; top += 700) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
        const cells = [...document.querySelectorAll<HTMLElement>('[data-testid="cellInnerDiv"]')];
        most = Math.max(most, cells.length);
        for (const cell of cells) {
          const [, handle, id] =
            cell
              .querySelector('a[href*="/status/"]')
              ?.getAttribute('href')
              ?.match(/^\/(\w+)\/status\/(\d+)$/) ?? [];
          const avatar = cell.querySelector('a[aria-hidden]')?.getAttribute('href');
          if (id !== cell.dataset.post || avatar !== `/${handle}`) torn.push(cell.textContent);
        }
      }
      return { torn, most };
    });
    expect(seen).toEqual({ torn: [], most: expect.any(Number) });
    expect(seen.most).toBeLessThan(40);
  });
});
