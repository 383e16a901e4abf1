// How soon each screen of the next step and of the day is there, and how that grows: `node tests/bench/screens.ts [people…] [screen…]`, in real
// Chromium, in the dashboard itself, with the longest task of the fastest visit (0 where none is over 50 ms). A fifteenth of the people were in touch this quarter.
import { startBrowser } from '../e2e/browser.ts';
import { startInternet } from '../e2e/internet.ts';
import { bundled } from './bundled.ts';

const given = process.argv.slice(2);
const numbers = given.map(Number).filter((number) => !Number.isNaN(number));
const named = given.filter((word) => Number.isNaN(Number(word)));
const sizes = numbers.length > 0 ? numbers : [1_000, 10_000, 100_000];
const talksEach = 50;
const rounds = 5;

type Bench = {
  fill(people: number): Promise<void>;
  put(from: number, until: number, talksEach: number): Promise<void>;
  visit(hash: string): Promise<{ took: number; longestTask: number }>;
  month: string;
};
const atOnce = 2_000;

const internet = await startInternet({});
const running = await startBrowser('chromium', { proxy: internet.proxy });
try {
  const code = await bundled('screensInPage.ts');
  const costs: object[] = [];
  for (const people of sizes) {
    const page = await running.open(running.ownUrl('dashboard.html'));
    await page.evaluate(code);
    await page.evaluate((all) => bench().fill(all), people);
    for (let from = 0; from < people; from += atOnce)
      await page.evaluate((...args) => bench().put(...args), from, Math.min(people, from + atOnce), talksEach);
    await page.reload();
    await page.evaluate(code);
    const month = await page.evaluate(() => bench().month);
    const screens = [
      ...['today', 'people', 'calls', 'hellos', 'hello/p0', 'focus', 'regulars', 'history', 'trash', 'questions', 'person/p0'],
      ...['review', `review/${lastYear(month)}`],
    ];
    const screenMs: Record<string, { median: number; fastest: number; longestTask: number }> = {};
    for (const hash of screens.filter((screen) => named.length === 0 || named.some((name) => screen.startsWith(name)))) {
      const visits: { took: number; longestTask: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        await page.evaluate(() => bench().visit('settings'));
        visits.push(await page.evaluate((to) => bench().visit(to), hash));
      }
      visits.sort((a, b) => a.took - b.took);
      // On a busy machine the fastest is nearer to what the work itself takes.
      const { took: fastest = 0, longestTask = 0 } = visits[0] ?? {};
      screenMs[hash] = { median: visits[rounds >> 1]?.took ?? 0, fastest, longestTask };
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
