import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { judge, type Verdict } from './judge.ts';
import { mutantOf, savedDrops } from './mutation.ts';

/**
 * `npm run mutate [how many] [first seed]`: spoils saved and real exports one after the other, each always in the same way, and reads
 * them as an import does. One that makes no progress for five seconds is stopped and counted as hanging. Prints JSON; fails if there is a complaint.
 */
const [count = 500, first = 0] = process.argv.slice(2).map(Number);
const longestStandstillMs = 5000;
const tickMs = 250;
const largestRealFile = 2_000_000;

type Told = { seed: number; label: string } & ({ alive: true } | { verdict: Verdict; ms: number });

if (isMainThread) await inWorkers();
else await read(workerData as number);

/** A worker reads on until one hangs; then another goes on behind it. */
async function inWorkers(): Promise<void> {
  const verdicts: (Verdict & { label: string; ms: number })[] = [];
  const hangs: string[] = [];
  for (let next = first; next < first + count; ) next = await onFrom(next, verdicts, hangs);
  const complaints = verdicts.flatMap(({ label, complaints: all }) => all.map((complaint) => `${label}: ${complaint}`));
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const report = {
    mutants: count,
    read: verdicts.filter(({ refused }) => refused.length === 0).length,
    refused: verdicts.filter(({ refused }) => refused.length > 0).length,
    findings: sum(({ findings }) => findings),
    skips: sum(({ skips }) => skips),
    byImporter: countOf(verdicts.flatMap(({ importers }) => (importers.length === 0 ? ['nobody'] : importers))),
    slowest: verdicts
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, 3)
      .map(({ label, ms }) => `${Math.round(ms)} ms for ${label}`),
    hangs,
    complaints,
  };
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = hangs.length + complaints.length > 0 ? 1 : 0;
}

function countOf(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

/** Which mutant comes after those read, or after the one that hangs. */
function onFrom(seed: number, verdicts: (Verdict & { label: string; ms: number })[], hangs: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: seed, argv: process.argv.slice(2) });
    let current: Told | null = null;
    let last = cpuMs();
    worker.on('message', (told: Told) => {
      if ('verdict' in told) verdicts.push({ ...told.verdict, label: told.label, ms: told.ms });
      current = told;
      last = cpuMs();
    });
    const watch = setInterval(() => {
      if (current === null || cpuMs() - last < longestStandstillMs) return;
      hangs.push(current.label);
      const next = current.seed + 1;
      clearInterval(watch);
      worker.terminate().then(() => resolve(next), reject);
    }, tickMs);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(first + count);
    });
  });
}

/** The processor's time of all threads: a busy machine makes the clock run on while nothing is worked on. */
function cpuMs(): number {
  return process.cpuUsage().user / 1000;
}

async function read(from: number): Promise<void> {
  const drops = savedDrops(largestRealFile);
  for (let seed = from; seed < first + count; seed++) {
    const mutant = await mutantOf(seed, drops);
    const started = performance.now();
    let ticked = Number.NEGATIVE_INFINITY;
    const alive = () => {
      if (performance.now() - ticked < tickMs) return;
      ticked = performance.now();
      parentPort?.postMessage({ seed, label: mutant.label, alive: true });
    };
    alive();
    const verdict = await judge(mutant, new AbortController().signal, alive);
    parentPort?.postMessage({ seed, label: mutant.label, verdict, ms: performance.now() - started });
  }
}
