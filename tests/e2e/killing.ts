import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { bundledForPage } from './bundle.ts';
import { type Internet, startInternet } from './internet.ts';

/** A browser with a page of the extension in which a test's script is. */
export type Started = {
  page: Page;
  close(): Promise<void> /** As a crash does: no process gets to finish anything. */;
  kill(): Promise<void>;
};

/** Uses a way to start Chromium in one profile again and again, which goes afterwards. */
export type InProfile = <T>(use: (start: () => Promise<Started>) => Promise<T>) => Promise<T>;

/** For the tests of a file, with `file` of this folder as the script in each page. */
export function profiles(file: string): InProfile {
  let internet: Internet;
  let script = '';
  beforeAll(async () => {
    internet = await startInternet({});
    script = await bundledForPage(join(import.meta.dirname, file));
  });
  afterAll(() => internet?.close());
  return async (use) => {
    const profile = mkdtempSync(join(tmpdir(), 'familiar-killed-'));
    const running: Running[] = [];
    try {
      return await use(async () => {
        const started = await startBrowser('chromium', { proxy: internet.proxy, profile });
        running.push(started);
        const page = await started.open(started.ownUrl('welcome.html'));
        page.setDefaultTimeout(0);
        await page.evaluate(script);
        return { page, close: () => started.close(), kill: () => kill(started) };
      });
    } finally {
      await running
        .at(-1)
        ?.close()
        .catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    }
  };
}

async function kill({ browser }: Running): Promise<void> {
  const process = browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
}

/** Starts something in a page and kills the browser at some moment of the time it takes. Returns whether that was in the middle of it. */
export async function killedWhile({ kill }: Started, work: Promise<unknown>, takesMs: number): Promise<boolean> {
  const running = { isOver: false };
  work.then(
    () => {
      running.isOver = true;
    },
    () => {},
  );
  await new Promise((resolve) => setTimeout(resolve, Math.random() * takesMs));
  const isInTheMiddle = !running.isOver;
  await kill();
  return isInTheMiddle;
}
