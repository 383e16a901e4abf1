import type { Fact } from '../relationship/fact.ts';
import type { Finding, FindingOfFile } from '../relationship/finding.ts';
import { type Identity, isWeak } from '../relationship/identity.ts';
import type { ExportReport } from '../relationship/importReport.ts';
import type { Meeting } from '../relationship/meeting.ts';
import type { Person, PersonSummary } from '../relationship/person.ts';
import { type Brought, database, type Import, rowsAboutEach, type StoredInteraction } from './database.ts';
import { deletedKey, deletedOf } from './deleted.ts';
import { Draft } from './draft.ts';
import { withAvatars } from './gravatar.ts';
import { prefixOf } from './imports.ts';
import { mayBeKnown } from './membership.ts';
import type { StoredStanding } from './storedStanding.ts';
import type { ToldBefore } from './toldBefore.ts';
import type { Place, ToldByFile } from './toldByFile.ts';

/** Whose an identity is whose row is gone with them into the trash. */
export type Trashed = Map<Identity, string>;

/** What a batch is part of. */
export type Within = {
  importing: Import;
  /** Which of its exports the findings are from. */
  exportIndex: number;
  /** The user's own identities: never a person's. */
  own: ReadonlySet<Identity>;
  trashed: Trashed;
  told: ToldBefore;
  byFile: ToldByFile;
  known: Known;
};

/** What earlier batches have read and written of people, as good as the store as long as nobody else wrote there. */
export type Known = {
  /** The act by which the store was last as it says here. */
  seq: number;
  owners: Map<Identity, string>;
  people: Map<string, Person>;
  summaries: Map<string, PersonSummary>;
  standings: Map<string, StoredStanding>;
  brought: Map<string, Brought>;
  /** People of this import who turned out to be somebody else, with who that is. */
  joined: Map<string, string>;
};

/** What the user took from people, as `deletedKey` says, and all such accounts, whosever they were. */
export type TakenAway = { keys: ReadonlySet<string>; accounts: ReadonlySet<string> };

/** As long as no batch was written. */
const nothingWritten = -1;

/** Nobody. */
export function knowNobody(): Known {
  const nobody = () => new Map<string, never>();
  return {
    seq: nothingWritten,
    owners: new Map(),
    people: nobody(),
    summaries: nobody(),
    standings: nobody(),
    brought: nobody(),
    joined: new Map(),
  };
}

/** Beyond so many people they are read again rather than remembered. */
const peopleRemembered = 50_000;

/**
 * A few findings and all the store holds of whom they may concern, read once, so that who is who is decided without waiting; and what
 * has been decided, until it is written.
 */
export type Batch = Within &
  Known & {
    findings: readonly FindingOfFile[];
    /** Which file the finding is from that is being absorbed. */
    place: Place;
    draft: Draft;
    /** Keys of the user's "not the same" and of the questions there are. */
    notSame: ReadonlySet<string>;
    /** Accounts and communities that the user took from somebody. */
    takenAway: TakenAway;
    questions: Set<string>;
    /** Of each person what facts say and what their exports call them, those the user deleted too. */
    factsTold: Map<string, Set<string>>;
    meetings: Map<string, Meeting>;
    /** What is new, with the people still as they were found: some may turn out to be one. */
    interactions: StoredInteraction[];
    facts: Fact[];
    /** Accounts that changed hands, and those of them that nobody had. */
    given: Set<Identity>;
    unclaimed: Set<Identity>;
    changedPeople: Set<string>;
    /** People nobody knew before this batch. */
    newPeople: Set<string>;
    /** Those of this batch among `joined`. */
    joinedNow: [from: string, into: string][];
    morePeople: number;
  };

/** Reads what the store holds of everybody these findings may concern. */
export async function readBatch(findings: readonly FindingOfFile[], within: Within): Promise<Batch> {
  await forgetIfStale(within);
  await readPeople(within, await readOwners(within, findings));
  await within.told.readKeys(findings.flatMap(({ interactions }) => interactions.map(({ sourceKey }) => sourceKey)));
  return {
    ...within,
    ...within.known,
    findings,
    place: within.byFile.placeOf(within.exportIndex, undefined),
    draft: new Draft(),
    notSame: new Set(await database.notSame.toCollection().primaryKeys()),
    takenAway: await readTakenAway(),
    questions: new Set(await database.questions.toCollection().primaryKeys()),
    factsTold: await factsToldOf(within, findings),
    meetings: await meetingsIn(findings),
    interactions: [],
    facts: [],
    given: new Set(),
    unclaimed: new Set(),
    changedPeople: new Set(),
    newPeople: new Set(),
    joinedNow: [],
    morePeople: 0,
  };
}

async function readTakenAway(): Promise<TakenAway> {
  const accounts = await deletedOf('identity');
  const all = [...accounts, ...(await deletedOf('community'))];
  return {
    keys: new Set(all.map(deletedKey)),
    accounts: new Set(accounts.map(({ what }) => what)),
  };
}

/** Whether the user took that from the person. */
export function isTakenAway({ takenAway }: Batch, kind: 'identity' | 'community', personId: string, what: string): boolean {
  return takenAway.keys.size > 0 && takenAway.keys.has(deletedKey({ kind, personId, what }));
}

async function forgetIfStale({ known, told }: Within): Promise<void> {
  const last = await database.acts.orderBy('seq').last();
  const isStale = last?.seq !== known.seq;
  if (isStale && known.seq !== nothingWritten) told.forget();
  if (isStale || known.people.size >= peopleRemembered)
    Object.assign(known, { ...knowNobody(), seq: last?.seq ?? nothingWritten });
}

/** Whose the identities are, in the trash or not. Returns who these are, but for those that earlier batches told of. */
async function readOwners({ known: { owners }, trashed }: Within, findings: readonly Finding[]): Promise<ReadonlySet<string>> {
  const mayBe = await mayBeKnown();
  const identities = [...new Set(findings.flatMap(identitiesIn))].filter((identity) => !owners.has(identity));
  const rows = await database.identities.bulkGet(identities.filter(mayBe));
  const stored = new Map(rows.flatMap((row) => (row ? [[row.identity, row.personId] as const] : [])));
  const found = new Set<string>();
  for (const identity of identities) {
    const owner = stored.get(identity) ?? trashed.get(identity);
    if (owner === undefined) continue;
    owners.set(identity, owner);
    found.add(owner);
  }
  return found;
}

/** Reads these people, with what is kept about them. */
async function readPeople({ known, importing }: Within, owners: ReadonlySet<string>): Promise<void> {
  const personIds = [...owners].filter((id) => !known.people.has(id) && !known.joined.has(id));
  const brought = personIds.filter((id) => !isOf(importing, id)).map((id) => `${importing.id} ${id}`);
  for (const row of await rowsOf<Person>('people', personIds)) known.people.set(row.id, row);
  for (const row of await rowsOf<PersonSummary>('summaries', personIds)) known.summaries.set(row.personId, row);
  for (const row of await rowsOf<StoredStanding>('standings', personIds)) known.standings.set(row.personId, row);
  for (const row of await rowsOf<Brought>('brought', brought)) known.brought.set(row.personId, row);
}

/**
 * Every account a finding shows that can tell who it is about, with the avatars of its addresses; a bare name only where there is nothing else.
 */
export function provenIn({ identities }: Pick<Finding, 'identities'>): Identity[] {
  const strong = identities.filter((identity) => !isWeak(identity));
  return withAvatars(strong.length > 0 ? strong : identities);
}

function identitiesIn(told: Finding): Identity[] {
  return [...provenIn(told), ...told.claims, ...(told.introducedBy ? provenIn(told.introducedBy) : [])];
}

async function rowsOf<T>(table: 'people' | 'summaries' | 'standings' | 'brought', keys: string[]): Promise<T[]> {
  const rows = await database.table<T, string>(table).bulkGet(keys);
  return rows.filter((row) => row !== undefined);
}

/** What is written down already about whom the findings have facts. */
async function factsToldOf({ known: { owners } }: Within, findings: readonly Finding[]): Promise<Map<string, Set<string>>> {
  const told = new Map<string, Set<string>>();
  const add = (personId: string, what: string) => told.set(personId, (told.get(personId) ?? new Set()).add(what));
  const telling = findings.filter(({ facts }) => facts.length > 0).flatMap(provenIn);
  const personIds = [...new Set(telling.flatMap((identity) => owners.get(identity) ?? []))];
  for (const { personId, text, sourceKey } of await rowsAboutEach('facts', personIds)) {
    add(personId, text);
    if (sourceKey !== undefined) add(personId, sourceKey);
  }
  for (const { personId, what } of await deletedOf('fact')) add(personId, what);
  return told;
}

async function meetingsIn(findings: readonly Finding[]): Promise<Map<string, Meeting>> {
  const keys = findings.flatMap(({ meetings }) => meetings.map(({ sourceKey }) => sourceKey));
  const stored = await database.meetings.where('sourceKey').anyOf(keys).toArray();
  return new Map(stored.map((meeting) => [meeting.sourceKey ?? '', meeting]));
}

/** Who that is by now. */
export function nowIs(known: Pick<Known, 'joined'>, personId: string): string {
  const other = known.joined.get(personId);
  return other === undefined ? personId : nowIs(known, other);
}

/** Whose the identity is, or undefined. */
export function ownerOf(batch: Batch, identity: Identity): string | undefined {
  const owner = batch.owners.get(identity);
  return owner === undefined ? undefined : nowIs(batch, owner);
}

/** The person as they will be. @throws {Error} if the store has lost them. */
export function personIn(batch: Batch, personId: string): Person {
  const person = batch.people.get(personId);
  if (!person) throw new Error(`No person ${personId} behind an identity.`);
  return person;
}

/** Changes what is given of a person. */
export function change(batch: Batch, personId: string, changes: Partial<Person>): void {
  batch.people.set(personId, { ...personIn(batch, personId), ...changes });
  batch.changedPeople.add(personId);
}

/** An id of its own, that begins with the import's: so all an import brought is one range. Short, for there are millions. */
export function newId({ importing }: Batch): string {
  return idOf(importing, importing.nextNumber++);
}

/** The same for somebody, in numbers of their own: people who come one after the other fill one shelf, whatever else is told of them. */
export function newPersonId({ importing }: Batch): string {
  return idOf(importing, importing.nextPerson++);
}

function idOf({ id }: Import, number: number): string {
  return `${prefixOf(id)}${number.toString(36).padStart(6, '0')}`;
}

/** Whether this import brought the person. */
export function isOf({ id }: Import, personId: string): boolean {
  return personId.startsWith(prefixOf(id));
}

/** What this import brought to the person so far. */
export function broughtTo(batch: Batch, personId: string): Brought {
  const known = batch.brought.get(personId);
  if (known) return known;
  const { importing, brought, draft } = batch;
  const nothing = { named: null, identities: [], communities: [], origin: false, claims: [] };
  const first: Brought = { key: `${importing.id} ${personId}`, importId: importing.id, personId, ...nothing };
  if (isOf(importing, personId)) return first;
  brought.set(personId, first);
  draft.put('brought', first);
  return first;
}

/** Counts what happened, as new or told before. */
export function countInteractions(batch: Batch, as: 'added' | 'known', count: number): void {
  reportOf(batch).interactions[as] += count;
  if (batch.place.file) batch.place.file.interactions[as] += count;
}

/** Remembers more of what this import brought. */
export function bring(batch: Batch, personId: string, more: Partial<Brought>): void {
  const row = { ...broughtTo(batch, personId), ...more };
  batch.brought.set(personId, row);
  batch.draft.put('brought', row);
}

/** What comes of the export the batch is from. */
export function reportOf({ importing, exportIndex }: Batch): ExportReport {
  const report = importing.exports[exportIndex];
  if (!report) throw new Error('An export without a report.');
  return report;
}
