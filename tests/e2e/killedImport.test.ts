import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { bundledForPage, patiently } from './bundle.ts';
import type { InPage } from './importInPage.ts';
import { type Internet, startInternet } from './internet.ts';

const importId = 'c0ffee00-46c9-4c39-9f0d-2ff2a0a90c55';
const [persons, interactions] = [600, 24_000];
/** KILLS=50 npx vitest run --config tests/e2e/vitest.config.ts tests/e2e/killedImport.test.ts */
const kills = Number(process.env.KILLS ?? 4);

describe('an import during which the browser is killed', () => {
  let internet: Internet;
  let script = '';
  beforeAll(async () => {
    internet = await startInternet({});
    script = await bundledForPage(join(import.meta.dirname, 'importInPage.ts'));
  });
  afterAll(() => internet?.close());

  it(`leaves no half person and loses nothing, ${kills} times, and ends as if nothing had happened`, async () => {
    const undisturbed = await inProfile(async (start) => {
      const { page, close } = await start();
      await call(page, 'begin');
      const began = performance.now();
      await call(page, 'takeIn', importId, persons, interactions);
      const ms = performance.now() - began;
      const left = await call(page, 'left');
      await close();
      return { ms, left };
    });
    let killed = 0;
    let resumed = 0;
    for (; killed < kills; resumed++) {
      await inProfile(async (start) => {
        const first = await start();
        await call(first.page, 'begin');
        await first.close();
        while (killed < kills) {
          const { page, kill } = await start();
          expect(await call(page, 'faults')).toEqual([]);
          if (await call(page, 'isFinished')) {
            await kill();
            break;
          }
          const running = { isOver: false };
          call(page, 'takeIn', importId, persons, interactions).then(
            () => {
              running.isOver = true;
            },
            () => {},
          );
          await new Promise((resolve) => setTimeout(resolve, Math.random() * undisturbed.ms));
          // Only a kill in the middle counts.
          if (!running.isOver) killed++;
          await kill();
        }
        const { page, close } = await start();
        expect(await call(page, 'faults')).toEqual([]);
        await call(page, 'takeIn', importId, persons, interactions);
        expect(await call(page, 'faults')).toEqual([]);
        expect(await call(page, 'left')).toEqual(undisturbed.left);
        await close();
      });
    }
    console.log(`killed ${killed} times in the middle: 0 half-imported, 0 lost, ${resumed} imports as undisturbed`);
  }, 3_600_000);

  type Started = { page: Page; close(): Promise<void>; kill(): Promise<void> };

  /** Gives a way to start the browser in one profile again and again, which goes afterwards. */
  async function inProfile<T>(use: (start: () => Promise<Started>) => Promise<T>): Promise<T> {
    const profile = mkdtempSync(join(tmpdir(), 'familiar-killed-'));
    const running: Running[] = [];
    try {
      return await use(async () => {
        const started = await startBrowser('chromium', { proxy: internet.proxy, profile });
        running.push(started);
        const page = await started.open(started.ownUrl('welcome.html'));
        page.setDefaultTimeout(0);
        await page.evaluate(script);
        return { page, close: () => started.close(), kill: () => killed(started) };
      });
    } finally {
      await running
        .at(-1)
        ?.close()
        .catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    }
  }
});

/** Ends the browser as a crash does: no process of it gets to finish anything. */
async function killed({ browser }: Running): Promise<void> {
  const process = browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
}

function call<K extends keyof InPage>(
  page: Page,
  name: K,
  ...given: Parameters<InPage[K]>
): Promise<Awaited<ReturnType<InPage[K]>>> {
  return patiently(page, `inPage.${name}(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<InPage[K]>>>;
}
