import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { badgesOn } from '../e2e/badges.ts';
import { startBrowser } from '../e2e/browser.ts';
import { builtExtension } from '../e2e/build.ts';
import { installedBrowser } from '../e2e/installed.ts';
import { startInternet } from '../e2e/internet.ts';
import { someone } from '../e2e/pages/people.ts';
import { seed } from '../e2e/seed.ts';
import { idOf } from './extension.ts';
import { feeds } from './feeds.ts';
import { movedPx, type Seen, scrollThrough, watchFrames } from './scrolling.ts';
import { type Cost, categories, costOf } from './trace.ts';

/**
 * `npm run bench [posts] [people stored] [rounds] [x | linkedin]`: what a scroll through an X-like or LinkedIn-like feed costs the page's
 * main thread with the unchanged production build, beside a do-nothing observer and an easy toy in the same run. Prints JSON. Read the
 * ratios: the milliseconds are the machine's.
 */
const asked = process.argv.slice(2);
const feedName = asked.find((word) => word in feeds) ?? 'x';
const [posts = 800, stored = 100_000, rounds = 2] = asked.filter((word) => word !== feedName).map(Number);
const feed = feeds[feedName] as (typeof feeds)[string];
const known = Array.from({ length: 100 }, (_, n) =>
  someone(`Known ${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}`, ''),
);
const accounts = known.map(feed.accountOf);

/** An extension in a browser of its own. */
type Contestant = {
  name: string;
  origin: string;
  browser: Browser;
  open(): Promise<Page>;
  close(): Promise<void>;
  /** Beside whom a badge says that they are known; left out where nothing is said. */
  marked?(page: Page): Promise<string[]>;
};
type Run = { seen: Seen; cost: Cost; heapMb: number };

const internet = await startInternet(feed.host(posts, known));
const contestants = [await peer('observer'), await peer('toy'), await familiar()];
try {
  const runs = new Map<string, Run[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // The order changes each round, so that nobody always runs on the warmer machine.
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length] as Contestant;
      runs.get(contestant.name)?.push(await run(contestant));
    }
  }
  console.log(JSON.stringify(report(runs), null, 2));
} finally {
  for (const contestant of contestants) await contestant.close();
  await internet.close();
}

async function run({ open, origin, marked }: Contestant): Promise<Run> {
  const page = await open();
  await watchFrames(page, accounts, feed.shape);
  await page.goto(feed.address, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await page.tracing.start({ categories });
  const marks = { missing: 0, wrong: 0 };
  const seen = await scrollThrough(page, feed.shape, feed.stepPx, async (shown) => {
    if (!marked || !feed.shape.hunts) return;
    const left = await marked(page);
    for (const account of shown) {
      const at = left.indexOf(account);
      if (at === -1) marks.missing++;
      else left.splice(at, 1);
    }
    marks.wrong += left.length;
  });
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const heapMb = await heapOf(page);
  await page.close();
  return {
    seen: { ...seen, missing: seen.missing + marks.missing, wrong: seen.wrong + marks.wrong },
    cost: costOf(trace, origin),
    heapMb,
  };
}

/** What the page's scripts hold after a collection, all worlds together, MB. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usage.usedSize + usage.backingStorageSize) / 1_000_000;
}

function report(runs: Map<string, Run[]>) {
  const floor = runs.get('observer') ?? [];
  const per1000 = ({ cost }: Run) => (cost.cpuMs / posts) * 1000;
  return {
    ...{ feed: feedName, posts, stored, knownPeople: known.length, rounds },
    extensions: [...runs].map(([name, own]) => ({
      name,
      cpuMsPer1000Posts: rounded(median(own.map(per1000))),
      timesObserver: rounded(median(own.map((one, i) => per1000(one) / per1000(floor[i] ?? one)))),
      badgeBeforeFrame: rounded(sum(own.map(({ seen }) => seen.badgedAtOnce)) / sum(own.map(({ seen }) => seen.known)), 4),
      badgesMissing: sum(own.map(({ seen }) => seen.missing)),
      badgesDoubled: sum(own.map(({ seen }) => seen.doubled)),
      badgesWrong: sum(own.map(({ seen }) => seen.wrong)),
      layoutShift: rounded(median(own.map(({ seen }) => seen.layoutShift)), 5),
      hiddenLayoutShift: rounded(median(own.map(({ seen }) => seen.hiddenLayoutShift)), 5),
      movedPx: median(own.map(({ seen }, i) => rounded(movedPx(seen.places, floor[i]?.seen.places ?? [])))),
      longTasks: sum(own.map(({ cost }) => cost.longTasks)),
      heapMb: rounded(median(own.map(({ heapMb }) => heapMb))),
      addedHeapMb: rounded(median(own.map(({ heapMb }, i) => heapMb - (floor[i]?.heapMb ?? heapMb)))),
    })),
  };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

async function familiar(): Promise<Contestant> {
  const running = await startBrowser('chromium', { proxy: internet.proxy, allowed: feed.allowed });
  const people = known.map((person, n) => ({
    name: person.name,
    identities: [feed.identityOf(person)],
    person: { focus: n % 4 === 0 },
    interactions: Array.from({ length: n % 13 }, (_, i) => ({
      ...{ rung: 'message' as const, direction: 'both' as const, channel: 'x' },
      at: Date.UTC(2026, 1, 1 + i),
    })),
  }));
  await seed(running, people, stored - people.length);
  return {
    name: 'Familiar',
    origin: `chrome-extension://${idOf(builtExtension('chromium'))}/`,
    browser: running.browser,
    open: () => frontPage(running.browser),
    marked: async (page) => (await badgesOn(running, page)).map(({ beside }) => beside),
    close: () => running.close(),
  };
}

async function peer(name: string): Promise<Contestant> {
  const folder = join(import.meta.dirname, 'peers', name);
  const browser = await puppeteer.launch({
    executablePath: installedBrowser('chromium') ?? '',
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: [folder],
    defaultViewport: { width: 1280, height: 900 },
    args: [
      `--proxy-server=http://${internet.proxy}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  await browser.waitForTarget((target) => target.type() === 'service_worker');
  return {
    name,
    origin: `chrome-extension://${idOf(folder)}/`,
    browser,
    open: () => frontPage(browser),
    close: () => browser.close(),
  };
}

/** Chromium draws no frames for a tab that is not in front. */
async function frontPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.bringToFront();
  return page;
}
