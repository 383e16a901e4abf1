import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityKind, identityValue } from '../../relationship/identity.ts';
import { samplePeople } from '../../storage/samplePeople.ts';
import { seriousFaults, seriousFaultsInRoots } from './accessibility.ts';
import { badgesOn, cardOn, openCard } from './badges.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { leaked, watchSockets } from './leaks.ts';
import { samplePages } from './pages/sample.ts';
import { eventually, press, words } from './reading.ts';

const feedAddress = 'https://x.com/home';
const blogAddress = 'https://slowweb.example/answer';

/** The accounts of the sample people on one network, for telling whom a badge may stand beside. */
const accounts = (kind: string) =>
  samplePeople.flatMap(({ identities }) => identities.filter((identity) => identityKind(identity) === kind).map(identityValue));

// One walk from the first start to the last, the same in both browsers. Each step builds on the one before it.
describe.each(['chromium', 'firefox'] as const)('a walk through the product in %s', (name) => {
  let internet: Internet;
  let running: Running;
  let sockets: { stop(): string[] };
  let feed: Page;

  beforeAll(async () => {
    internet = await startInternet(samplePages());
    running = await startBrowser(name, { proxy: internet.proxy });
    sockets = watchSockets(running.browser.process()?.pid ?? 0);
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  const labelsOn = async (page: Page) => (await badgesOn(running, page)).map(({ label }) => label ?? '');
  const badgeOf = async (page: Page, person: string) =>
    (await badgesOn(running, page)).find(({ label }) => label?.startsWith(`${person}: `));

  /** Within a second it must say so, also in a tab that is not in front. */
  async function shows(page: Page, person: string, words: string): Promise<void> {
    await eventually(async () => expect((await badgeOf(page, person))?.label).toContain(words), 1000);
  }

  /** Types into the popup over `page` and presses Enter. */
  async function log(page: Page, sentence: string): Promise<Page> {
    const popup = await running.openPopup(page);
    await popup.locator('textarea').fill(sentence);
    await popup.locator(`::-p-text(${words('popupLog')})`).wait();
    await popup.keyboard.press('Enter');
    await popup.locator('.done').wait();
    return popup;
  }

  /** Saves a backup: the file it became, and what is in it. */
  async function save(dashboard: Page): Promise<{ path: string; text: string }> {
    await press(dashboard, 'dashboardExport');
    return eventually(() => {
      const name = readdirSync(running.downloads).find((file) => /^familiar-.*\.json$/.test(file)) ?? '';
      const text = readFileSync(join(running.downloads, name), 'utf8');
      expect(text).toMatch(/\}\n$/);
      // Out of the way: Chromium writes the next over it.
      const path = join(running.downloads, `saved ${name}`);
      renameSync(join(running.downloads, name), path);
      return { path, text };
    });
  }

  it('adds the sample people from the empty list', async () => {
    const dashboard = await running.open(running.ownUrl('dashboard.html'));
    await press(dashboard, 'dashboardSampleAdd');
    await dashboard.locator('::-p-text(Mara Lindqvist)').wait();
    expect(await seriousFaults(dashboard)).toEqual([]);
  });

  it('shows nobody on a site that is not allowed, and asks in the popup', async () => {
    feed = await running.open(feedAddress);
    expect(await badgesOn(running, feed)).toEqual([]);
    const popup = await running.openPopup(feed);
    await press(popup, 'popupOnThisSite');
    await eventually(async () => expect(await badgeOf(feed, 'Mara Lindqvist')).toBeDefined());
    await popup.close();
  });

  it('badges exactly the people of the feed, with what there has been and the one next step', async () => {
    await feed.reload();
    await eventually(async () =>
      expect((await badgeOf(feed, 'Mara Lindqvist'))?.label).toBe('Mara Lindqvist: 12 talks · keep your promise?'),
    );
    const badges = await badgesOn(running, feed);
    expect(badges.map(({ beside }) => beside).filter((account) => !accounts('x').includes(account))).toEqual([]);
    expect(badges.every(({ label }) => label !== null)).toBe(true);
  });

  it('opens a card beside the badge without private facts, and closes it with Escape', async () => {
    await openCard(running, feed, ({ label }) => label?.startsWith('Tomás Ferreira') === true);
    const card = await eventually(async () => {
      const open = await cardOn(running, feed);
      expect(open?.texts).toContain('Restores old radios');
      return open;
    });
    expect(card?.texts.join('\n')).not.toContain('Knee operation');
    expect(card?.texts).toContain('1 more kept off this page');
    expect(await seriousFaultsInRoots(running, feed)).toEqual([]);
    await feed.keyboard.press('Escape');
    await eventually(async () => expect(await cardOn(running, feed)).toBeNull());
  });

  it('changes the badge in every open tab within a second of a log in the popup', async () => {
    const second = await running.open(feedAddress);
    const blog = await running.open(blogAddress);
    const asking = await running.openPopup(blog);
    await press(asking, 'popupOnThisSite');
    await eventually(async () => expect((await badgeOf(blog, 'Mara Lindqvist'))?.label).toContain('12 talks'));
    await asking.close();

    const popup = await log(feed, 'called Mara today 20 min');
    for (const page of [feed, second, blog]) await shows(page, 'Mara Lindqvist', '13 talks');
    expect(await seriousFaults(popup)).toEqual([]);
    await popup.close();
    await second.close();
    await blog.close();
  });

  it('does so after the background was stopped, and takes it back', async () => {
    await running.stopBackground();
    const popup = await log(feed, 'emailed Mara today');
    await shows(feed, 'Mara Lindqvist', '14 talks');
    if (name === 'firefox') await popup.bringToFront();
    await press(popup, 'undo');
    await eventually(async () => expect((await badgeOf(feed, 'Mara Lindqvist'))?.label).toContain('13 talks'));
    await popup.close();
  });

  it('adds a stranger from the list of people on the page', async () => {
    const before = await labelsOn(feed);
    const popup = await running.openPopup(feed);
    const offer = popup.locator('button[aria-label^="Remember "]');
    const stranger = await offer.map((button) => button.getAttribute('aria-label')?.replace('Remember ', '') ?? '').wait();
    await offer.click();
    await popup.locator('.done').wait();
    await eventually(async () => {
      const added = (await labelsOn(feed)).filter((label) => !before.includes(label));
      expect(added).toEqual([expect.stringMatching(`^${stranger}: `)]);
    });
    await popup.close();
  });

  it('allows a network from the page of the first start, by a click there', async () => {
    const { firstRun } = running;
    if (!firstRun) throw new Error('No page opened at the first start.');
    await firstRun.bringToFront();
    expect(await seriousFaults(firstRun)).toEqual([]);
    await press(firstRun, 'settingsAccessAsk', 'LinkedIn');
    await firstRun.locator(`::-p-text(${words('settingsAccessRemove', 'LinkedIn')})`).wait();
  });

  it('shows a mark without words on LinkedIn, beside exactly the people known', async () => {
    const linkedin = await running.open('https://www.linkedin.com/feed/');
    await eventually(async () => expect(await badgesOn(running, linkedin)).not.toEqual([]));
    const badges = await badgesOn(running, linkedin);
    expect(badges.map(({ beside }) => beside).filter((account) => !accounts('linkedin').includes(account))).toEqual([]);
    expect(badges.map(({ label, words }) => [label, words])).toEqual(badges.map(() => [null, '']));

    const connections = await running.open('https://www.linkedin.com/mynetwork/invite-connect/connections/');
    await eventually(async () =>
      expect((await badgesOn(running, connections)).map(({ beside }) => beside)).toEqual(accounts('linkedin')),
    );
    await linkedin.close();
    await connections.close();
  });

  it('shows those in focus alone, or nobody on one site, as the user decides', async () => {
    const everyone = await labelsOn(feed);
    const popup = await running.openPopup(feed);
    await popup.locator('select').fill('focus');
    await eventually(async () => {
      const labels = await labelsOn(feed);
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.filter((label) => !isInFocus(label))).toEqual([]);
    });
    await popup.locator('select').fill('everyone');
    await eventually(async () => expect(await labelsOn(feed)).toEqual(everyone));
    await popup.locator('[role="switch"]').click();
    await eventually(async () => expect(await labelsOn(feed)).toEqual([]));
    await popup.locator('[role="switch"]').click();
    await eventually(async () => expect(await labelsOn(feed)).toEqual(everyone));
    await popup.close();
  });

  it('leaves no dead and no doubled badge on any open page when it is updated', async () => {
    const pages = [feed, await running.open(feedAddress), await running.open(blogAddress)];
    const before = await eventually(async () => {
      const labels = await Promise.all(pages.map(labelsOn));
      for (const onPage of labels) expect(onPage.find((label) => label.startsWith('Mara Lindqvist: '))).toBeDefined();
      expect(labels.flat()).not.toContain('');
      return labels;
    });
    await running.reloadExtension();
    for (const [i, page] of pages.entries()) {
      await eventually(async () => expect(await labelsOn(page)).toEqual(before[i]), 10_000);
    }
    await log(feed, 'met Mara today').then((popup) => popup.close());
    for (const page of pages) await shows(page, 'Mara Lindqvist', '14 talks');
  });

  it('saves everything to a file and brings it back from there, byte for byte', async () => {
    const dashboard = await running.open(running.ownUrl('dashboard.html#data'));
    const saved = await save(dashboard);
    await log(feed, 'met Mara yesterday').then((popup) => popup.close());
    await shows(feed, 'Mara Lindqvist', '15 talks');
    await dashboard.bringToFront();
    await (await dashboard.waitForSelector('input[type="file"]'))?.uploadFile(saved.path);
    await dashboard.locator(`dialog button::-p-text(${words('dashboardRestoreConfirm')})`).click();
    await shows(feed, 'Mara Lindqvist', '14 talks');
    expect((await save(dashboard)).text).toBe(saved.text);
    await dashboard.close();
  });

  it('sends nothing anywhere, from any page, frame or worker, by any protocol', () => {
    expect(leaked(internet.requests)).toEqual([]);
    expect(sockets.stop()).toEqual([]);
  });
});

function isInFocus(label: string): boolean {
  return samplePeople.some(({ name, focus }) => focus === true && label.startsWith(`${name}: `));
}
