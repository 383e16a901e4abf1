// What large imports cost and how soon a large store answers, in real Chromium: `node tests/bench/store.ts [connections] [people]
// [interactions]`. Prints JSON. The sizes that count are 100000 100000 5000000 and take a good while; the defaults are quick.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startBrowser } from '../e2e/browser.ts';
import { bundledForPage, patiently } from '../e2e/bundle.ts';
import { startInternet } from '../e2e/internet.ts';
import type { Bench } from './storeInPage.ts';

const [connections = 10_000, persons = 10_000, interactions = 50_000] = process.argv.slice(2).map(Number);

const internet = await startInternet({});
const script = await bundledForPage(join(import.meta.dirname, 'storeInPage.ts'));
const running = await startBrowser('chromium', { proxy: internet.proxy });
try {
  const page = await running.open(running.ownUrl('welcome.html'));
  page.setDefaultTimeout(0);
  await page.evaluate(script);
  const report = { connections, persons, interactions, ...(await measure(page)) };
  console.log(JSON.stringify(report, null, 2));
} finally {
  await running.close();
  await internet.close();
}

async function measure(page: Page) {
  const told = <T>(title: string, figures: T): T => {
    console.error(title, JSON.stringify(figures), `${cpuSeconds()} s of CPU so far`);
    return figures;
  };
  const first = told('connections', await run(page, 'connections', connections));
  const askedOfConnections = told('asked', await run(page, 'ask'));
  const healedMs = told('healed', await run(page, 'heal'));
  const countsAfterHealing = await run(page, 'counts');
  const undoneMs = told('undone', await run(page, 'undo', first.importId));
  const archive = told('archive', await run(page, 'archive', persons, interactions));
  const counts = told('counts', await run(page, 'counts'));
  const asked = told('asked', await run(page, 'ask'));
  const archiveUndoneMs = told('archive undone', await run(page, 'undo', archive.importId));
  const addPeopleMs = told('added', await run(page, 'addPeople', connections));
  return {
    connectionsMs: first.ms,
    askedOfConnections,
    healedMs,
    countsAfterHealing,
    connectionsUndoneMs: undoneMs,
    archiveMs: archive.ms,
    counts,
    asked,
    archiveUndoneMs,
    addPeopleMs,
  };
}

/** What the browser's processes have worked in all, seconds: steady on a busy machine. Linux only, 0 elsewhere. */
function cpuSeconds(): number {
  const ticks = browserProcesses(running.browser.process()?.pid ?? 0).map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return Math.round(ticks.reduce((sum, one) => sum + one, 0) / 10) / 10;
}

/** The process and those it started. */
function browserProcesses(pid: number): number[] {
  const children = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(children)) return [];
  return [pid, ...readFileSync(children, 'utf8').split(' ').filter(Boolean).map(Number).flatMap(browserProcesses)];
}

function run<K extends keyof Bench>(page: Page, name: K, ...given: Parameters<Bench[K]>): Promise<Awaited<ReturnType<Bench[K]>>> {
  return patiently(page, `bench.${name}(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<Bench[K]>>>;
}
