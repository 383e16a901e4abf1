// How soon each screen of the next step and of the day is there, and how that grows: `node tests/bench/screens.ts [people…]`, in real Chromium,
// in the dashboard itself. A fifteenth of the people were in touch this quarter.
import { startBrowser } from '../e2e/browser.ts';
import { startInternet } from '../e2e/internet.ts';
import { bundled } from './bundled.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
const talksEach = 50;
const rounds = 7;

type Bench = { fill(people: number, talksEach: number): Promise<void>; visit(hash: string): Promise<number>; month: string };

const internet = await startInternet({});
const running = await startBrowser('chromium', { proxy: internet.proxy });
try {
  const code = await bundled('screensInPage.ts');
  const costs: object[] = [];
  for (const people of sizes) {
    const page = await running.open(running.ownUrl('dashboard.html'));
    await page.evaluate(code);
    await page.evaluate((...args) => bench().fill(...args), people, talksEach);
    await page.reload();
    await page.evaluate(code);
    const month = await page.evaluate(() => bench().month);
    const screens = ['today', 'calls', 'hellos', 'hello/p0', 'focus', 'review', `review/${lastYear(month)}`, 'person/p0'];
    const screenMs: Record<string, { median: number; fastest: number }> = {};
    for (const hash of screens) {
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) {
        await page.evaluate(() => bench().visit('settings'));
        took.push(await page.evaluate((to) => bench().visit(to), hash));
      }
      took.sort((a, b) => a - b);
      // On a busy machine the fastest is nearer to what the work itself takes.
      screenMs[hash] = { median: took[rounds >> 1] ?? 0, fastest: took[0] ?? 0 };
    }
    costs.push({ people, screenMs });
    await page.close();
  }
  console.log(JSON.stringify({ talksEach, rounds, costs }, null, 2));
} finally {
  await running.close();
  await internet.close();
}

/** In the page. */
declare function bench(): Bench;

function lastYear(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
