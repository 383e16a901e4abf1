import Dexie, { type Collection, type Table, type Transaction } from 'dexie';
import type { Fact } from '../relationship/fact.ts';
import type { Hello } from '../relationship/hello.ts';
import type { Identity } from '../relationship/identity.ts';
import type { ImportReport } from '../relationship/importReport.ts';
import type { Interaction } from '../relationship/interaction.ts';
import type { Invitation } from '../relationship/invitation.ts';
import type { Meeting } from '../relationship/meeting.ts';
import type { Owed } from '../relationship/owed.ts';
import type { Person, PersonSummary } from '../relationship/person.ts';
import type { Pledge } from '../relationship/pledge.ts';
import type { Settings } from '../relationship/settings.ts';
import { readTogether } from './pack.ts';
import { packing } from './packedTables.ts';
import { rowOf } from './rows.ts';
import { type StoredStanding, wholeStanding } from './storedStanding.ts';
import { type TableThatMoves, tablesThatMove } from './tablesThatMove.ts';

/** Whose an identity is. Only people who are not in the trash have rows here, so this is who can be recognised. */
export type KnownIdentity = { identity: Identity; personId: string /** ms since epoch. */; since: number };

/** An interaction with the talk it belongs to (`talkKey` on the day it was stored), so that talks are counted by an index. */
export type StoredInteraction = Interaction & { talk: string | null };

/** Two identities one platform showed together: one person's. `pair` is both, sorted, with a space between. */
export type Alias = { pair: string; identities: [Identity, Identity]; site: string; url: string; at: number };

/** Why two people may be one; `words` is what they share, '' where the kind says all. */
export type QuestionReason = {
  kind: 'shown together' | 'same name' | 'same community' | 'same place' | 'own site' | 'says so';
  words: string;
};

/** Two people who may be one: kept as a question for the user, never joined. */
export type OpenQuestion = {
  /** What raised it: both identities or both people, sorted, with a space between. */
  pair: string;
  /** Two identities shown together, each a different person's; empty where only circumstances speak for it. */
  identities: Identity[];
  personIds: [string, string];
  reasons: QuestionReason[];
  url: string;
  at: number;
  /** When the user said "later", ms since epoch; null while not. */
  laterAt: number | null;
};

/** The user's word that an identity is not this person's. `key` is both, with a space between. */
export type NotSame = { key: string; identity: Identity; personId: string; at: number };

/** What an export told and the user deleted: no other brings it back. `key` is all three, with spaces between. */
export type Deleted = {
  key: string;
  personId: string;
  kind: 'interaction' | 'fact' | 'identity' | 'community';
  /** Of an interaction its `sourceKey`, of a fact what its export calls it; else the account or community itself. */
  what: string;
  /** When it was deleted, ms since epoch. */
  at: number;
};

/** One comment or post a page showed, once each; of strangers only on the user's own pages (`personId` is null). */
export type Sighting = {
  permalink: string;
  identity: Identity;
  personId: string | null;
  kind: 'comment' | 'post';
  /** The page it stood on, without fragment; and that page's host without `www.`. */
  page: string;
  host: string;
  /** When it was written, or null where the page does not say; ms since epoch. */
  at: number | null;
  seenAt: number;
};

/** An import with how far it is, so that one that was stopped can go on. */
export type Import = ImportReport & {
  /** Of each export, how many findings are in the store for good. */
  absorbed: number[];
  /** What the next new row is numbered. */
  nextNumber: number;
  /** What the next new person is numbered. */
  nextPerson: number;
};

/**
 * What one import brought to somebody known before, so that it can be taken back and nothing else with it. `key` is both ids. Of
 * somebody new (their id says so) all was brought, and a row is there only for what they say of themselves.
 */
export type Brought = {
  key: string;
  importId: string;
  personId: string;
  /** The name it gave and what stood there before; null where it gave none. */
  named: { before: string; after: string } | null;
  identities: Identity[];
  communities: string[];
  /** Whether it told how they met. */
  origin: boolean;
  /** Accounts that they say are theirs and nobody has checked. */
  claims: Identity[];
};

/** Two people made one, with what is needed to make them two again. The other stays among `people`, as `mergedInto` says. */
export type Merge = {
  id: string;
  /** Who stayed, and who became part of them. */
  personId: string;
  otherId: string;
  at: number;
  /** The one who stayed as they were, and as merging left them. */
  before: Person;
  after: Person;
  /** Rows that were the other's. */
  moved: { table: TableThatMoves; keys: string[] }[];
  /** Meetings in which the one now stands for the other, and "not the same" that was said of the other alone. */
  meetings: string[];
  notSame: string[];
};

/** The one row of settings. */
export type StoredSettings = Settings & { id: 'settings' };

/** The tables that hold what the user would miss; every change to them is recorded by an act, exported and kept twice. */
export type Rows = {
  people: Person;
  identities: KnownIdentity;
  interactions: StoredInteraction;
  facts: Fact;
  pledges: Pledge;
  owed: Owed;
  hellos: Hello;
  invitations: Invitation;
  meetings: Meeting;
  aliases: Alias;
  questions: OpenQuestion;
  notSame: NotSame;
  deleted: Deleted;
  sightings: Sighting;
  imports: Import;
  brought: Brought;
  merges: Merge;
  settings: StoredSettings;
};
export type TableName = keyof Rows;

/** The primary key of each table; all are strings. */
export const keyOf = {
  people: 'id',
  identities: 'identity',
  interactions: 'id',
  facts: 'id',
  pledges: 'id',
  owed: 'id',
  hellos: 'id',
  invitations: 'id',
  meetings: 'id',
  aliases: 'pair',
  questions: 'pair',
  notSame: 'key',
  deleted: 'key',
  sightings: 'permalink',
  imports: 'id',
  brought: 'key',
  merges: 'id',
  settings: 'id',
} as const satisfies { [T in TableName]: keyof Rows[T] };

/** Every table of `Rows`, in the order in which a backup lists them. */
export const tableNames = Object.keys(keyOf) as TableName[];

/** What one act did to one row; null for no row. The inverse is the same change read backwards. */
export type Change = { [T in TableName]: { table: T; key: string; before: Rows[T] | null; after: Rows[T] | null } }[TableName];

/** What the user (or a page, where `isQuiet`) did, as the list of last acts tells it. */
export type Act = {
  /** Grows by one with each act and never starts again, not after healing either. */
  seq: number;
  id: string;
  kind: ActKind;
  /** Whom it was about, with the name at the time; null and '' when nobody in particular. */
  personId: string | null;
  name: string;
  at: number;
  /** The same request twice is done once; null for none. */
  operationId: string | null;
  /** What the first request was answered, for the second. */
  result: unknown;
  undoneAt: number | null;
  /** Names the act that it is a part of, where that was written some people at a time (`actOnMany`). */
  partOf?: string;
  /** Of an act too large to keep what each row was before: its part of the second copy, null where that could not be written. */
  copied?: Copied | null;
};

/** What the second copy holds of a bulk act: which segments from which number on, how many rows and people more there are. */
export type Copied = { segments: string[]; from: number; rows: number; people: number };

export type ActKind =
  | 'added person'
  | 'edited person'
  | 'deleted person'
  | 'restored person'
  | 'snoozed'
  | 'happy at this depth'
  | 'prompts again'
  | 'forgot person'
  | 'added identity'
  | 'removed identity'
  | 'bound name'
  | 'joined identity'
  | 'not the same'
  | 'logged'
  | 'deleted interaction'
  | 'added fact'
  | 'edited fact'
  | 'deleted fact'
  | 'added promise'
  | 'kept promise'
  | 'deleted promise'
  | 'noted owed'
  | 'settled owed'
  | 'deleted owed'
  | 'marked'
  | 'sent hello'
  | 'told hello'
  | 'deleted hello'
  | 'invited'
  | 'changed invitation'
  | 'deleted invitation'
  | 'answered meeting'
  | 'did step'
  | 'dismissed'
  | 'not like this'
  | 'changed settings'
  | 'added people'
  | 'imported'
  | 'imported part'
  | 'merged'
  | 'unmerged'
  | 'answered question'
  | 'tagged people'
  | 'changed focus'
  | 'changed next up'
  | 'deleted people'
  | 'restored people'
  | 'added sample'
  | 'removed sample'
  | 'restored backup'
  | 'seen'
  | 'undid'
  | 'healed';

/** What happens without anybody's decision, or takes one back: not among what can be undone. */
export const byItself: ReadonlySet<ActKind> = new Set<ActKind>(['seen', 'imported part', 'undid', 'healed']);

/** A part of the changes of one act: at most `changesPerPart`, so that no stored value grows with the size of an import. */
export type ChangesPart = { seq: number; part: number; changes: Change[] };

/** The set of known identities as pages get it (`storage/membership.ts`). */
export type StoredMembership = { id: 'known'; baseVersion: number; base: Uint32Array; added: number[] };

type Tables = { [T in TableName]: Table<Rows[T], string> } & {
  summaries: Table<PersonSummary, string>;
  standings: Table<StoredStanding, string>;
  membership: Table<StoredMembership, string>;
  acts: Table<Act, number>;
  changes: Table<ChangesPart, [number, number]>;
};

/**
 * The graph. Strict durability: a power cut lost up to all of a session's writes with the relaxed default of both browsers and none
 * with it. Opened by `store()` only (`storage/open.ts`), which heals it first.
 */
export const database = new Dexie('familiar', {
  autoOpen: false,
  chromeTransactionDurability: 'strict',
}) as Dexie & Tables;

// Released versions are never edited; a new one goes below, with a frozen sample in tests/storage.
database.version(1).stores({
  people: 'id, addedAt, deletedAt',
  identities: 'identity, personId',
  interactions: 'id, [personId+at], [personId+talk], sourceKey',
  facts: 'id, personId',
  pledges: 'id, personId',
  aliases: 'pair, *identities',
  questions: 'pair',
  notSame: 'key, personId',
  sightings: 'permalink, personId, identity',
  settings: 'id',
  summaries: 'personId, lastAt',
  membership: 'id',
  acts: 'seq, &id, operationId',
  changes: '[seq+part]',
});

database
  .version(2)
  .stores({
    people: 'id, addedAt, deletedAt, origin.viaPersonId, *tags',
    owed: 'id, personId, sourceKey',
    hellos: 'id, personId',
    invitations: 'id, personId',
    meetings: 'id, at, *personIds, sourceKey',
    imports: 'id, at',
    brought: 'key, importId, personId',
    merges: 'id, personId, otherId',
    standings: 'personId, today, recency',
  })
  .upgrade(async (transaction) => {
    await fillIn(transaction);
    await writeStandings(transaction);
  });

database.version(3).stores({
  identities: 'identity, personId, *packed',
  interactions: 'id, [personId+at], [personId+talk], sourceKey, *networks',
});

database.version(4).stores({ deleted: 'key, personId' });

// Packs of shelves, which older versions could not read.
database.version(5).stores({});

database.use(packing);

/** Gives the rows of an older version the fields that have been added since. */
async function fillIn(transaction: Transaction): Promise<void> {
  for (const name of ['people', 'pledges', 'questions', 'settings'] as const)
    await transaction
      .table(name)
      .toCollection()
      .modify((row: object, kept) => {
        // A row that even its own version would not have written is left as it is: whoever reads it decides.
        const whole = rowOf[name].safeParse(row);
        if (whole.success) kept.value = whole.data;
      });
}

/** Works out how things stand with everybody, for a version that did not keep it. */
async function writeStandings(transaction: Transaction): Promise<void> {
  const rows = async <T extends 'interactions' | 'facts' | 'pledges'>(name: T) =>
    groups(await transaction.table<Rows[T], string>(name).toArray(), (row) => row.personId);
  const [interactions, facts, pledges] = [await rows('interactions'), await rows('facts'), await rows('pledges')];
  const people = (await transaction.table<Person, string>('people').toArray()).filter((person) => person.deletedAt === null);
  await transaction.table<StoredStanding, string>('standings').bulkPut(
    people.map((person) =>
      wholeStanding(person, {
        interactions: interactions.get(person.id) ?? [],
        facts: facts.get(person.id) ?? [],
        pledges: pledges.get(person.id) ?? [],
        ...{ owed: [], hellos: [], invitations: [] },
      }),
    ),
  );
}

/** Rows by the person they are about; rows about nobody are left out. */
export function groups<T>(rows: readonly T[], personIdOfRow: (row: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const personId = personIdOfRow(row);
    if (personId === null) continue;
    const group = found.get(personId);
    if (group) group.push(row);
    else found.set(personId, [row]);
  }
  return found;
}

/** Whom a change is about; null for settings and strangers. */
export function personIdOf(change: Change): string | null {
  const row = change.after ?? change.before;
  if (row === null) return null;
  if (change.table === 'people') return change.key;
  return 'personId' in row ? row.personId : null;
}

/** Everybody a change is about: of a row that moves from one person to another, both. */
export function personIdsOf(change: Change): string[] {
  const ids = [change.before, change.after].flatMap((row) => (row && 'personId' in row ? [row.personId] : []));
  return [...new Set([personIdOf(change), ...ids])].filter((id) => id !== null);
}

/** The tables whose rows each concern one person; those of `meetings` concern several. */
export const tablesAboutPeople = [...tablesThatMove, 'notSame', 'brought', 'merges'] as const satisfies TableName[];
export type TableAboutPeople = (typeof tablesAboutPeople)[number];

/** A person's rows in one of the tables that hold what concerns them; interactions oldest first. */
export function rowsAbout<T extends TableAboutPeople>(table: T, personId: string): Collection<Rows[T], string> {
  return rowsAboutThose(table, personId, personId);
}

/** The same of everybody whose id is not before the first and not after the last, person by person. */
export function rowsAboutThose<T extends TableAboutPeople>(table: T, first: string, last: string): Collection<Rows[T], string> {
  const rows = database.table<Rows[T], string>(table);
  return table === 'interactions'
    ? rows.where('[personId+at]').between([first, -Infinity], [last, Infinity])
    : rows.where('personId').between(first, last, true, true);
}

/** What a table has of each of these people, who lie together read together. */
export async function rowsAboutEach<T extends TableAboutPeople>(table: T, personIds: readonly string[]): Promise<Rows[T][]> {
  const isAsked = new Set<string | null>(personIds);
  const rows = await database.transaction('r', table, () =>
    Promise.all(readTogether(personIds).map((ids) => rowsAboutThose(table, ids[0] ?? '', ids.at(-1) ?? '').toArray())),
  );
  return rows.flat().filter(({ personId }) => isAsked.has(personId));
}

/** So many keys are worth reading a whole table for, if it is not much larger: one read of all is far cheaper than many of one. */
const keysWorthReadingAll = 1_000;

/** The rows of these keys in order, undefined where there is none. */
export async function rowsByKey<T extends TableName>(table: T, keys: readonly string[]): Promise<(Rows[T] | undefined)[]> {
  const rows = database.table<Rows[T], string>(table);
  if (keys.length < keysWorthReadingAll || (await rows.count()) > 4 * keys.length) return rows.bulkGet([...keys]);
  const all = new Map((await rows.toArray()).map((row) => [keyIn(table, row), row]));
  return keys.map((key) => all.get(key));
}

/** The rows of a table whose key begins with `prefix`: those one import brought. */
export function rowsBelow<T extends TableName>(table: T, prefix: string): Collection<Rows[T], string> {
  return database.table<Rows[T], string>(table).where(':id').between(prefix, afterAll(prefix));
}

/** The first key after all that begin with `prefix`. */
export function afterAll(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

/**
 * Of each value, whether an index has it. Asked of the browser at once and directly: an import asks for each of its interactions, and
 * Dexie would walk the index with a cursor.
 */
export function whichExist(table: TableName, index: string, values: readonly IDBValidKey[]): Promise<boolean[]> {
  if (values.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const exist = values.map(() => false);
    const transaction = database.backendDB().transaction(table);
    const asked = transaction.objectStore(table).index(index);
    for (const [i, value] of values.entries()) {
      const request = asked.getKey(value as IDBValidKey);
      request.onsuccess = () => {
        exist[i] = request.result !== undefined;
      };
    }
    transaction.oncomplete = () => resolve(exist);
    transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * One transaction, asked of the browser directly: Dexie reads before it writes, for listeners that nobody has here. Not waited for
 * until it is on the disk, because after each batch that takes longer than writing it: only for what the second copy holds already.
 */
export function writeAtOnce(write: (storeOf: (table: string) => IDBObjectStore) => void): Promise<void> {
  const db = database.backendDB();
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite', { durability: 'relaxed' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  write((table) => transaction.objectStore(table));
  return done;
}

/** The primary key of a row. */
export function keyIn(table: TableName, row: object): string {
  return String(Reflect.get(row, keyOf[table]));
}
