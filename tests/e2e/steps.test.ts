import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgesOn, cardOn, openCard } from './badges.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { leaked } from './leaks.ts';
import { someone, stranger } from './pages/people.ts';
import { timeline, x } from './pages/x.ts';
import { eventually, press, words } from './reading.ts';
import { seed } from './seed.ts';

const dayMs = 86_400_000;
const ago = (days: number) => Date.now() - days * dayMs;
const ada = someone('Ada Moss', 'Cartographer');
const ben = someone('Ben Okri', 'Editor');
const cem = someone('Cem Aksoy', 'Gardener');
const posts = timeline(60, [ada, ben, cem], 3);
const talks = [60, 50, 40].map((days) => ({ rung: 'reply' as const, direction: 'both' as const, at: ago(days), channel: 'x' }));

describe.each(['chromium', 'firefox'] as const)('the next step on a page in %s', (name) => {
  let internet: Internet;
  let running: Running;
  let feed: Page;
  beforeAll(async () => {
    internet = await startInternet({ 'x.com': x({ posts, listed: [], me: stranger(1), chatWith: ada }) });
    running = await startBrowser(name, { proxy: internet.proxy, allowed: ['*://*/*'] });
    await seed(running, [
      {
        ...{ name: 'Ada Moss', identities: [`x:${ada.handle}`], person: { focus: true }, interactions: talks },
        facts: [{ text: 'Builds a greenhouse of old windows with her father', private: false, pinned: true }],
        pledges: [{ by: 'me', what: 'send the essay on patience and on waiting for replies', dueAt: Date.now() + 5 * dayMs }],
        owed: [{ kind: 'thanks', words: 'shared your essay', at: ago(3) }],
      },
      { name: 'Ben Okri', identities: [`x:${ben.handle}`], meetings: [Date.now() + 2 * dayMs] },
      { name: 'Cem Aksoy', identities: [`x:${cem.handle}`], meetings: [ago(1)] },
    ]);
    feed = await running.open('https://x.com/home');
    await feed.setViewport({ width: 900, height: 1_400 });
  }, 240_000);
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('is answered on the card, and taken back there', async () => {
    const isAda = ({ label }: { label: string | null }) => label?.startsWith('Ada Moss') === true;
    const badge = () => badgesOn(running, feed).then((all) => all.find(isAda)?.label);
    const card = await openCard(running, feed, isAda);
    expect(card.texts).toContain(words('badgeStep_thank'));
    expect(card.texts.join(' ')).toContain('shared your essay');
    await clickOnCard(words('stepDone'));
    await eventually(async () => expect((await cardOn(running, feed))?.texts).toContain(words('stepFinished', 'Ada Moss')));
    await eventually(async () => expect(await badge()).not.toContain(words('badgeStep_thank')));
    await clickOnCard(words('undo'));
    await eventually(async () => expect(await badge()).toContain(words('badgeStep_thank')));
    await clickOnCard(words('stepNotLikeThis'));
    await eventually(async () => expect(await badge()).not.toContain(words('badgeStep_thank')));
    await feed.keyboard.press('Escape');
  });

  it('gives way to a meeting that the calendar has, on the badge and on the card', async () => {
    const isBen = ({ label }: { label: string | null }) => label?.startsWith('Ben Okri') === true;
    const meets = words('badgeMeets', '').trim();
    const card = await openCard(running, feed, isBen);
    expect(card.texts[2]).toContain(meets);
    expect((await badgesOn(running, feed)).find(isBen)?.label).toContain(meets);
    await feed.keyboard.press('Escape');
  });

  it('asks afterwards whether the two met, and notes it', async () => {
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    await today.locator(`::-p-text(${words('todayDidYouMeet')})`).wait();
    await press(today, 'todayMet');
    const text = () => today.$eval('main', (main) => main.textContent ?? '');
    await eventually(async () => expect(await text()).not.toContain(words('todayDidYouMeet')));
    await today.close();
    await eventually(async () =>
      expect((await badgesOn(running, feed)).map(({ label }) => label).join()).toContain('Cem Aksoy: 1 talk'),
    );
  });

  it('leaves nothing out of sight beside a reply box, however narrow', async () => {
    const hers = posts.find(({ author }) => author.handle === ada.handle);
    for (const width of [900, 320]) {
      const page = await running.open(`https://x.com/${ada.handle}/status/${hers?.id}`);
      await page.setViewport({ width, height: 640 });
      await page.click('[role="textbox"]');
      const inSight = () => textsInSight(page);
      const glance = ['send the essay', 'Builds a greenhouse', words('onlyYou')];
      await eventually(async () => {
        const seen = (await inSight()).join(' ');
        for (const part of glance) expect(seen).toContain(part);
      });
      await page.keyboard.type("Lovely. I'll send you the essay by Friday.");
      await eventually(async () => {
        const seen = (await inSight()).join(' ');
        for (const part of ['send you the essay, by Friday', words('onlyYou')]) expect(seen).toContain(part);
      });
      await page.close();
    }
  });

  it('sends nothing anywhere', () => {
    expect(leaked(internet.requests)).toEqual([]);
  });

  async function clickOnCard(text: string): Promise<void> {
    const button = (await cardOn(running, feed))?.buttons.find((one) => one.text === text);
    if (!button) throw new Error(`There is no "${text}" on the card.`);
    await feed.mouse.click(button.at.x, button.at.y);
  }

  /** What stands in the line beside the field and is not cut off below. */
  async function textsInSight(page: Page): Promise<string[]> {
    const lines = await running.inClosedRoots(page, (_, root) => {
      const says = root.querySelector('.line .says');
      if (!says) return null;
      const { bottom } = says.getBoundingClientRect();
      return [...says.querySelectorAll<HTMLElement>('[data-text]')].flatMap((text) =>
        text.getBoundingClientRect().bottom <= bottom + 1 ? [text.dataset.text ?? ''] : [],
      );
    });
    return lines.find((line) => line !== null) ?? [];
  }
});
