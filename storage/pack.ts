import type { Fact } from '../relationship/fact.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { hashIdentity, type Membership, membershipOf } from '../relationship/membership.ts';
import type { Person, PersonSummary } from '../relationship/person.ts';
import { columnsOf, rowsOf } from './rowColumns.ts';

/*
 * A browser's database costs by the call, hardly by what is in it: 100,000 people as rows of their own took minutes. So what an import
 * brings is written many rows to a pack, and each comes out of its pack once something about it changes. `packedTables.ts` lets all
 * who read see plain rows.
 */

/** The rows that can be in packs, by table. */
export type PackedRows = {
  people: Person;
  identities: { identity: Identity; personId: string; since: number };
  summaries: PersonSummary;
  interactions: Interaction & { talk: string | null };
  facts: Fact;
};
export type PackedTable = keyof PackedRows;

/** The key of a pack, in its table beside the plain rows, whose keys are strings: whom it is about, its first row's key, how many rows. */
export type PackKey = [bucket: string, first: string, count: number];

/**
 * Many rows as one, whose key lies where theirs does. What a browser spends on a row grows so little with its size that a pack holds a whole
 * shelf where it can; a browser copies a text far sooner than what it says, so that only the bucket one asks for has to be read.
 */
export type Pack = {
  /** `RowColumns` as JSON, before there were those a list of rows; of a shelf one for each bucket. */
  rows: string | string[];
  /** Of a shelf, whose `rows` these are, in order. */
  buckets?: string[];
  /** The latest contact in each, in `summaries`; null where there was none. */
  latest?: (number | null)[];
  /** The accounts in it, in `identities`, before there were directories: an index finds the pack by them. */
  packed?: Identity[];
  /** The first words of its source keys, in `interactions`. */
  networks?: string[];
  /** The latest contact in it, in `summaries`; missing where there was none. */
  lastAt?: number;
};

/** Which accounts may be in a pack of a shelf: a row of `identities` under the pack's shelf and label, in a list. */
export type Directory = { identity: [[shelf: string, first: string]]; hashes: Membership };

/** The primary key of each packed table. */
export const packKeyPath = {
  people: 'id',
  identities: 'identity',
  summaries: 'personId',
  interactions: 'id',
  facts: 'id',
} as const;

/** The tables that have packs. */
export const packedTables = Object.keys(packKeyPath) as PackedTable[];

/** Whether rows of the table can be in packs. */
export function isPackedTable(table: string): table is PackedTable {
  return Object.hasOwn(packKeyPath, table);
}

/** The primary key of a row. */
export function packedKey<T extends PackedTable>(table: T, row: PackedRows[T]): string {
  return Reflect.get(row, packKeyPath[table]) as string;
}

/** The key under which a pack lies in its table. */
export function keyOfPack(table: PackedTable, pack: Pack): PackKey {
  return Reflect.get(pack, packKeyPath[table]) as PackKey;
}

/** Whether a row of a table is a pack. */
export function isPack(row: object): row is Pack {
  return 'rows' in row;
}

/** What is in a pack of the table. Of a shelf, only of the buckets that are wanted. */
export function rowsIn<T extends PackedTable>(table: T, pack: Pack, isWanted: IsWanted = () => true): PackedRows[T][] {
  return slicesOf(pack).flatMap((slice) => (isWanted(slice) ? rowsOfSlice(table, slice) : []));
}

/** A part of a pack that is read as a whole; `bucket` is null where the pack has no others. */
export type Slice = { bucket: string | null; text: string; latest: number | null };
export type IsWanted = (slice: Slice) => boolean;

/** The parts of a pack. */
export function slicesOf({ rows, buckets, latest, lastAt }: Pack): Slice[] {
  if (typeof rows === 'string') return [{ bucket: null, text: rows, latest: lastAt ?? null }];
  return rows.map((text, i) => ({ bucket: buckets?.[i] ?? null, text, latest: latest?.[i] ?? null }));
}

/** The rows of such a part. */
export function rowsOfSlice<T extends PackedTable>(_table: T, { text }: Slice): PackedRows[T][] {
  const told = JSON.parse(text);
  return Array.isArray(told) ? told : (rowsOf(told) as PackedRows[T][]);
}

const imported = /^[0-9a-f]{8}\/[0-9a-z]{6}$/;
const charactersOfBucket = 14;
const charactersOfShelf = 13;
/** Ids of one shelf differ in their last two letters or digits. */
export const mostOnShelf = 36 ** 2;

/** Who are read together: up to 36 people an import brought one after the other, or anybody else by themselves. */
export function bucketOf(personId: string): string {
  return imported.test(personId) ? personId.slice(0, charactersOfBucket) : personId;
}

/** Whose packs lie together: 36 buckets one after the other. */
export function shelfOf(personId: string): string {
  return imported.test(personId) ? personId.slice(0, charactersOfShelf) : personId;
}

/** From so many of its buckets on a shelf is read as a whole: whoever reads a bucket reads its shelf's packs, too. */
const bucketsWorthTheirShelf = 6;

/** These people, each once and in order, in groups of those whose rows are best read together. */
export function readTogether(personIds: Iterable<string>): string[][] {
  const shelves = Map.groupBy([...new Set(personIds)].sort(), shelfOf);
  return [...shelves.values()].flatMap((onShelf) => {
    const buckets = Map.groupBy(onShelf, bucketOf);
    return buckets.size < bucketsWorthTheirShelf ? [...buckets.values()] : [onShelf];
  });
}

/** A shelf that comes before the shelves and buckets of everybody from this id on. */
export function firstShelfFrom(personId: string): string {
  return personId.slice(0, charactersOfShelf);
}

/** The same of buckets alone. */
export function firstBucketFrom(personId: string): string {
  return personId.slice(0, charactersOfBucket);
}

/** Whether packs of it are of a shelf. */
export function isShelf(bucket: string): boolean {
  return bucket.length === charactersOfShelf && bucket[8] === '/';
}

/** Whether an import brought the person, so that rows about them may be in packs. */
export function isImported(personId: string): boolean {
  return imported.test(personId);
}

/** With whom so much happened in one batch of an import lies alone, so that others are read without it. */
export const interactionsWorthOwnPack = 16;

/** Who has talked so often before lies alone from then on: in order of time an export tells little of anybody in one batch, and much in all. */
export const talksWorthOwnPacks = 200;

/** The id of what an import tells of somebody: `number` is one of the import's, `bucket` where its pack is found. */
export function packedId(number: string, bucket: string): string {
  return `${number}@${bucket}`;
}

/** Whether rows are many to a person, and so have such ids. */
export function isTold(table: PackedTable): boolean {
  return table === 'interactions' || table === 'facts';
}

/** Where the pack of such a row lies, by its id; null for one that is in none. */
export function placeOf(id: string): { bucket: string; prefix: string } | null {
  const at = id.indexOf('@');
  return at !== 15 || !imported.test(id.slice(0, at)) ? null : { bucket: id.slice(at + 1), prefix: id.slice(0, 9) };
}

/** The bucket a row can be packed in, or null where it has to stand alone because an index or a page asks for it. */
export function bucketFor<T extends PackedTable>(table: T, row: PackedRows[T]): string | null {
  switch (table) {
    case 'people':
      return isPlain(row as Person) ? shelfOf((row as Person).id) : null;
    case 'interactions':
      return networkOf((row as PackedRows['interactions']).sourceKey ?? '') === ''
        ? null
        : bucketOfTold(row as PackedRows['interactions']);
    case 'facts':
      return bucketOfTold(row as Fact);
    default: {
      const { personId } = row as PackedRows['identities' | 'summaries'];
      return isImported(personId) ? shelfOf(personId) : null;
    }
  }
}

/** Whether a row that is in a pack can be changed there. An account that changes hands comes out. */
export function staysInPack<T extends PackedTable>(table: T, row: PackedRows[T]): boolean {
  return table !== 'identities' && bucketFor(table, row) !== null;
}

/** Whether no index of people but that of when they were added has to find somebody. */
function isPlain({ id, tags, deletedAt, origin }: Person): boolean {
  return isImported(id) && tags.length === 0 && deletedAt === null && (origin?.viaPersonId ?? null) === null;
}

function bucketOfTold({ id, personId }: PackedRows['interactions' | 'facts']): string | null {
  const place = placeOf(id);
  if (place === null) return null;
  return placesFor(personId).includes(place.bucket) ? place.bucket : null;
}

/** Where packs about somebody can lie. */
export function placesFor(personId: string): string[] {
  return [...new Set([shelfOf(personId), bucketOf(personId), personId])];
}

/** The first word of a source key; '' for one that a page may tell, too, as the address of a comment. */
export function networkOf(sourceKey: string): string {
  return /^[a-z]+ /.exec(sourceKey)?.[0] ?? '';
}

/** These rows as a pack of their table. There is at least one; the first gives the pack its key, so no two packs have the same. */
export function packOf<T extends PackedTable>(table: T, bucket: string, rows: readonly PackedRows[T][]): Pack {
  const [first] = rows;
  const label = first === undefined ? '' : labelOf(table, first);
  if (isShelf(bucket)) return shelfPack(table, [bucket, label], slicesFor(table, rows), rows.length, networksIn(table, rows));
  return {
    [packKeyPath[table]]: [bucket, label, rows.length] satisfies PackKey,
    rows: JSON.stringify(columnsOf(rows)),
    ...(table === 'identities' && { packed: (rows as readonly PackedRows['identities'][]).map(({ identity }) => identity) }),
    ...networksIn(table, rows),
    ...(table === 'summaries' && lastContact(rows as readonly PackedRows['summaries'][])),
  };
}

/** A pack of a shelf from its parts; `about` is what an index says of it besides. */
export function shelfPack(
  table: PackedTable,
  [shelf, label]: readonly [string, string, ...unknown[]],
  slices: readonly Slice[],
  count: number,
  about: Pick<Pack, 'networks'>,
): Pack {
  const latest = slices.map((slice) => slice.latest);
  const lastAt = latest.reduce<number>((last, at) => Math.max(last, at ?? -Infinity), -Infinity);
  return {
    [packKeyPath[table]]: [shelf, label, count] satisfies PackKey,
    rows: slices.map(({ text }) => text),
    buckets: slices.map(({ bucket }) => bucket ?? ''),
    ...about,
    ...(lastAt > -Infinity && { latest, lastAt }),
  };
}

/** The parts of a shelf these rows make, bucket by bucket. */
export function slicesFor<T extends PackedTable>(table: T, rows: readonly PackedRows[T][]): Slice[] {
  const buckets = new Map<string, PackedRows[T][]>();
  for (const row of rows) {
    const bucket = bucketOf(personIn(table, row));
    const theirs = buckets.get(bucket);
    if (theirs) theirs.push(row);
    else buckets.set(bucket, [row]);
  }
  return [...buckets].map(([bucket, theirs]) => ({
    bucket,
    text: JSON.stringify(columnsOf(theirs)),
    latest: table === 'summaries' ? (lastContact(theirs as PackedRows['summaries'][]).lastAt ?? null) : null,
  }));
}

/** Whom a row is about. */
export function personIn<T extends PackedTable>(table: T, row: PackedRows[T]): string {
  return table === 'people' ? (row as Person).id : (row as PackedRows['summaries']).personId;
}

/** By which a pack of a shelf is found by its accounts; null for other packs. */
export function directoryOf(pack: Pack, rows: readonly PackedRows['identities'][]): Directory | null {
  const [shelf, first] = keyOfPack('identities', pack);
  if (!isShelf(shelf)) return null;
  return { identity: [[shelf, first]], hashes: membershipOf(rows.map(({ identity }) => hashIdentity(identity))) };
}

function networksIn<T extends PackedTable>(table: T, rows: readonly PackedRows[T][]): Pick<Pack, 'networks'> {
  return table === 'interactions' ? { networks: networksOf(rows as readonly PackedRows['interactions'][]) } : {};
}

function lastContact(rows: readonly PersonSummary[]): { lastAt?: number } {
  const lastAt = rows.reduce((latest, row) => Math.max(latest, row.lastAt ?? -Infinity), -Infinity);
  return lastAt === -Infinity ? {} : { lastAt };
}

function labelOf<T extends PackedTable>(table: T, row: PackedRows[T]): string {
  const key = packedKey(table, row);
  return isTold(table) ? key.slice(0, key.indexOf('@')) : key;
}

function networksOf(rows: readonly PackedRows['interactions'][]): string[] {
  return [...new Set(rows.map(({ sourceKey }) => networkOf(sourceKey ?? '')))];
}
