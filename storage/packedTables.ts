import Dexie, {
  type DBCore,
  type DBCoreCursor,
  type DBCoreDeleteRangeRequest,
  type DBCoreGetManyRequest,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreQuery,
  type DBCoreQueryRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import {
  type IsWanted,
  isPack,
  isPackedTable,
  type Pack,
  type PackedRows,
  type PackedTable,
  type PackKey,
  rowsIn,
  slicesOf,
  staysInPack,
} from './pack.ts';
import { isOfAll, isOfLatest, mayBePacked, packsFor, partsFor, withoutPacks } from './packedQuery.ts';
import { answered, packedRows, packRange, repacked, replacePack } from './packsIn.ts';
import { cursorOver, directed, type Entry, inOrder, isWithin } from './rowCursor.ts';

/** Lets all who read and write through Dexie see the rows in packs as plain rows. A row that is changed comes out of its pack. */
export const packing: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packs',
  level: -2, // below all of Dexie's own, which then never meet a pack
  create: (down) => ({
    table: (name) => (isPackedTable(name) ? keepingTransaction(withPacks(name, down.table(name))) : down.table(name)),
  }),
};

/** Dexie finds the transaction it is in by its own promises only. */
function keepingTransaction(table: DBCoreTable): DBCoreTable {
  const kept = <A, R>(work: (asked: A) => Promise<R>) => {
    return (asked: A) => new Dexie.Promise<R>((resolve, reject) => work(asked).then(resolve, reject));
  };
  return {
    ...table,
    get: kept(table.get),
    getMany: kept(table.getMany),
    query: kept(table.query),
    openCursor: kept(table.openCursor),
    count: kept(table.count),
    mutate: kept(table.mutate),
  };
}

function withPacks(table: PackedTable, down: DBCoreTable): DBCoreTable {
  return {
    ...down,
    async get(asked) {
      return (await down.get(asked)) ?? (await packedRows(table, storeIn(down, asked.trans), [asked.key])).get(asked.key);
    },
    async getMany(asked) {
      if (asked.keys.length >= keysWorthReadingTogether && asked.keys.every((key) => typeof key === 'string'))
        return rowsTogether(table, down, asked);
      const rows = await down.getMany(asked);
      const missing = asked.keys.filter((key, i) => key != null && rows[i] === undefined);
      if (missing.length === 0) return rows;
      const packed = await packedRows(table, storeIn(down, asked.trans), missing);
      return asked.keys.map((key, i) => rows[i] ?? packed.get(key));
    },
    async query(asked) {
      const { query, limit, direction = 'next' } = asked;
      if (limit === 0 || !mayBePacked(table, query)) return down.query(asked);
      if (isOfLatest(table, query, direction, limit)) return answer(await latest(table, down, asked), asked);
      return answer(await entriesIn(table, down, asked, direction === 'next' ? limit : undefined), asked);
    },
    async openCursor(asked) {
      const { trans, query, reverse = false, unique = false } = asked;
      if (!mayBePacked(table, query)) return down.openCursor(asked);
      const entries = directed(await entriesIn(table, down, asked), reverse, unique);
      return cursorOver(entries, trans, reverse) as DBCoreCursor | null;
    },
    async count(asked) {
      const { trans, query } = asked;
      if (!mayBePacked(table, query)) return down.count(asked);
      if (!query.index.isPrimaryKey || !isOfAll(query.range)) return (await entriesIn(table, down, asked)).length;
      const plain = await down.count({ trans, query: { ...query, range: withoutPacks(query.index, query.range) } });
      const packs = (await answered(storeIn(down, trans).getAllKeys(packRange()))) as PackKey[];
      return packs.reduce((sum, [, , count]) => sum + count, plain);
    },
    async mutate(asked) {
      if (asked.type === 'deleteRange' && isOfAll(asked.range)) return down.mutate(asked);
      const store = storeIn(down, asked.trans);
      const rows = await rowsAfter(table, down, asked);
      const { changed, found } = await repacked(table, store, rows);
      for (const change of changed) replacePack(table, store, change);
      if (asked.type === 'deleteRange')
        return down.mutate({ ...asked, range: withoutPacks(down.schema.primaryKey, asked.range) });
      return mutateOthers(down, asked, (key) => found.has(key) && (asked.type === 'delete' || rows.get(key) !== null));
    },
  };
}

/** So many rows written together stay in their packs: fewer packs are written again than there would be rows of their own. */
const rowsWorthStaying = 100;

/** What is to become of rows in packs, by key: another row in their place, null where none is to be left there. */
async function rowsAfter<T extends PackedTable>(
  table: T,
  down: DBCoreTable,
  asked: DBCoreMutateRequest,
): Promise<Map<string, PackedRows[T] | null>> {
  const keys = await keysIn(table, down, asked);
  if (asked.type !== 'put' || keys.length < rowsWorthStaying) return new Map(keys.map((key) => [key, null]));
  const rows = asked.values as readonly PackedRows[T][];
  return new Map(keys.map((key, i) => [key, rows[i] && staysInPack(table, rows[i]) ? rows[i] : null]));
}

/** The same without what was done in packs: a row is in one place only. Answers as if all had been written here. */
async function mutateOthers(
  down: DBCoreTable,
  asked: Exclude<DBCoreMutateRequest, DBCoreDeleteRangeRequest>,
  isDone: (key: string) => boolean,
): Promise<DBCoreMutateResponse> {
  if (asked.type === 'delete') {
    const keys = asked.keys.filter((key) => !isDone(key));
    const answer = keys.length > 0 ? await down.mutate({ ...asked, keys }) : nothingFailed;
    return { ...answer, results: [...asked.keys] };
  }
  const keys = asked.values.map((row) => String(down.schema.primaryKey.extractKey?.(row)));
  const values = asked.values.filter((_, i) => !isDone(keys[i] ?? ''));
  if (values.length === asked.values.length) return down.mutate(asked);
  const answer = values.length > 0 ? await down.mutate({ ...asked, values }) : nothingFailed;
  return { ...answer, results: keys, lastResult: keys.at(-1) };
}

const nothingFailed: DBCoreMutateResponse = { numFailures: 0, failures: {}, lastResult: undefined };

/** A browser is asked row by row: of so many keys those in packs are read first, and the others, if they lie together, at once. */
const keysWorthReadingTogether = 100;

async function rowsTogether(table: PackedTable, down: DBCoreTable, asked: DBCoreGetManyRequest): Promise<unknown[]> {
  const store = storeIn(down, asked.trans);
  const packed = await packedRows(table, store, asked.keys);
  const missing = asked.keys.filter((key) => !packed.has(key));
  if (missing.length === 0) return asked.keys.map((key) => packed.get(key));
  const plain = (await rowsBetween(down, asked.trans, missing)) ?? (await down.getMany({ ...asked, keys: missing }));
  const found = new Map(missing.map((key, i) => [key, plain[i]]));
  return asked.keys.map((key) => packed.get(key) ?? found.get(key));
}

/** The plain rows of these keys, undefined where there is none; null where there are many others between them. */
async function rowsBetween(down: DBCoreTable, trans: DBCoreTransaction, keys: readonly string[]): Promise<unknown[] | null> {
  const sorted = [...keys].sort();
  const { primaryKey } = down.schema;
  const most = 2 * keys.length;
  const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
  const rows: object[] = await answered(storeIn(down, trans).getAll(range, most));
  if (rows.length === most) return null;
  const of = new Map(rows.map((row) => [String(primaryKey.extractKey?.(row)), row]));
  return keys.map((key) => of.get(key));
}

function storeIn({ name }: DBCoreTable, trans: DBCoreTransaction): IDBObjectStore {
  return (trans as IDBTransaction).objectStore(name);
}

function entryOf({ schema }: DBCoreTable, { index }: DBCoreQuery, value: object): Entry {
  return { key: index.extractKey?.(value), primaryKey: String(schema.primaryKey.extractKey?.(value)), value };
}

type Asked = { trans: DBCoreTransaction; query: DBCoreQuery };

/** What an index has in a range, in order. Of a `limit` there may be more than that. */
async function entriesIn(table: PackedTable, down: DBCoreTable, { trans, query }: Asked, limit?: number): Promise<Entry[]> {
  const { index, range } = query;
  const packs = await packsFor(table, storeIn(down, trans), query, limit);
  const isWanted = partsFor(table, query);
  const packed = packs.flatMap((pack): object[] => rowsIn(table, pack, isWanted)).map((row) => entryOf(down, query, row));
  const plain = await down.query({
    trans,
    values: true,
    query: { index, range: withoutPacks(index, range) },
    ...plainLimit(query, limit),
  });
  const entries = (plain.result as object[]).filter((row) => !isPack(row)).map((row) => entryOf(down, query, row));
  return [...entries, ...packed.filter(({ key }) => isWithin(key, range))].sort(inOrder);
}

/** As many plain rows as are wanted may be needed; where packs are between them, all. */
function plainLimit({ index }: DBCoreQuery, limit: number | undefined): { limit?: number } {
  return limit === undefined || index.name === 'lastAt' ? {} : { limit };
}

/** So many rows and packs are read first for the latest contacts: of shelves, few hold them all. */
const readFirst = 4;

/** The latest contacts: those of the packs with the latest and of plain rows, more and more of them until no other can be later. */
async function latest(table: PackedTable, down: DBCoreTable, asked: DBCoreQueryRequest): Promise<Entry[]> {
  const { query, limit = Infinity } = asked;
  for (let count = readFirst; ; count *= readFirst) {
    const { result } = await down.query({ ...asked, values: true, limit: Math.min(count, limit) });
    const isWanted = partsWithLatest((result as object[]).filter(isPack), limit);
    const rows = (result as object[]).flatMap((row): object[] => (isPack(row) ? rowsIn(table, row, isWanted) : [row]));
    const entries = rows.map((row) => entryOf(down, query, row)).filter(({ key }) => isWithin(key, query.range));
    const sorted = entries.sort(inOrder);
    if (count >= limit || result.length < count) return sorted;
    const [enough, next] = [sorted.at(-limit), query.index.extractKey?.(result.at(-1) as object)];
    if (enough !== undefined && indexedDB.cmp(enough.key, next) > 0) return sorted;
  }
}

/** Each part has its latest contact, so that of so many parts with the latest are enough. */
function partsWithLatest(packs: readonly Pack[], limit = Infinity): IsWanted {
  const latest = packs.flatMap((pack) => slicesOf(pack).map((slice) => slice.latest ?? -Infinity));
  const least = latest.sort((a, b) => b - a)[limit - 1] ?? -Infinity;
  return (slice) => (slice.latest ?? -Infinity) >= least;
}

function answer(entries: Entry[], { values, limit, direction = 'next' }: DBCoreQueryRequest): { result: unknown[] } {
  const all = directed(entries, direction.startsWith('prev'), direction.endsWith('unique'));
  return { result: all.slice(0, limit).map(({ value, primaryKey }) => (values ? value : primaryKey)) };
}

async function keysIn(table: PackedTable, down: DBCoreTable, asked: DBCoreMutateRequest): Promise<string[]> {
  if (asked.type === 'delete') return asked.keys;
  const { primaryKey: index } = down.schema;
  if (asked.type !== 'deleteRange') return asked.values.map((row) => String(index.extractKey?.(row)));
  const within = await entriesIn(table, down, { trans: asked.trans, query: { index, range: asked.range } });
  return within.map(({ primaryKey }) => primaryKey);
}
