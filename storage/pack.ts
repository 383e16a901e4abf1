import type { Fact } from '../relationship/fact.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Interaction } from '../relationship/interaction.ts';
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

/** Many rows as one, whose key lies where theirs does. */
export type Pack = {
  /** `RowColumns` as JSON, before there were those a list of rows: a browser copies a text far sooner than what it says. */
  rows: string;
  /** The accounts in it, in `identities`: an index finds the pack by them. */
  packed?: Identity[];
  /** The first words of its source keys, in `interactions`. */
  networks?: string[];
  /** The latest contact in it, in `summaries`; missing where there was none. */
  lastAt?: number;
};

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

/** What is in a pack of the table. */
export function rowsIn<T extends PackedTable>(_table: T, { rows }: Pack): PackedRows[T][] {
  const told = JSON.parse(rows);
  return Array.isArray(told) ? told : (rowsOf(told) as PackedRows[T][]);
}

const imported = /^[0-9a-f]{8}\/[0-9a-z]{6}$/;
const charactersOfBucket = 14;
/** Ids of one bucket differ in their last letter or digit. */
export const mostInBucket = 36;

/** Whose packs lie together: up to 36 people an import brought one after the other, or anybody else by themselves. */
export function bucketOf(personId: string): string {
  return imported.test(personId) ? personId.slice(0, charactersOfBucket) : personId;
}

/** A bucket that comes before those of everybody from this id on. */
export function firstBucketFrom(personId: string): string {
  return personId.slice(0, charactersOfBucket);
}

/** Whether an import brought the person, so that rows about them may be in packs. */
export function isImported(personId: string): boolean {
  return imported.test(personId);
}

/** With whom so much happened in one batch of an import lies alone, so that others are read without it. */
export const interactionsWorthOwnPack = 16;

/** The id of what an import tells of somebody: `number` is one of the import's, the bucket where its pack is found. */
export function packedId(number: string, personId: string, isAlone: boolean): string {
  return `${number}@${isAlone ? personId : bucketOf(personId)}`;
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
      return isPlain(row as Person) ? bucketOf((row as Person).id) : null;
    case 'interactions':
      return networkOf((row as PackedRows['interactions']).sourceKey ?? '') === ''
        ? null
        : bucketOfTold(row as PackedRows['interactions']);
    case 'facts':
      return bucketOfTold(row as Fact);
    default: {
      const { personId } = row as PackedRows['identities' | 'summaries'];
      return isImported(personId) ? bucketOf(personId) : null;
    }
  }
}

/** Whether no index of people but that of when they were added has to find somebody. */
function isPlain({ id, tags, deletedAt, origin }: Person): boolean {
  return isImported(id) && tags.length === 0 && deletedAt === null && (origin?.viaPersonId ?? null) === null;
}

function bucketOfTold({ id, personId }: PackedRows['interactions' | 'facts']): string | null {
  const place = placeOf(id);
  if (place === null) return null;
  return place.bucket === bucketOf(personId) || place.bucket === personId ? place.bucket : null;
}

/** The first word of a source key; '' for one that a page may tell, too, as the address of a comment. */
export function networkOf(sourceKey: string): string {
  return /^[a-z]+ /.exec(sourceKey)?.[0] ?? '';
}

/** These rows as a pack of their table. There is at least one; the first gives the pack its key, so no two packs have the same. */
export function packOf<T extends PackedTable>(table: T, bucket: string, rows: readonly PackedRows[T][]): Pack {
  const [first] = rows;
  const key: PackKey = [bucket, first === undefined ? '' : labelOf(table, first), rows.length];
  return {
    [packKeyPath[table]]: key,
    rows: JSON.stringify(columnsOf(rows)),
    ...(table === 'identities' && { packed: (rows as readonly PackedRows['identities'][]).map(({ identity }) => identity) }),
    ...(table === 'interactions' && { networks: networksOf(rows as readonly PackedRows['interactions'][]) }),
    ...(table === 'summaries' && lastContact(rows as readonly PackedRows['summaries'][])),
  };
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
