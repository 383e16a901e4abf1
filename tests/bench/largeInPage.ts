import { readPerson } from '../../entrypoints/dashboard/personView.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { ImportReport } from '../../relationship/importReport.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { database } from '../../storage/database.ts';
import { everyone } from '../../storage/everyone.ts';
import { imports } from '../../storage/imports.ts';
import { readMark } from '../../storage/journal.ts';
import { store } from '../../storage/open.ts';
import { searchAmong } from '../../storage/search.ts';
import { nameOf } from '../e2e/archive.ts';
import { findingsOf, largeExports, personOfRank, type Size } from './largeExports.ts';

/** What `large.ts` has done in a page of the extension; bundled and put there as it is. */
const bench = {
  /** Brings all exports in, as one drop; what is there already is not brought in again. */
  async fill(size: Size): Promise<void> {
    const exports = largeExports.map((exported, i) => {
      const files = [{ name: `${exported.kind}.js`, size: i }];
      return { importer: 'x', files, findings: findingsOf(exported, size), notes: new ReadingNotes() };
    });
    if ((await imports()).some(({ id, finishedAt }) => id === importId && finishedAt !== null)) return;
    const { signal } = new AbortController();
    const me = new Set<Identity>();
    const progress = (far: ImportReport) => {
      talksSoFar = far.exports.reduce((sum, one) => sum + one.interactions.added, 0);
    };
    await absorb(importId, exports, { me, progress, signal });
  },

  /** How many interactions `fill` has brought in so far. */
  talksSoFar: () => talksSoFar,

  async counts() {
    const db = await store();
    const used = await navigator.storage.estimate();
    return {
      people: await db.people.count(),
      interactions: await db.interactions.count(),
      megabytes: Math.round((used.usage ?? 0) / 1e6),
      rowsOfSecondCopy: (await readMark())?.rows ?? 0,
    };
  },

  /** Searches as the dashboard does it at each keystroke, the median of nine after a first one. */
  async search(size: Size) {
    const readEverybodyMs = await timed(() => everyone());
    const all = await everyone();
    const firstMs = await timed(async () => searchAmong(all, 'a', mostFound));
    const name = nameOf(Math.floor(size.people / 3));
    const queries = {
      letter: 'm',
      'two letters': 'mo',
      'full name': name,
      'two beginnings': 'ada m',
      fact: 'position 7 at',
      nobody: 'xyzzyq',
    };
    const ms: Record<string, number> = {};
    for (const [kind, query] of Object.entries(queries))
      ms[kind] = median(await times(9, () => timed(async () => searchAmong(all, query, mostFound))));
    return { people: all.summaries.length, facts: all.facts.length, readEverybodyMs, firstMs, ms };
  },

  /** Persons' pages as the dashboard reads them: of whom the most was told, of whom less and less, and of twenty anywhere. */
  async personPages(size: Size) {
    const ms: Record<string, { interactions: number; ms: number; againMs: number }> = {};
    for (const rank of [0, 1, 2, 10, 100, 1_000, 10_000, size.people >> 1].filter((one) => one < size.people))
      ms[`rank ${rank}`] = await page(await idOf(personOfRank(rank, size)));
    const anybody = await times(20, async (i) => (await page(await idOf(Math.floor(((i + 0.5) * size.people) / 20)))).ms);
    return { ms, anybodyMedian: median(anybody), anybodySlowest: Math.max(...anybody) };
  },

  /** Who was talked with more than all but so many. */
  async idOfRank(rank: number, size: Size) {
    return idOf(personOfRank(rank, size));
  },

  /** The accounts of so many people, anywhere among all. */
  async accounts(count: number, size: Size) {
    return times(count, async (i) => `x:person_${Math.floor(((i + 0.5) * size.people) / count)}`);
  },
};
export type LargeBench = typeof bench;
Object.assign(globalThis, { bench });

/** As `PeoplePage` has it. */
const mostFound = 500;

const importId = 'c0ffee00-46c9-4c39-9f0d-2ff2a0a90c55';

let talksSoFar = 0;

async function idOf(n: number): Promise<string> {
  await store();
  return (await database.identities.get(`x-id:${n}`))?.personId ?? '';
}

async function page(personId: string) {
  let interactions = 0;
  const ms = await timed(async () => {
    interactions = (await readPerson(personId))?.interactions.length ?? 0;
  });
  return { interactions, ms, againMs: await timed(() => readPerson(personId)) };
}

async function times<T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < count; i++) all.push(await work(i));
  return all;
}

function median(ms: readonly number[]): number {
  return ms.toSorted((a, b) => a - b)[ms.length >> 1] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round((performance.now() - start) * 10) / 10;
}
