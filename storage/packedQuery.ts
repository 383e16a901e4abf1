import type { DBCoreIndex, DBCoreKeyRange, DBCoreQuery } from 'dexie';
import {
  bucketOf,
  firstBucketFrom,
  firstShelfFrom,
  type IsWanted,
  keyOfPack,
  networkOf,
  type Pack,
  type PackedTable,
  type PackKey,
  placesFor,
} from './pack.ts';
import { answered, packRange, packsBetween } from './packsIn.ts';

/* Which packs a question of Dexie's may concern. */

/** Dexie's kinds of ranges, as its types name and do not export them. */
const rangeType = { equal: 1, range: 2, any: 3, never: 4 };

/** Whether every row is asked for. */
export function isOfAll({ type }: DBCoreKeyRange): boolean {
  return Number(type) === rangeType.any;
}

/** The range without the keys of packs. */
export function withoutPacks({ isPrimaryKey }: DBCoreIndex, range: DBCoreKeyRange): DBCoreKeyRange {
  if (!isPrimaryKey || Number(range.type) === rangeType.never || typeof range.upper === 'string') return range;
  const lower = isOfAll(range) ? undefined : range.lower;
  return { type: rangeType.range, lower, lowerOpen: range.lowerOpen ?? false, upper: [], upperOpen: true };
}

/** Whether the few latest contacts are asked for: packs are found by their latest, so that these are there at once. */
export function isOfLatest(table: PackedTable, { index }: DBCoreQuery, direction: string, limit = Infinity): boolean {
  return table === 'summaries' && index.name === 'lastAt' && direction === 'prev' && limit < Infinity;
}

/** Whether an index has anything of what is in packs: `bucketFor` lets nobody in whom the others would have to find. */
export function mayBePacked(table: PackedTable, { index, range }: DBCoreQuery): boolean {
  if (Number(range.type) === rangeType.never) return false;
  return index.isPrimaryKey || table !== 'people' || index.name === 'addedAt';
}

/** The packs in which what is asked for may be. `limit` is how many rows are wanted from the beginning. */
export async function packsFor(
  table: PackedTable,
  store: IDBObjectStore,
  { index, range }: DBCoreQuery,
  limit = Infinity,
): Promise<Pack[]> {
  if (isOfPeople(table, index)) {
    const [from, to] = peopleBetween(range);
    if (from !== undefined && from === to)
      return (await Promise.all(placesFor(from).map((one) => packsBetween(store, packRange(one, one))))).flat();
    if (from === undefined || (index.isPrimaryKey && limit < Infinity)) {
      const packs = packRange(from === undefined ? undefined : firstShelfFrom(from), to);
      return packsBetween(store, index.isPrimaryKey && limit < Infinity ? await withRows(store, packs, limit) : packs);
    }
    // Buckets of the shelf that come before are of nobody in the range, and may hold long histories.
    const [shelf, bucket] = [firstShelfFrom(from), firstBucketFrom(from)];
    const ranges = [...(shelf === bucket ? [] : [packRange(shelf, shelf)]), packRange(bucket, to)];
    return (await Promise.all(ranges.map((range) => packsBetween(store, range)))).flat();
  }
  if (table === 'interactions' && index.name === 'sourceKey')
    return once(table, await answered(store.index('networks').getAll(networksBetween(range))));
  return packsBetween(store, packRange());
}

/** Which parts of these packs have something of the range, as far as that can be told. */
export function partsFor(table: PackedTable, { index, range }: DBCoreQuery): IsWanted {
  if (!isOfPeople(table, index)) return () => true;
  const [from, to] = peopleBetween(range);
  const [first, last] = [from === undefined ? '' : bucketOf(from), to];
  return ({ bucket }) => bucket === null || (bucket >= first.slice(0, bucket.length) && (last === undefined || bucket <= last));
}

/** Whether an index has people in the order of their packs. */
function isOfPeople(table: PackedTable, { isPrimaryKey, name }: DBCoreIndex): boolean {
  if (isPrimaryKey) return table === 'people' || table === 'summaries';
  return name?.includes('personId') ?? false;
}

/** The first and the last person of a range; undefined where it has no bound. */
function peopleBetween({ lower, upper }: DBCoreKeyRange): (string | undefined)[] {
  return [lower, upper].map((bound: unknown) => {
    const [person]: unknown[] = Array.isArray(bound) ? bound : [bound];
    return typeof person === 'string' ? person : undefined;
  });
}

/** The beginning of a range, as far as the packs in it hold so many rows. Of the first shelf any may come too early, and shelves are whole. */
async function withRows(store: IDBObjectStore, range: IDBKeyRange, limit: number): Promise<IDBKeyRange> {
  const keys = (await answered(store.getAllKeys(range))) as PackKey[];
  const shelves = keys.map(([bucket]) => firstShelfFrom(bucket));
  let rows = 0;
  for (const [i, key] of keys.entries()) {
    if (shelves[i] !== shelves[0]) rows += key[2];
    if (rows >= limit && shelves[i] !== shelves[i + 1]) return IDBKeyRange.bound(range.lower, key);
  }
  return range;
}

function networksBetween({ lower, upper }: DBCoreKeyRange): IDBKeyRange {
  const from = networkOf(String(lower ?? '')) || String(lower ?? '');
  return typeof upper === 'string' ? IDBKeyRange.bound(from, upper) : IDBKeyRange.lowerBound(from);
}

function once(table: PackedTable, packs: readonly Pack[]): Pack[] {
  return [...new Map(packs.map((pack) => [keyOfPack(table, pack).join(' '), pack])).values()];
}
