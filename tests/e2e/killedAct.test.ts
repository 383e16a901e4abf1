import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { patiently } from './bundle.ts';
import type { InPage } from './killedActInPage.ts';
import { killedWhile, profiles } from './killing.ts';

/** Three parts. */
const [people, interactions] = [2_200, 2_200];
/** KILLS=50 npx vitest run --config tests/e2e/vitest.config.ts tests/e2e/killedAct.test.ts */
const kills = Number(process.env.KILLS ?? 2);

describe('an act on very many people during which the browser is killed', () => {
  const inProfile = profiles('killedActInPage.ts');

  it(`leaves nobody half done and is taken back as one, ${kills} times`, async () => {
    await inProfile(async (start) => {
      let started = await start();
      await call(started.page, 'begin', people, interactions);
      const before = await call(started.page, 'all');
      const takesMs = { delete: await timed(started.page, 'delete'), tag: await timed(started.page, 'tag') };
      expect(await call(started.page, 'all')).toEqual(before);
      let cutShort = 0;
      for (let killed = 0; killed < kills; ) {
        const kind = killed % 2 === 0 ? 'delete' : 'tag';
        // Only a kill in the middle counts.
        if (await killedWhile(started, call(started.page, 'act', kind), takesMs[kind].act)) killed++;
        const undoing = await start();
        const after = await call(undoing.page, 'people');
        expect(after).toMatchObject({ all: people, half: [] });
        const done = kind === 'tag' ? after.tagged : after.trashed;
        if (done > 0 && done < people) cutShort++;
        // Taking it back is killed, too, and begun again.
        await killedWhile(undoing, call(undoing.page, 'undo'), takesMs[kind].undo);
        started = await start();
        expect(await call(started.page, 'people')).toMatchObject({ all: people, half: [] });
        await call(started.page, 'undo');
        expect(await call(started.page, 'all')).toEqual(before);
      }
      console.log(`killed ${kills} times, ${cutShort} of them with some people done and others not: nobody half, all taken back`);
    });
  }, 3_600_000);

  /** How long an act and its undo take, ms. */
  async function timed(page: Page, kind: 'tag' | 'delete') {
    const began = performance.now();
    await call(page, 'act', kind);
    const done = performance.now();
    await call(page, 'undo');
    return { act: done - began, undo: performance.now() - done };
  }
});

function call<K extends keyof InPage>(
  page: Page,
  name: K,
  ...given: Parameters<InPage[K]>
): Promise<Awaited<ReturnType<InPage[K]>>> {
  return patiently(page, `inPage.${name}(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<InPage[K]>>>;
}
