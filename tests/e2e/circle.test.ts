import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './accessibility.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { leaked } from './leaks.ts';
import { eventually, press, words } from './reading.ts';
import { type Seeded, seed } from './seed.ts';

const dayMs = 86_400_000;
const ago = (days: number) => Date.now() - days * dayMs;
const colours = [
  { name: 'prefers-color-scheme', value: 'dark' },
  { name: 'prefers-color-scheme', value: 'light' },
  { name: 'forced-colors', value: 'active' },
];

/** Somebody talked with in public on three days, so that a hello is the next step. */
const ada: Seeded = {
  name: 'Ada Moss',
  identities: ['email:ada@moss.example', 'x:adamoss'],
  person: { focus: true },
  interactions: [60, 50, 40].map((days) => ({ rung: 'reply', direction: 'both', at: ago(days), channel: 'x' })),
};

/** Somebody with whom mails went back and forth, so that a call is the next step. */
const ben: Seeded = {
  name: 'Ben Okri',
  identities: ['email:ben@okri.example'],
  person: { focus: true },
  interactions: [90, 60, 30].map((days) => ({ rung: 'email', direction: 'both', at: ago(days), channel: 'email' })),
};

const cem: Seeded = {
  name: 'Cem Aksoy',
  identities: ['x:cemaksoy'],
  pledges: [{ by: 'me', what: 'send the essay', dueAt: ago(1) }],
};

describe.each(['chromium', 'firefox'] as const)('a circle of friends in %s', (name) => {
  let internet: Internet;
  let running: Running;
  let dashboard: Page;
  beforeAll(async () => {
    internet = await startInternet({});
    running = await startBrowser(name, { proxy: internet.proxy });
    await seed(running, [ada, ben, cem]);
    dashboard = await running.open(running.ownUrl('dashboard.html#today'));
    await dashboard.setViewport({ width: 320, height: 900 });
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  const text = () => dashboard.$eval('main', (main) => main.textContent ?? '');
  const shows = (said: string) => eventually(async () => expect(await text()).toContain(said));
  const showsNot = (said: string) => eventually(async () => expect(await text()).not.toContain(said));

  async function go(hash: string, title: string): Promise<void> {
    await dashboard.evaluate((to) => {
      location.hash = to;
    }, hash);
    await shows(title);
  }

  async function pressNamed(name: string): Promise<void> {
    await dashboard.locator(`button[aria-label="${name}"]`).click();
  }

  it('suggests a call while the week has time for it, and none beyond the budget', async () => {
    await weekHas(30);
    await shows(words('callMinutesLeft', '30', '30'));
    await go('#today', words('todayTitle'));
    await shows(words('badgeStep_call'));
    await weekHas(0);
    await shows(words('callMinutesFull', '0'));
    await go('#today', words('todayTitle'));
    await shows(ada.name);
    await showsNot(words('badgeStep_call'));
  });

  it('leads from today to a hello that asks for nothing, and from there to the diary', async () => {
    await pressNamed(words('todayWriteTo', ada.name));
    await shows(words('helloTitle', ada.name));
    const mail = await dashboard.$eval('a.button.main', (link) => (link as HTMLAnchorElement).href);
    expect(mail).toMatch(/^mailto:ada@moss\.example\?subject=Hello&body=Hello%20Ada%2C%0D%0A/);
    await dashboard.locator('textarea').fill('Hello Ada, could you take a look at my draft?');
    await shows('a request (“could you”)');
    await press(dashboard, 'helloSent');
    await shows(words('helloNoReplyIsFine'));
    await pressButton(words('helloLovely'));
    await showsNot(words('helloNoReplyIsFine'));
    await go('#today', words('todayTitle'));
    await showsNot(ada.name);
  });

  it('opens what can be answered within 320 px', async () => {
    for (const label of [words('stepLaterFor', cem.name), words('stepMoreFor', cem.name)]) {
      await pressNamed(label);
      const [left, right] = await dashboard.$eval('[role="menu"]', (menu) => {
        const box = menu.getBoundingClientRect();
        return [box.left, box.right] as const;
      });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      await dashboard.keyboard.press('Escape');
    }
  });

  it('asks for nothing while the user is away, and has all that waited on return', async () => {
    await shows(cem.name);
    await awayFrom(-3, 2);
    await showsNot(cem.name);
    await awayFrom(-3, -1);
    await shows(words('todayReturned'));
    await shows(cem.name);
  });

  it.each(['today', 'people', 'focus', 'calls', 'hellos', 'hello/p0', 'review', 'review/2026-01', 'person/p0', 'settings'])(
    'fits 320 px and has no serious fault: %s',
    async (hash) => {
      await dashboard.evaluate((to) => {
        location.hash = to;
      }, hash);
      await dashboard.waitForSelector('main h1');
      // Only Chromium lets a test choose colours.
      for (const feature of name === 'chromium' ? colours : []) {
        await dashboard.emulateMediaFeatures([feature]);
        expect(await seriousFaults(dashboard)).toEqual([]);
      }
      expect(await seriousFaults(dashboard)).toEqual([]);
      expect(await dashboard.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('sends nothing anywhere', () => {
    expect(leaked(internet.requests)).toEqual([]);
  });

  async function weekHas(minutes: number): Promise<void> {
    await go('#calls', words('callsWeek'));
    await dashboard.locator('input[type="number"]').fill(String(minutes));
    await dashboard.keyboard.press('Enter');
  }

  async function pressButton(said: string): Promise<void> {
    await dashboard.locator(`button::-p-text(${said})`).click();
  }

  /** Takes the one time away, as the settings hold it, from so many days from now until so many. */
  async function awayFrom(from: number, until: number): Promise<void> {
    await go('#settings', words('settingsAway'));
    await dashboard.evaluate(() => document.querySelector<HTMLElement>('.away-days .chip button')?.click());
    const [first, last] = await dashboard.$$('.away-days input[type="date"]');
    for (const [field, days] of [
      [first, from],
      [last, until],
    ] as const)
      await field?.evaluate((input, day) => {
        (input as HTMLInputElement).value = day;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, localDayIn(days));
    await dashboard.locator('.away-days button[type="submit"]:not([disabled])').click();
    await dashboard.locator('.away-days .chip').wait();
    await go('#today', words('todayTitle'));
  }
});

function localDayIn(days: number): string {
  const day = new Date(Date.now() + days * dayMs);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
