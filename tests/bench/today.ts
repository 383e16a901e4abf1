// What a day's list costs, and how that grows: `node tests/bench/today.ts [people…]`, in real Chromium on the extension's own database.
// Everybody has 50 talks behind them; a fifth of those for the smallest number are rows in the store besides, to show that none is read.
import { startBrowser } from '../e2e/browser.ts';
import { startInternet } from '../e2e/internet.ts';
import { bundled } from './bundled.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
const talksEach = 50;

type Ms = { median: number; fastest: number };
type Costs = { read: Ms; suggestAll: Ms; todayOfAll: Ms };
type Bench = { fill(people: number, talksEach: number, stored: number): Promise<void>; measure(): Promise<Costs> };

const internet = await startInternet({});
const running = await startBrowser('chromium', { proxy: internet.proxy });
try {
  const page = await running.open(running.ownUrl('dashboard.html'));
  await page.evaluate(await bundled('todayInPage.ts'));
  const costs: object[] = [];
  for (const people of sizes) {
    const stored = people === sizes[0] ? people * 10 : 0;
    await page.evaluate(
      (...args) => (globalThis as unknown as { todayBench: Bench }).todayBench.fill(...args),
      ...([people, talksEach, stored] as const),
    );
    const ms = await page.evaluate(() => (globalThis as unknown as { todayBench: Bench }).todayBench.measure());
    costs.push({
      people,
      interactions: people * talksEach,
      todayReadMs: ms.read,
      everybodysStepMs: ms.suggestAll,
      todayOfEverybodyMs: ms.todayOfAll,
    });
  }
  console.log(JSON.stringify({ talksEach, costs }, null, 2));
} finally {
  await running.close();
  await internet.close();
}
