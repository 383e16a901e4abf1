import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { patiently } from './bundle.ts';
import type { InPage } from './importInPage.ts';
import { killedWhile, profiles } from './killing.ts';

const importId = 'c0ffee00-46c9-4c39-9f0d-2ff2a0a90c55';
const [persons, interactions] = [600, 24_000];
/** KILLS=50 npx vitest run --config tests/e2e/vitest.config.ts tests/e2e/killedImport.test.ts */
const kills = Number(process.env.KILLS ?? 4);

describe('an import during which the browser is killed', () => {
  const inProfile = profiles('importInPage.ts');

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
          const started = await start();
          const { page } = started;
          expect(await call(page, 'faults')).toEqual([]);
          if (await call(page, 'isFinished')) {
            await started.kill();
            break;
          }
          // Only a kill in the middle counts.
          if (await killedWhile(started, call(page, 'takeIn', importId, persons, interactions), undisturbed.ms)) killed++;
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
});

function call<K extends keyof InPage>(
  page: Page,
  name: K,
  ...given: Parameters<InPage[K]>
): Promise<Awaited<ReturnType<InPage[K]>>> {
  return patiently(page, `inPage.${name}(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<InPage[K]>>>;
}
