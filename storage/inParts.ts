import type { PersonSummary } from '../relationship/person.ts';
import { afterAll, database, keyIn, type Rows, type StoredInteraction, type TableName } from './database.ts';
import { isPackedTable, type Pack, type PackedRows, type PackedTable, type PackKey, packedKey, rowsIn } from './pack.ts';
import { answered, packRange } from './packsIn.ts';

/* Goes through tables that are too large to be read at once, in the order in which rows lie there. */

const rowsAtOnce = 5_000;

type AllRows = Rows & Pick<PackedRows, 'summaries'>;

/** Every row of a table, some at a time. */
export async function* inParts<T extends keyof AllRows>(table: T, atOnce = rowsAtOnce): AsyncGenerator<AllRows[T][]> {
  for (let after = ''; ; ) {
    const rows: AllRows[T][] = await answered(storeOf(table).getAll(plainAfter(after), atOnce));
    const last = rows.at(-1);
    if (last === undefined) break;
    yield rows;
    after = table === 'summaries' ? packedKey('summaries', last as PersonSummary) : keyIn(table as TableName, last);
  }
  if (isPackedTable(table)) yield* packedInParts(table, atOnce) as AsyncGenerator<AllRows[T][]>;
}

/** The first key of a plain row after `after`; undefined where there is none. */
export function nextPlainKey(table: TableName, after: string): Promise<string | undefined> {
  return answered(storeOf(table).getKey(plainAfter(after))) as Promise<string | undefined>;
}

/** The plain rows whose key is after `after`: lists, as packs have, come after all texts. */
function plainAfter(after: string): IDBKeyRange {
  return IDBKeyRange.bound(after, [], true, true);
}

/** Every row of a table that lies in packs, some at a time. */
export async function* packedInParts<T extends PackedTable>(table: T, atOnce: number): AsyncGenerator<PackedRows[T][]> {
  const keys = (await answered(storeOf(table).getAllKeys(packRange()))) as PackKey[];
  yield* rowsOfPacks<T>(table, keys, atOnce);
}

async function* rowsOfPacks<T extends PackedTable>(
  table: T,
  keys: readonly PackKey[],
  atOnce = rowsAtOnce,
): AsyncGenerator<PackedRows[T][]> {
  for (let at = 0; at < keys.length; ) {
    const some: PackKey[] = [];
    for (let rows = 0; at < keys.length && rows < atOnce; at++) {
      const key = keys[at] as PackKey;
      some.push(key);
      rows += key[2];
    }
    const store = storeOf(table);
    const packs: (Pack | undefined)[] = await Promise.all(some.map((key) => answered(store.get(key))));
    yield packs.flatMap((pack) => (pack ? rowsIn(table, pack) : []));
  }
}

/** Every interaction of an import that a source key with this first word names, some at a time. */
export async function* toldUnder(network: string): AsyncGenerator<StoredInteraction[]> {
  for (let after: string | null = null; ; ) {
    const range = IDBKeyRange.bound(after ?? network, afterAll(network), after !== null, true);
    const rows: StoredInteraction[] = await answered(storeOf('interactions').index('sourceKey').getAll(range, rowsAtOnce));
    const last = rows.at(-1)?.sourceKey ?? null;
    if (last === null) break;
    yield rows;
    after = last;
  }
  const keys = (await answered(storeOf('interactions').index('networks').getAllKeys(network))) as unknown as PackKey[];
  yield* rowsOfPacks('interactions', keys);
}

function storeOf(table: TableName | PackedTable): IDBObjectStore {
  return database.backendDB().transaction(table).objectStore(table);
}
