// How soon a store of very many people and a long past answers: `node tests/bench/large.ts [people] [interactions] [chromium | firefox] [folder]`.
// The store is filled through the product's own import, from twenty exports of one another's people (`largeExports.ts`); with a folder it is kept
// there and not filled again; AS_IT_IS=1 measures one that is not full. The sizes that count are 100000 5000000. Prints JSON.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startBrowser } from '../e2e/browser.ts';
import { bundledForPage, patiently } from '../e2e/bundle.ts';
import type { BrowserName } from '../e2e/installed.ts';
import { startInternet } from '../e2e/internet.ts';
import type { LargeBench } from './largeInPage.ts';
import { watchProcesses } from './processes.ts';

const [people = 2_000, interactions = 50_000] = process.argv.slice(2, 4).map(Number);
const name: BrowserName = process.argv[4] === 'firefox' ? 'firefox' : 'chromium';
const folder = process.argv[5];
const size = { people, interactions };

const internet = await startInternet({});
const script = await bundledForPage(join(import.meta.dirname, 'largeInPage.ts'));
const running = await startBrowser(name, { proxy: internet.proxy, ...(folder ? { profile: folder } : {}) });
try {
  if (!process.env.AS_IT_IS) await fill();
  console.log(JSON.stringify({ browser: name, ...(await measure()) }, null, 2));
} finally {
  await running.close();
  await internet.close();
}

async function fill(): Promise<void> {
  const page = await ownPage('welcome.html');
  const used = watchProcesses(running.browser.process()?.pid ?? 0);
  const began = performance.now();
  const telling = setInterval(() => {
    const tell = (talks: unknown) => console.error(`${talks} interactions, ${Math.round((performance.now() - began) / 1_000)} s`);
    page.evaluate('bench.talksSoFar()').then(tell, () => {});
  }, 30_000);
  await run(page, 'fill', size);
  clearInterval(telling);
  const { cpuSeconds, peakAddedMb } = used();
  console.error(
    `filled in ${Math.round((performance.now() - began) / 1_000)} s, ${cpuSeconds} s of CPU, ${peakAddedMb} MB more at most`,
  );
  await page.close();
}

async function measure() {
  const page = await ownPage('welcome.html');
  const told = <T>(title: string, figures: T): T => {
    console.error(title, JSON.stringify(figures));
    return figures;
  };
  const counts = told('counts', await run(page, 'counts'));
  const search = told('search', await run(page, 'search', size));
  const personPages = told('person pages', await run(page, 'personPages', size));
  const accounts = await run(page, 'accounts', 20, size);
  const most = await run(page, 'idOfRank', 0, size);
  const few = await run(page, 'idOfRank', people >> 1, size);
  await page.close();
  const background = told('background', await askBackground(accounts));
  const screens = told(
    'screens',
    await openScreens({ 'person with most': `person/${most}`, 'person with few': `person/${few}` }),
  );
  return { counts, search, personPages, background, screens };
}

/** What a page asks at its start and for a feed of twenty it knows, of a background that has to be started first and of one that runs; ms. */
async function askBackground(accounts: readonly string[]) {
  const page = await running.open(running.ownUrl('welcome.html'));
  const ask = async (type: string, data: object) => {
    const ms = await page.evaluate(
      async (message) => {
        const { runtime } = (globalThis as unknown as Extension).chrome;
        const began = performance.now();
        await runtime.sendMessage(message);
        return performance.now() - began;
      },
      { id: 1, type, data, timestamp: Date.now() },
    );
    return Math.round(ms);
  };
  const mentions = accounts.map((identity) => ({
    ...{
      identities: [identity],
      displayName: '',
      role: 'author',
      site: 'x',
      at: null,
      permalink: null,
      replyTo: null,
      recentPost: null,
    },
  }));
  const startPage = () => ask('startPage', { host: 'x.com', knownVersion: null });
  const lookUp = () => ask('lookUp', { mentions, pageUrl: 'https://x.com/home', pageTitle: 'Home' });
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < 5; round++) {
    await running.stopBackground();
    const startedWithSet = await startPage();
    await running.stopBackground();
    rounds.push({ startedWithSet, set: await startPage(), startedWithLookUp: await startedBy(lookUp), lookUp: await lookUp() });
  }
  await page.close();
  return medians(rounds);
}

async function startedBy(asked: () => Promise<number>): Promise<number> {
  await running.stopBackground();
  return asked();
}

type Extension = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };

/** Screens as they open in a tab of their own: until the first of what they are for is there and until nothing changes any more; ms. */
async function openScreens(persons: Record<string, string>) {
  const screens = {
    ...{
      popup: ['popup.html', 'textarea'],
      today: ['dashboard.html#today', 'main h1'],
      people: ['dashboard.html#people', '.person-row'],
    },
    ...Object.fromEntries(Object.entries(persons).map(([title, hash]) => [title, [`dashboard.html#${hash}`, 'main h1']])),
  };
  const found: Record<string, Record<string, number>> = {};
  for (const [title, [path = '', shown = '']] of Object.entries(screens)) {
    const rounds: Record<string, number>[] = [];
    for (let round = 0; round < 3; round++) rounds.push(await openScreen(path, shown));
    found[title] = medians(rounds);
  }
  return found;
}

async function openScreen(path: string, shown: string): Promise<Record<string, number>> {
  const page = await running.browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchScreen, shown);
  await page.goto(running.ownUrl(path));
  await page.waitForFunction(() => (globalThis as unknown as Watched).watched.isStill(), { timeout: 60_000, polling: 100 });
  const { shownMs, lastMs, longestTask } = await page.evaluate(() => (globalThis as unknown as Watched).watched);
  await page.close();
  return { shownMs: Math.round(shownMs), stillMs: Math.round(lastMs), longestTask: Math.round(longestTask) };
}

type Watched = { watched: { shownMs: number; lastMs: number; longestTask: number; isStill(): boolean } };

function watchScreen(shown: string): void {
  const quietMs = 1_500;
  const watched = {
    shownMs: 0,
    lastMs: 0,
    longestTask: 0,
    isStill: () => watched.shownMs > 0 && performance.now() - watched.lastMs > quietMs,
  };
  Object.assign(globalThis, { watched });
  new MutationObserver(() => {
    watched.lastMs = performance.now();
    if (watched.shownMs === 0 && document.querySelector(shown)) watched.shownMs = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((seen) => {
      for (const { duration } of seen.getEntries()) watched.longestTask = Math.max(watched.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
}

function medians(rounds: readonly Record<string, number>[]): Record<string, number> {
  const keys = Object.keys(rounds[0] ?? {});
  const median = (key: string) => rounds.map((one) => one[key] ?? 0).sort((a, b) => a - b)[rounds.length >> 1] ?? 0;
  return Object.fromEntries(keys.map((key) => [key, median(key)]));
}

async function ownPage(path: string): Promise<Page> {
  const page = await running.open(running.ownUrl(path));
  page.setDefaultTimeout(0);
  await page.evaluate(script);
  return page;
}

function run<K extends keyof LargeBench>(
  page: Page,
  key: K,
  ...given: Parameters<LargeBench[K]>
): Promise<Awaited<ReturnType<LargeBench[K]>>> {
  return patiently(page, `bench.${key}(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<LargeBench[K]>>>;
}
