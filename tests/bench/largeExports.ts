import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import { nameOf } from '../e2e/archive.ts';

/*
 * What twelve years of exports tell of very many people: as with anybody, a few with thousands of talks, half of all with fewer than ten. Everybody
 * is met at some time, in the order of their numbers, and talked with for a while from then on.
 */

const dayMs = 86_400_000;
const daysInAll = 12 * 365;
const beganAt = Date.UTC(2014, 0, 6);

/** How many people and interactions there are. */
export type Size = { people: number; interactions: number };

/** How many slices the talks come in, by person and in order of time. */
export const slices = 10;

/** One export: whom an address list names, what was said to each one after the other, or to all as time went by. */
export type LargeExport = { kind: 'list' } | { kind: 'chats' | 'posts'; slice: number };

/** Every export, in the order in which they are brought in. */
export const largeExports: readonly LargeExport[] = [
  { kind: 'list' },
  ...Array.from({ length: slices }, (_, slice) => ({ kind: 'chats' as const, slice })),
  ...Array.from({ length: slices }, (_, slice) => ({ kind: 'posts' as const, slice })),
];

/** What it tells. */
export function findingsOf(exported: LargeExport, size: Size): AsyncGenerator<Finding> {
  if (exported.kind === 'list') return listed(size);
  return exported.kind === 'chats' ? chats(size, exported.slice) : posts(size, exported.slice);
}

/** Every second person, with where they work. */
async function* listed({ people }: Size): AsyncGenerator<Finding> {
  for (let n = 0; n < people; n += 2) {
    yield finding({
      name: nameOf(n),
      identities: [`linkedin:person-${n}`, `x-id:${n}`, ...(n % 10 === 0 ? [`email:person${n}@example.org` as const] : [])],
      facts: [{ text: `Position ${n % 300} at Company ${n % 5_000}`, facet: 'work' }],
    });
  }
}

async function* chats(size: Size, slice: number): AsyncGenerator<Finding> {
  const talksOf = spread(size);
  const from = Math.floor((slice * size.people) / slices);
  const until = Math.floor(((slice + 1) * size.people) / slices);
  for (let n = from; n < until; n++) {
    const count = talksOf(n);
    for (let i = 0; i < count; i += atOnce) {
      const interactions: FoundInteraction[] = [];
      for (let k = i; k < Math.min(count, i + atOnce); k++)
        if (!isPost(k)) interactions.push(talk(n, k, dayOf(n, k, count, size), slice));
      yield finding({ name: nameOf(n), identities: [`x:person_${n}`, `x-id:${n}`], interactions });
    }
  }
}

const atOnce = 50;

/** A quarter of all. */
function isPost(i: number): boolean {
  return i % 4 === 3;
}

/** In order of time: found by counting how many fall on each day. */
async function* posts(size: Size, slice: number): AsyncGenerator<Finding> {
  const talksOf = spread(size);
  const [firstDay, lastDay] = [Math.floor((slice * daysInAll) / slices), Math.floor(((slice + 1) * daysInAll) / slices)];
  const days = Array.from({ length: lastDay - firstDay }, (): number[] => []);
  for (let n = 0; n < size.people; n++) {
    const count = talksOf(n);
    for (let i = 3; i < count; i += 4) days[dayOf(n, i, count, size) - firstDay]?.push(n, i);
  }
  for (const [day, told] of days.entries())
    for (let k = 0; k < told.length; k += 2) {
      const [n = 0, i = 0] = [told[k], told[k + 1]];
      yield finding({
        name: nameOf(n),
        identities: i % 3 === 0 ? [`x-id:${n}`] : [`x:person_${n}`, `x-id:${n}`],
        interactions: [talk(n, i, firstDay + day, slice)],
      });
    }
}

/** How often each has been talked with: the `rank`-th as often as 1 / (rank + 200) ^ 1.2 has it, 7,000 times at most of five million. */
function spread({ people, interactions }: Size): (n: number) => number {
  const weight = (rank: number) => (rank + 200) ** -1.2;
  let all = 0;
  for (let rank = 0; rank < people; rank++) all += weight(rank);
  return (n) => Math.max(1, Math.round((weight(rankOf(n, people)) * interactions) / all));
}

/** Whoever was talked with most may have been met at any time. */
function rankOf(n: number, people: number): number {
  return (n * 7919) % people;
}

/** The number of whoever was talked with so often that only `rank` others were more. */
export function personOfRank(rank: number, { people }: Size): number {
  for (let n = 0; n < people; n++) if (rankOf(n, people) === rank) return n;
  throw new Error(`Nobody has rank ${rank}.`);
}

/** From when they met on, five days a talk. */
function dayOf(n: number, i: number, count: number, { people }: Size): number {
  const met = Math.floor((n * (daysInAll - 30)) / people);
  return met + Math.floor((i * Math.min(daysInAll - met, 30 + 5 * count)) / count);
}

function talk(n: number, i: number, day: number, slice: number): FoundInteraction {
  const isMessage = !isPost(i);
  return {
    ...{ rung: isMessage ? 'message' : 'reply', direction: i % 8 < 4 ? 'in' : 'out', at: beganAt + day * dayMs + i * 1_000 },
    ...{
      channel: 'x',
      minutes: null,
      note: `Number ${i}: something about gardens, ferries and the price of ${(n * 31 + i) % 9973} tulips`,
    },
    permalink: isMessage ? null : `https://x.com/person_${n}/status/${n}${i}`,
    thread: isMessage || i % 8 !== 3 ? null : `x ${n % 1000}-${i}`,
    sourceKey: `${isMessage ? 'chats' : 'posts'}${'abcdefghij'[slice]} ${n}-${i}`,
  };
}
