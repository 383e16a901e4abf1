import {
  bucketOf,
  isImported,
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
  const found = await Promise.all(
    rangesOf(table, keys).map(({ index, range }) => answered((index === null ? store : store.index(index)).getAll(range))),
  );
  const packs = new Map(found.flat().map((pack: Pack) => [keyOfPack(table, pack).join(' '), pack]));
  return [...packs.values()];
}

type Range = { index: string | null; range: IDBKeyRange };

function rangesOf(table: PackedTable, keys: readonly string[]): Range[] {
  if (table === 'identities') {
    if (keys.length >= accountsWorthReadingAll) return [{ index: null, range: packRange() }];
    return keys.map((identity) => ({ index: 'packed', range: IDBKeyRange.only(identity) }));
  }
  if (isTold(table)) {
    const places = new Map(keys.flatMap((id) => placesOf(id)));
    return [...places.values()].map(({ bucket, prefix }) => ({
      index: null,
      range: IDBKeyRange.bound([bucket, prefix], [bucket, `${prefix}\uffff`]),
    }));
  }
  const buckets = new Set(keys.filter(isImported).map(bucketOf));
  return [...buckets].map((bucket) => ({ index: null, range: packRange(bucket, bucket) }));
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
  for (const pack of await packsOf(table, store, keys))
    for (const row of rowsIn(table, pack)) {
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
  for (const pack of await packsOf(table, store, [...rows.keys()])) {
    const all = rowsIn(table, pack);
    const theirs = all.filter((row) => rows.has(packedKey(table, row)));
    if (theirs.length === 0) continue;
    for (const row of theirs) found.add(packedKey(table, row));
    const left = all.flatMap((row) => {
      const now = rows.get(packedKey(table, row));
      return now === undefined ? [row] : now === null ? [] : [now];
    });
    const key = keyOfPack(table, pack);
    changed.push({ key, pack: left.length === 0 ? null : packOf(table, key[0], left) });
  }
  return { changed, found };
}

/** Puts a changed pack where the old one was. */
export function replacePack(table: PackedTable, store: IDBObjectStore, { key, pack }: Repacked): void {
  if (pack === null || indexedDB.cmp(key, keyOfPack(table, pack)) !== 0) store.delete(key);
  if (pack !== null) store.put(pack);
}
