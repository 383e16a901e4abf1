import Dexie from 'dexie';
import type { PersonSummary } from '../relationship/person.ts';
import { afterAll, database, type TableName } from './database.ts';
import type { Row } from './journal.ts';
import {
  bucketFor,
  type Directory,
  directoryOf,
  isPackedTable,
  isShelf,
  isTold,
  mostOnShelf,
  type Pack,
  type PackedRows,
  type PackedTable,
  type PackKey,
  packedTables,
  packOf,
  staysInPack,
} from './pack.ts';
import { answered, packRange, repacked, replacePack } from './packsIn.ts';
import type { StoredStanding } from './storedStanding.ts';

/** A row to be written, null for removed, 'all' for every row whose key begins so; also those that sum others up. */
export type RowToWrite =
  | Row
  | readonly ['summaries', key: string, row: PersonSummary | null]
  | readonly ['standings', key: string, row: StoredStanding | null]
  | readonly [table: 'summaries' | 'standings', prefix: string, removed: 'all'];
type Table = TableName | 'summaries' | 'standings';

/** Whether a row is in no table yet, so that it can go into a new pack without a look at the old ones. */
export type IsNew = (table: Table, key: string) => boolean;

/** What is to be done to one table. */
type Step = (store: IDBObjectStore) => void;

/** A pack to be put where none is; of accounts with its directory. */
export type NewPack = { table: PackedTable; pack: Pack; count: number; directory: Directory | null };

/** How rows are going to be written. */
export type Plan = {
  write(storeOf: (table: string) => IDBObjectStore): void;
  packs: NewPack[];
  /** What is written besides the packs: ranges that are removed, and then the last state of every other row. */
  others: RowToWrite[];
};

/**
 * Plans how these rows are written, later ones over earlier ones: what is new goes into packs, what is in packs is changed there. Reads; the
 * caller holds `oneAtATime` until it is written.
 */
export async function planned(rows: readonly RowToWrite[], isNew: IsNew): Promise<Plan> {
  const { ranges, states } = lastStates(rows);
  const packs: NewPack[] = [];
  const others: RowToWrite[] = ranges.map(({ table, prefix }) => [table, prefix, 'all']);
  const reading = database.backendDB().transaction([...packedTables]);
  const steps: [Table, Step[]][] = [];
  for (const { table, prefix } of ranges) {
    steps.push([table, [(store) => store.delete(below(prefix))]]);
    if (isPackedTable(table)) steps.push([table, await withoutPacksBelow(table, prefix, reading.objectStore(table))]);
  }
  for (const [table, changed] of states) {
    const isGone = (key: string) => ranges.some((range) => range.table === table && key.startsWith(range.prefix));
    const isFresh = (key: string) => isNew(table, key);
    const left = isPackedTable(table) ? takeIntoPacks(table, changed as States, isFresh, packs) : changed;
    for (const [key, row] of left) others.push([table, key, row] as RowToWrite);
    const isOfNone = (key: string) => !isPackedTable(table) || isFresh(key) || isGone(key);
    steps.push([table, [...left].flatMap(([key, row]) => (isOfNone(key) ? plainStep(key, row) : []))]);
    const old = new Map([...left].filter(([key]) => !isOfNone(key)));
    if (isPackedTable(table)) steps.push([table, await stepsForOld(table, old as States, reading.objectStore(table))]);
  }
  return {
    packs,
    others,
    write(storeOf) {
      for (const [table, todo] of steps) for (const step of todo) step(storeOf(table));
      for (const pack of packs) putPack(pack, storeOf(pack.table));
    },
  };
}

type States<T extends PackedTable = PackedTable> = Map<string, PackedRows[T] | null>;

function putPack({ pack, directory }: NewPack, store: IDBObjectStore): void {
  store.put(pack);
  if (directory !== null) store.put(directory);
}

/** Of each row only the last state counts, and whole ranges go first. */
function lastStates(rows: readonly RowToWrite[]) {
  const ranges: { table: Table; prefix: string }[] = [];
  const states = new Map<Table, Map<string, object | null>>();
  for (const [table, key, row] of rows) {
    const known = states.get(table) ?? new Map<string, object | null>();
    states.set(table, known);
    if (row !== 'all') known.set(key, row);
    else {
      ranges.push({ table, prefix: key });
      for (const earlier of [...known.keys()]) if (earlier.startsWith(key)) known.delete(earlier);
    }
  }
  return { ranges, states };
}

function plainStep(key: string, row: object | null): Step {
  return row === null ? (store) => store.delete(key) : (store) => store.put(row);
}

function below(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, afterAll(prefix), false, true);
}

/** People of an import lie together; what happened lies with those it happened with, and the pack's key tells which import told. */
async function withoutPacksBelow(table: PackedTable, prefix: string, store: IDBObjectStore): Promise<Step[]> {
  if (!isTold(table)) return [(stored) => stored.delete(IDBKeyRange.bound([prefix], [afterAll(prefix)], false, true))];
  const keys = (await answered(store.getAllKeys(packRange()))) as PackKey[];
  return runsOf(keys, ([, first]) => first.startsWith(prefix)).map(
    ([from, to]) =>
      (stored) =>
        stored.delete(IDBKeyRange.bound(from, to)),
  );
}

/** First and last of those that stand together. */
function runsOf<T>(all: readonly T[], belongs: (one: T) => boolean): [T, T][] {
  const runs: [T, T][] = [];
  let isOpen = false;
  for (const one of all) {
    const last = runs.at(-1);
    const isIn = belongs(one);
    if (isIn && isOpen && last) last[1] = one;
    else if (isIn) runs.push([one, one]);
    isOpen = isIn;
  }
  return runs;
}

/** Puts into packs what is new and can lie there. Returns the others. */
function takeIntoPacks<T extends PackedTable>(
  table: T,
  changed: States<T>,
  isFresh: (key: string) => boolean,
  packs: NewPack[],
): States<T> {
  const fresh = new Map<string, PackedRows[T][]>();
  const left: States<T> = new Map();
  for (const [key, row] of changed) {
    const bucket = row === null || !isFresh(key) ? null : bucketFor(table, row);
    if (bucket === null || row === null) left.set(key, row);
    else together(fresh, `${bucket} ${isTold(table) ? key.slice(0, 9) : ''}`, row);
  }
  for (const [at, rows] of fresh) packs.push(...newPacks(table, at, rows));
  return left;
}

/** Writes rows of a table that holds none of them, within a transaction of Dexie's. */
export function putNew<T extends PackedTable>(table: T, rows: readonly PackedRows[T][]): void {
  const store = Dexie.currentTransaction?.idbtrans.objectStore(table);
  const buckets = new Map<string, PackedRows[T][]>();
  for (const row of rows) {
    const bucket = bucketFor(table, row);
    if (bucket === null) store?.put(row);
    else together(buckets, `${bucket} `, row);
  }
  for (const [at, theirs] of buckets) for (const pack of newPacks(table, at, theirs)) if (store) putPack(pack, store);
}

function together<R>(groups: Map<string, R[]>, at: string, row: R): void {
  const group = groups.get(at);
  if (group) group.push(row);
  else groups.set(at, [row]);
}

/** A larger pack would be much to write again for one row. */
const rowsPerPack = 100;
/** From 64 kB on Chromium compresses a row; what is larger even then it keeps as a file, which is slow to read. */
const rowsPerShelf = mostOnShelf;

function newPacks<T extends PackedTable>(table: T, at: string, rows: PackedRows[T][]): NewPack[] {
  const bucket = at.slice(0, at.indexOf(' '));
  const most = isShelf(bucket) ? rowsPerShelf : rowsPerPack;
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, i) => {
    const theirs = rows.slice(i * most, (i + 1) * most);
    const pack = packOf(table, bucket, theirs);
    const directory = table === 'identities' ? directoryOf(pack, theirs as PackedRows['identities'][]) : null;
    return { table, pack, count: theirs.length, directory };
  });
}

/** What is in a pack stays in it where it can. */
async function stepsForOld<T extends PackedTable>(table: T, old: States<T>, store: IDBObjectStore): Promise<Step[]> {
  if (old.size === 0) return [];
  const staying = new Map([...old].map(([key, row]) => [key, row !== null && staysInPack(table, row) ? row : null]));
  const { changed, found } = await repacked(table, store, staying);
  const plain = [...old].filter(([key]) => !found.has(key) || staying.get(key) === null);
  return [
    ...changed.map(
      (change): Step =>
        (stored) =>
          replacePack(table, stored, change),
    ),
    ...plain.filter(([key, row]) => row !== null || !found.has(key)).map(([key, row]) => plainStep(key, row)),
  ];
}
