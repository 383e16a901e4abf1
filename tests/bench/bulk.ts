// What acts on very many people at once cost, each with its undo: `node tests/bench/bulk.ts [people] [interactions] [chromium | firefox] [folder] [tag] [focus] [delete]`. With
// a folder the store there is acted on, as `large.ts` filled it. Prints JSON, ms.
import { join } from 'node:path';
import { startBrowser } from '../e2e/browser.ts';
import { bundledForPage, patiently } from '../e2e/bundle.ts';
import type { BrowserName } from '../e2e/installed.ts';
import { startInternet } from '../e2e/internet.ts';
import type { BulkBench } from './bulkInPage.ts';
import { watchProcesses } from './processes.ts';

const [people = 3_000, interactions = 10_000] = process.argv.slice(2, 4).map(Number);
const name: BrowserName = process.argv[4] === 'firefox' ? 'firefox' : 'chromium';
const folder = process.argv[5];
const chosen = process.argv.slice(6);
const acts: Parameters<BulkBench['act']>[0][] = ['tag', 'focus', 'delete'];

const internet = await startInternet({});
const script = await bundledForPage(join(import.meta.dirname, 'bulkInPage.ts'));
const running = await startBrowser(name, { proxy: internet.proxy, ...(folder ? { profile: folder } : {}) });
try {
  const page = await running.open(running.ownUrl('welcome.html'));
  page.setDefaultTimeout(0);
  await page.evaluate(script);
  const run = (call: string) => patiently(page, `bench.${call}`) as Promise<number>;
  const pid = running.browser.process()?.pid ?? 0;
  await run(`fill(${people}, ${interactions})`);
  const report: Record<string, unknown> = {};
  const measured = async (title: string, call: string) => {
    const used = watchProcesses(pid);
    const ms = await run(call);
    const { cpuSeconds, peakAddedMb } = used();
    report[title] = { ms, cpuSeconds, peakAddedMb };
    console.error(title, JSON.stringify(report[title]));
  };
  for (const act of acts) {
    if (chosen.length > 0 && !chosen.includes(act)) continue;
    await measured(act, `act('${act}', ${people})`);
    if (act === 'delete') {
      await measured('restore', `act('restore', ${people})`);
      await measured('restore undone', 'undo()');
      await measured('restored again', `act('restore', ${people})`);
      await measured('deleted again', `act('delete', ${people})`);
    }
    await measured(`${act} undone`, 'undo()');
  }
  console.log(JSON.stringify({ browser: name, people, ...report }, null, 2));
} finally {
  await running.close();
  await internet.close();
}
