// What it costs to bring in large exports through the import page of the unchanged production build:
// `node tests/bench/import.ts [share] [chromium | firefox] [drop…]`. The drops are those of `exportFiles.ts`; without any all are. A share of
// 1 is their full size, gigabytes each; the default is a hundredth. Each is written to the disk before its turn and removed after. Prints JSON.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { startBrowser } from '../e2e/browser.ts';
import type { BrowserName } from '../e2e/installed.ts';
import { startInternet } from '../e2e/internet.ts';
import { words } from '../e2e/reading.ts';
import { largeDrops } from './exportFiles.ts';
import { watchProcesses } from './processes.ts';

const [share = 0.01] = process.argv.slice(2).map(Number);
const name: BrowserName = process.argv[3] === 'firefox' ? 'firefox' : 'chromium';
const chosen = process.argv.slice(4);

const internet = await startInternet({});
try {
  const report: Record<string, unknown> = { share, browser: name };
  for (const [drop, write] of Object.entries(largeDrops)) {
    if (chosen.length > 0 && !chosen.includes(drop)) continue;
    const folder = await mkdtemp(join(tmpdir(), 'familiar-exports-'));
    try {
      report[drop] = await bringIn(await write(share, folder));
      console.error(drop, JSON.stringify(report[drop]));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  console.log(JSON.stringify(report, null, 2));
} finally {
  await internet.close();
}

/** Drops the files and, where there is anybody in them, brings them in. */
async function bringIn(files: readonly string[]) {
  const running = await startBrowser(name, { proxy: internet.proxy });
  try {
    const page = await running.open(running.ownUrl('dashboard.html#import'));
    page.setDefaultTimeout(0);
    await page.locator('.drop-area').wait();
    await watchPage(page);
    const used = watchProcesses(running.browser.process()?.pid ?? 0);
    const input = (await page.locator('.drop-area input[type=file]').waitHandle()) as ElementHandle<HTMLInputElement>;
    const chosenAt = performance.now();
    await input.uploadFile(...files);
    await page.waitForFunction(
      (starts, other) =>
        [...document.querySelectorAll('button')].some(({ textContent }) => [starts, other].includes(textContent?.trim() ?? '')),
      {},
      words('importStart'),
      words('importOther'),
    );
    const lookedAt = performance.now();
    const looked = { seconds: seconds(lookedAt - chosenAt), ...(await seen(page)) };
    const start = await page.$(`::-p-text(${words('importStart')})`);
    if (start) {
      await start.click();
      await page.locator('.import-done').wait();
    }
    const importMs = performance.now() - lookedAt;
    const bytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0);
    return {
      megabytes: Math.round(bytes / 1e6),
      looked,
      imported: start && {
        seconds: seconds(importMs),
        megabytesPerSecond: Math.round(bytes / 1e3 / importMs),
        ...(await seen(page)),
      },
      ...used(),
      says: await page.evaluate(
        () => document.querySelector('.import-done, .unknown-files')?.textContent ?? document.querySelector('main')?.textContent,
      ),
    };
  } finally {
    await running.close();
  }
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

declare global {
  interface Window {
    taskMs: number[];
    silenceMs: number;
    changedAt: number;
  }
}

/**
 * How long the page was blocked at a time: by its own account in Chromium, by the gaps between timers in Firefox, which tells of no tasks. And
 * how long nothing changed on it.
 */
async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.taskMs = [];
    window.silenceMs = 0;
    window.changedAt = performance.now();
    new MutationObserver(() => {
      window.silenceMs = Math.max(window.silenceMs, performance.now() - window.changedAt);
      window.changedAt = performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      new PerformanceObserver((list) => window.taskMs.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
      return;
    }
    let last = performance.now();
    setInterval(() => {
      window.taskMs.push(performance.now() - last - 10);
      last = performance.now();
    }, 10);
  });
}

/** What was seen of the page since it was last asked. */
function seen(page: Page) {
  return page.evaluate(() => {
    const longestTaskMs = Math.round(Math.max(0, ...window.taskMs));
    const longestSilenceMs = Math.round(Math.max(window.silenceMs, performance.now() - window.changedAt));
    window.taskMs = [];
    window.silenceMs = 0;
    window.changedAt = performance.now();
    return { longestTaskMs, longestSilenceMs };
  });
}
