// How soon a month of long ago is told, and how that grows: `node tests/bench/review.ts [people…]`, in real Chromium, of people an import brought.
import { startBrowser } from '../e2e/browser.ts';
import { startInternet } from '../e2e/internet.ts';
import { bundled } from './bundled.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
const talksEach = 50;
const rounds = 5;

type Read = { took: number; longestTask: number; closer: number; onTheFirst: number };
type Bench = { fill(people: number, talksEach: number): Promise<void>; read(month: string): Promise<Read>; months: string[] };

const internet = await startInternet({});
const running = await startBrowser('chromium', { proxy: internet.proxy });
try {
  const page = await running.open(running.ownUrl('dashboard.html'));
  await page.evaluate(await bundled('reviewInPage.ts'));
  const months = await page.evaluate(() => bench().months);
  const costs: object[] = [];
  for (const people of sizes) {
    await page.evaluate((...args) => bench().fill(...args), people, talksEach);
    for (const month of months) {
      const reads: Read[] = [];
      for (let round = 0; round < rounds; round++) reads.push(await page.evaluate((asked) => bench().read(asked), month));
      reads.sort((a, b) => a.took - b.took);
      // On a busy machine the fastest is nearer to what the work itself takes.
      costs.push({ people, month, medianMs: reads[rounds >> 1]?.took, ...reads[0] });
    }
  }
  console.log(JSON.stringify({ talksEach, rounds, costs }, null, 2));
} finally {
  await running.close();
  await internet.close();
}

/** In the page. */
declare function bench(): Bench;
