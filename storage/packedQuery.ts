import type { DBCoreIndex, DBCoreKeyRange, DBCoreQuery } from 'dexie';
import { bucketOf, firstBucketFrom, keyOfPack, mostInBucket, networkOf, type Pack, type PackedTable } from './pack.ts';
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
  const { lower, upper } = range as { lower?: unknown; upper?: unknown };
  if (isOfPeople(table, index)) {
    const found = bucketsBetween(lower, upper).map((buckets) => packsBetween(store, buckets, packsToRead(index, limit)));
    return (await Promise.all(found)).flat();
  }
  if (table === 'interactions' && index.name === 'sourceKey')
    return once(table, await answered(store.index('networks').getAll(networksBetween(lower, upper))));
  if (table === 'identities' && index.isPrimaryKey && limit < Infinity)
    return once(table, await answered(store.index('packed').getAll(nativeRange(range), limit)));
  return packsBetween(store, packRange());
}

/** Whether an index has people in the order of their packs. */
function isOfPeople(table: PackedTable, { isPrimaryKey, name }: DBCoreIndex): boolean {
  if (isPrimaryKey) return table === 'people' || table === 'summaries';
  return name?.includes('personId') ?? false;
}

function bucketsBetween(lower: unknown, upper: unknown): IDBKeyRange[] {
  const [from] = Array.isArray(lower) ? lower : [lower];
  const [to] = Array.isArray(upper) ? upper : [upper];
  if (typeof from === 'string' && from === to) return [...new Set([bucketOf(from), from])].map((one) => packRange(one, one));
  return [packRange(typeof from === 'string' ? firstBucketFrom(from) : undefined, typeof to === 'string' ? to : undefined)];
}

/** A bucket is so many packs at most, so beyond the first and the last bucket each pack gives a row at least. */
function packsToRead({ isPrimaryKey }: DBCoreIndex, limit: number): number | undefined {
  return isPrimaryKey && limit < Infinity ? limit + 2 * mostInBucket : undefined;
}

function networksBetween(lower: unknown, upper: unknown): IDBKeyRange {
  const from = networkOf(String(lower ?? '')) || String(lower ?? '');
  return typeof upper === 'string' ? IDBKeyRange.bound(from, upper) : IDBKeyRange.lowerBound(from);
}

function nativeRange({ lower, upper, lowerOpen, upperOpen }: DBCoreKeyRange): IDBKeyRange | null {
  if (typeof lower !== 'string') return typeof upper === 'string' ? IDBKeyRange.upperBound(upper, upperOpen) : null;
  return typeof upper === 'string'
    ? IDBKeyRange.bound(lower, upper, lowerOpen, upperOpen)
    : IDBKeyRange.lowerBound(lower, lowerOpen);
}

function once(table: PackedTable, packs: readonly Pack[]): Pack[] {
  return [...new Map(packs.map((pack) => [keyOfPack(table, pack).join(' '), pack])).values()];
}
