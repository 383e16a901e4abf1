import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard } from './badges.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { samplePages } from './pages/sample.ts';
import { press } from './reading.ts';

const blogAddress = 'https://slowweb.example/answer';

describe('what the user has asked the system for, in Chromium', () => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    internet = await startInternet(samplePages());
    running = await startBrowser('chromium', { proxy: internet.proxy, allowed: ['https://slowweb.example/*'] });
    const dashboard = await running.open(running.ownUrl('dashboard.html#data'));
    await press(dashboard, 'dashboardSampleAdd');
    await dashboard.locator('::-p-text(Remove)').wait();
    await dashboard.close();
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('gives badges and cards an edge where the system draws the colours, and leaves badges their symbol', async () => {
    const page = await asking('forced-colors', 'active');
    await openCard(running, page);
    const edges = await running.inClosedRoots(page, (_, root) => {
      const boxes = [...root.querySelectorAll('button:not(.nobody), [role="dialog"]')];
      return boxes
        .filter((box) => !['solid', 'double'].includes(getComputedStyle(box).borderTopStyle))
        .map(({ className }) => className);
    });
    expect(edges.length).toBeGreaterThan(1);
    expect(edges.flat()).toEqual([]);
    const symbols = await running.inClosedRoots(page, (_, root) => {
      const badge = root.querySelector('button:not(.nobody, .dot, [role="dialog"] *)');
      return badge ? [getComputedStyle(badge, '::before').backgroundImage] : [];
    });
    expect(symbols.flat()).toContainEqual(expect.stringContaining('gradient'));
    expect(symbols.flat()).not.toContain('none');
    await page.close();
  });

  it('moves nothing where less motion is wanted', async () => {
    const page = await asking('prefers-reduced-motion', 'reduce');
    await openCard(running, page);
    const inRoots = await running.inClosedRoots(page, movable);
    expect(inRoots.length).toBeGreaterThan(1);
    expect(inRoots.flat()).toEqual([]);
    await page.close();
    for (const path of ['popup.html', 'dashboard.html', 'dashboard.html#settings', 'welcome.html']) {
      const own = await asking('prefers-reduced-motion', 'reduce', running.ownUrl(path));
      await own.locator('h1').wait();
      expect(await own.evaluate(`(${movable})(null, document)`), path).toEqual([]);
      await own.close();
    }
  });

  /** The page with one wish of the user's in force from its start. */
  async function asking(name: string, value: string, address = blogAddress): Promise<Page> {
    const page = await running.open('about:blank');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
    await page.goto(address, { waitUntil: 'load' });
    return page;
  }
});

/** Whatever has an animation or takes time to change, by tag and class. */
function movable(_: unknown, root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((part) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
      const takesTime = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
      const moves = (animationName !== 'none' && takesTime(animationDuration)) || takesTime(transitionDuration);
      return moves ? [`${element.localName}.${element.className}${part ?? ''}`] : [];
    }),
  );
}
