import type { Fact } from '../relationship/fact.ts';
import type { Finding } from '../relationship/finding.ts';
import { type Identity, isWeak } from '../relationship/identity.ts';
import type { ExportReport } from '../relationship/importReport.ts';
import type { Meeting } from '../relationship/meeting.ts';
import type { Person, PersonSummary } from '../relationship/person.ts';
import { type Brought, database, type Import, type StoredInteraction, whichExist } from './database.ts';
import { Draft } from './draft.ts';
import { withAvatars } from './gravatar.ts';
import type { StoredStanding } from './storedStanding.ts';

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
};

/**
 * A few findings and all the store holds of whom they may concern, read once, so that who is who is decided without waiting; and what
 * has been decided, until it is written.
 */
export type Batch = Within & {
  findings: readonly Finding[];
  draft: Draft;
  owners: Map<Identity, string>;
  people: Map<string, Person>;
  summaries: Map<string, PersonSummary>;
  standings: Map<string, StoredStanding>;
  brought: Map<string, Brought>;
  /** Keys of the user's "not the same" and of the questions there are. */
  notSame: ReadonlySet<string>;
  questions: Set<string>;
  /** Source keys that are there already. */
  knownKeys: Set<string>;
  factTexts: Map<string, Set<string>>;
  meetings: Map<string, Meeting>;
  /** What is new, with the people still as they were found: some may turn out to be one. */
  interactions: StoredInteraction[];
  facts: Fact[];
  given: Set<Identity>;
  changedPeople: Set<string>;
  /** People of this import who turned out to be somebody else, with who that is. */
  joined: Map<string, string>;
  morePeople: number;
};

/** Reads what the store holds of everybody these findings may concern. */
export async function readBatch(findings: readonly Finding[], within: Within): Promise<Batch> {
  const { importing } = within;
  const identities = [...new Set(findings.flatMap(identitiesIn))];
  const rows = (await database.identities.bulkGet(identities)).filter((row) => row !== undefined);
  const owners = new Map(rows.map(({ identity, personId }) => [identity, personId]));
  for (const identity of identities) {
    const owner = owners.get(identity) ?? within.trashed.get(identity);
    if (owner !== undefined) owners.set(identity, owner);
  }
  const personIds = [...new Set(owners.values())];
  const people = await rowsOf<Person>('people', personIds);
  const sourceKeys = [...new Set(findings.flatMap(({ interactions }) => interactions.map(({ sourceKey }) => sourceKey)))];
  const areKnown = await whichExist('interactions', 'sourceKey', sourceKeys);
  return {
    ...within,
    findings,
    draft: new Draft(),
    owners,
    people: new Map(people.map((person) => [person.id, person])),
    summaries: new Map((await rowsOf<PersonSummary>('summaries', personIds)).map((row) => [row.personId, row])),
    standings: new Map((await rowsOf<StoredStanding>('standings', personIds)).map((row) => [row.personId, row])),
    brought: new Map(
      (
        await rowsOf<Brought>(
          'brought',
          personIds.map((id) => `${importing.id} ${id}`),
        )
      ).map((row) => [row.personId, row]),
    ),
    notSame: new Set(await database.notSame.toCollection().primaryKeys()),
    questions: new Set(await database.questions.toCollection().primaryKeys()),
    knownKeys: new Set(sourceKeys.filter((_, i) => areKnown[i])),
    factTexts: await factTextsOf(findings.some(({ facts }) => facts.length > 0) ? personIds : []),
    meetings: await meetingsIn(findings),
    interactions: [],
    facts: [],
    given: new Set(),
    changedPeople: new Set(),
    joined: new Map(),
    morePeople: 0,
  };
}

/** Every account a finding shows that can tell who it is about, with the avatars of its addresses; a bare name only where there is nothing else. */
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

async function factTextsOf(personIds: string[]): Promise<Map<string, Set<string>>> {
  const texts = new Map<string, Set<string>>();
  const facts = await database.facts.where('personId').anyOf(personIds).toArray();
  for (const { personId, text } of facts) texts.set(personId, (texts.get(personId) ?? new Set()).add(text));
  return texts;
}

async function meetingsIn(findings: readonly Finding[]): Promise<Map<string, Meeting>> {
  const keys = findings.flatMap(({ meetings }) => meetings.map(({ sourceKey }) => sourceKey));
  const stored = await database.meetings.where('sourceKey').anyOf(keys).toArray();
  return new Map(stored.map((meeting) => [meeting.sourceKey ?? '', meeting]));
}

/** Who that is by now. */
export function nowIs({ joined }: Batch, personId: string): string {
  const other = joined.get(personId);
  return other === undefined ? personId : nowIs({ joined } as Batch, other);
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

/** An id of its own, that begins with the import's: so all an import brought is one range. */
export function newId({ importing }: Batch): string {
  return `${importing.id}/${String(importing.nextNumber++).padStart(9, '0')}`;
}

/** What this import brought to the person so far. Whom it had not told of before counts as joined. */
export function broughtTo(batch: Batch, personId: string): Brought {
  const known = batch.brought.get(personId);
  if (known) return known;
  reportOf(batch).people.joined++;
  return beginBringing(batch, personId, false);
}

/** The first that this import tells of somebody. */
export function beginBringing({ importing, brought, draft }: Batch, personId: string, isNew: boolean): Brought {
  const nothing = { named: null, identities: [], communities: [], origin: false, claims: [] };
  const first: Brought = { key: `${importing.id} ${personId}`, importId: importing.id, personId, isNew, ...nothing };
  brought.set(personId, first);
  draft.put('brought', first);
  return first;
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
