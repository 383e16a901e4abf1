import type { Identity } from '../relationship/identity.ts';
import { has } from '../relationship/membership.ts';
import {
  bucketOf,
  type Directory,
  type IsWanted,
  isImported,
  isShelf,
  isTold,
  keyOfPack,
  type Pack,
  type PackedRows,
  type PackedTable,
  type PackKey,
  packedKey,
  packOf,
  placeOf,
  rowsIn,
  rowsOfSlice,
  type Slice,
  shelfOf,
  shelfPack,
  slicesFor,
  slicesOf,
} from './pack.ts';

/* Reads and changes packs within a transaction of the browser's own; nothing here waits for anything else, or it would end. */

/** What a request is answered. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Before and after all keys of packs: lists come after texts. */
const beforePacks: IDBValidKey = [];
const afterPacks: IDBValidKey = [[]];

/** The keys of packs from one bucket to another, both included; of all without bounds. */
export function packRange(from?: string, to?: string): IDBKeyRange {
  return IDBKeyRange.bound(from === undefined ? beforePacks : [from], to === undefined ? afterPacks : [to, []]);
}

/** The packs in a range of keys. */
export function packsBetween(store: IDBObjectStore, range: IDBKeyRange, limit?: number): Promise<Pack[]> {
  return answered(store.getAll(range, limit));
}

/** From so many accounts on, all packs are read rather than one for each. */
const accountsWorthReadingAll = 5_000;

/** The packs in which these keys may be, each once. */
export async function packsOf(table: PackedTable, store: IDBObjectStore, keys: readonly string[]): Promise<Pack[]> {
  if (keys.length === 0) return [];
  const ranges = table === 'identities' ? await rangesOfAccounts(store, keys) : rangesOf(table, keys);
  const found = await Promise.all(
    ranges.map(({ index, range }) => answered((index === null ? store : store.index(index)).getAll(range))),
  );
  const packs = new Map(found.flat().map((pack: Pack) => [keyOfPack(table, pack).join(' '), pack]));
  return [...packs.values()];
}

type Range = { index: string | null; range: IDBKeyRange };

async function rangesOfAccounts(store: IDBObjectStore, keys: readonly string[]): Promise<Range[]> {
  if (keys.length >= accountsWorthReadingAll) return [{ index: null, range: packRange() }];
  const shelves = await shelvesWith(store, keys);
  // Only packs from before there were directories are in the index.
  const old = await answered(store.index('packed').getAllKeys(null, 1));
  return old.length === 0 ? shelves : [...keys.map((key) => ({ index: 'packed', range: IDBKeyRange.only(key) })), ...shelves];
}

/** Where the directories say that one of these accounts may be. */
async function shelvesWith(store: IDBObjectStore, keys: readonly string[]): Promise<Range[]> {
  // Lists of lists come after the keys of packs.
  const all: Directory[] = await answered(store.getAll(IDBKeyRange.lowerBound(afterPacks, true)));
  return all.flatMap(({ identity: [[shelf, first]], hashes }) => {
    if (!keys.some((key) => has(hashes, key as Identity))) return [];
    return [{ index: null, range: IDBKeyRange.bound([shelf, first], [shelf, first, []]) }];
  });
}

function rangesOf(table: Exclude<PackedTable, 'identities'>, keys: readonly string[]): Range[] {
  if (isTold(table)) {
    const places = new Map(keys.flatMap((id) => placesOf(id)));
    return [...places.values()].map(({ bucket, prefix }) => ({
      index: null,
      range: IDBKeyRange.bound([bucket, prefix], [bucket, `${prefix}\uffff`]),
    }));
  }
  const places = new Set(keys.filter(isImported).flatMap((id) => [shelfOf(id), bucketOf(id)]));
  return [...places].map((place) => ({ index: null, range: packRange(place, place) }));
}

/** So few keys are looked for in the text before it is read: a row's key stands there as it is. */
const keysWorthFinding = 40;

/** Which parts of packs these keys can be in. */
function mayHold(table: PackedTable, keys: readonly string[]): IsWanted {
  if (table === 'people' || table === 'summaries') {
    const buckets = new Set(keys.map(bucketOf));
    return ({ bucket }) => bucket === null || buckets.has(bucket);
  }
  if (keys.length > keysWorthFinding) return () => true;
  const texts = keys.map((key) => JSON.stringify(key));
  return ({ bucket, text }) => bucket === null || texts.some((key) => text.includes(key));
}

function placesOf(id: string): [string, { bucket: string; prefix: string }][] {
  const place = placeOf(id);
  return place === null ? [] : [[`${place.bucket} ${place.prefix}`, place]];
}

/** The packed rows of these keys. */
export async function packedRows<T extends PackedTable>(
  table: T,
  store: IDBObjectStore,
  keys: readonly string[],
): Promise<Map<string, PackedRows[T]>> {
  const wanted = new Set(keys);
  const rows = new Map<string, PackedRows[T]>();
  const isWanted = mayHold(table, keys);
  for (const pack of await packsOf(table, store, keys))
    for (const row of rowsIn(table, pack, isWanted)) {
      const key = packedKey(table, row);
      if (wanted.has(key)) rows.set(key, row);
    }
  return rows;
}

/** A change of one pack: what it is without some rows or with others in their place; null where nothing is left. */
export type Repacked = { key: PackKey; pack: Pack | null };

/** The packs that hold these keys, without those whose row is to be null and with the others replaced. Says which keys were found. */
export async function repacked<T extends PackedTable>(
  table: T,
  store: IDBObjectStore,
  rows: ReadonlyMap<string, PackedRows[T] | null>,
): Promise<{ changed: Repacked[]; found: Set<string> }> {
  const found = new Set<string>();
  const changed: Repacked[] = [];
  const isWanted = mayHold(table, [...rows.keys()]);
  const after = (row: PackedRows[T]): PackedRows[T][] => {
    const now = rows.get(packedKey(table, row));
    if (now !== undefined) found.add(packedKey(table, row));
    return now === undefined ? [row] : now === null ? [] : [now];
  };
  for (const pack of await packsOf(table, store, [...rows.keys()])) {
    const key = keyOfPack(table, pack);
    const known = found.size;
    const slices = slicesOf(pack).map((slice) => {
      const before = isWanted(slice) ? rowsOfSlice(table, slice) : [];
      const holds = before.some((row) => rows.has(packedKey(table, row)));
      return holds ? { before: before.length, left: before.flatMap(after) } : slice;
    });
    if (found.size === known) continue;
    changed.push({ key, pack: isShelf(key[0]) ? reshelved(table, pack, slices) : unsliced(table, key, slices) });
  }
  return { changed, found };
}

/** A part of a pack as it was, or how many rows it had and which it has now. */
type Changed<R> = Slice | { before: number; left: R[] };

function isChanged<R>(slice: Changed<R>): slice is Exclude<Changed<R>, Slice> {
  return 'left' in slice;
}

function unsliced<T extends PackedTable>(table: T, [bucket]: PackKey, slices: Changed<PackedRows[T]>[]): Pack | null {
  const left = slices.flatMap((slice) => (isChanged(slice) ? slice.left : []));
  return left.length === 0 ? null : packOf(table, bucket, left);
}

/** The label stays, whichever row it was of: a directory finds the pack by it. Of one bucket there can be several parts. */
function reshelved<T extends PackedTable>(table: T, pack: Pack, slices: Changed<PackedRows[T]>[]): Pack | null {
  const key = keyOfPack(table, pack);
  const changed = slices.filter((slice) => isChanged(slice));
  const now = slices.flatMap((slice) => (isChanged(slice) ? slicesFor(table, slice.left) : [slice]));
  if (now.length === 0) return null;
  const count = changed.reduce((sum, { before, left }) => sum - before + left.length, key[2]);
  return shelfPack(table, key, now, count, pack.networks ? { networks: pack.networks } : {});
}

/** Puts a changed pack where the old one was. */
export function replacePack(table: PackedTable, store: IDBObjectStore, { key, pack }: Repacked): void {
  if (pack === null || indexedDB.cmp(key, keyOfPack(table, pack)) !== 0) store.delete(key);
  if (pack !== null) store.put(pack);
  else if (table === 'identities') store.delete([[key[0], key[1]]]);
}
