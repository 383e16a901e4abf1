import type { Fact } from '../relationship/fact.ts';
import { newPerson, type Person, type PersonSummary } from '../relationship/person.ts';
import { type Bulk, writeBulk } from './bulk.ts';
import { announceChange } from './changes.ts';
import { type Brought, database, type Import, rowsBelow } from './database.ts';
import { Draft } from './draft.ts';
import { prefixOf } from './imports.ts';
import { inParts } from './inParts.ts';
import { oneAtATime } from './journal.ts';
import { store } from './open.ts';
import { othersHistory } from './othersHistory.ts';
import { Problem } from './problem.ts';
import { comesUp, type StoredStanding, wholeStanding } from './storedStanding.ts';
import { readHistory, wholeSummary } from './summaries.ts';

/**
 * Takes an import back, whole or as far as it came. Somebody it brought stays if the user (or another import) told of them since, and
 * loses only what this import told; somebody known before is again what they were.
 */
export async function undoImport(importId: string): Promise<void> {
  await store();
  await oneAtATime(() => takeBack(importId));
  await announceChange({ personIds: null });
}

async function takeBack(importId: string): Promise<void> {
  const importing = await database.imports.get(importId);
  if (!importing) throw new Problem('too long ago', 'This import is no longer remembered.');
  if (importing.undoneAt !== null) return;
  const brought = await database.brought.where('importId').equals(importId).toArray();
  const added = await rowsBelow('people', prefixOf(importId)).toArray();
  const others = await database.people.bulkGet(brought.map(({ personId }) => personId));
  const draft = new Draft();
  const toldSince = await toldOfSince(importing, draft);
  const leaving = added.filter((person) => isUntouched(person) && !toldSince.has(person.id));
  const gone = await withoutOtherHistory(importId, leaving, draft);
  const isGone = new Set(gone);
  const told = new Map(brought.map((row) => [row.personId, row]));
  const isNew = ({ id }: { id: string }) => id.startsWith(prefixOf(importId));
  const known = others.filter((person) => person !== undefined && !isNew(person)) as Person[];
  const kept = [
    ...added.filter((person) => !isGone.has(person)).map((person) => staying(person, draft)),
    ...known.map((person) => without(told.get(person.id), person, draft)),
  ];
  for (const row of brought) draft.remove('brought', row.key);
  await removePeople(draft, gone);
  await removeTraces(draft, importing);
  draft.put('imports', { ...importing, undoneAt: Date.now() });
  await writeBulk({
    kind: 'undid',
    result: { importId },
    draft,
    ranges: (['interactions', 'facts', 'meetings', 'people'] as const).map((table) => ({ table, prefix: prefixOf(importId) })),
    ...(await sumUpWithout(importId, kept, draft)),
    withoutSummary: [],
    morePeople: -gone.length,
    lessRows: importing.nextNumber + importing.nextPerson + 2 * gone.length,
  });
  await database.acts
    .filter(({ kind, result }) => kind === 'imported' && (result as { importId: string }).importId === importId)
    .modify({ undoneAt: Date.now() });
}

/** Whether the user has decided nothing about somebody. */
function isUntouched(person: Person): boolean {
  const { id, name, identities, origin, communities, addedAt, recentPost, deletedAt } = person;
  const untouched = newPerson({ id, name, identities, origin, communities, addedAt, recentPost, deletedAt });
  const fields = Object.keys(untouched) as (keyof Person)[];
  return fields.every((field) => JSON.stringify(untouched[field]) === JSON.stringify(person[field]));
}

/** Somebody new who stays though all the import's people go. */
function staying(person: Person, draft: Draft): Person {
  draft.put('people', person);
  return person;
}

/** A person known before, without what the import told of them; what the user changed since stays. */
function without(told: Brought | undefined, person: Person, draft: Draft): Person {
  if (!told) return person;
  const { identities, communities, named, origin } = told;
  if (person.deletedAt === null) for (const identity of identities) draft.remove('identities', identity);
  const before: Person = {
    ...person,
    identities: person.identities.filter((identity) => !identities.includes(identity)),
    communities: person.communities.filter((community) => !communities.includes(community)),
    name: named?.after === person.name ? named.before : person.name,
    origin: origin && person.origin?.kind === 'person' ? null : person.origin,
  };
  draft.put('people', before);
  return before;
}

/**
 * The people of whom something else tells, too: the user's words, another import. What pages showed holds nobody. Facts the user has
 * reworded or pinned are theirs, and put into the draft again.
 */
async function toldOfSince(importing: Import, draft: Draft): Promise<Set<string>> {
  const { id } = importing;
  const told = new Set<string>();
  for await (const facts of inParts('facts'))
    for (const fact of facts) {
      if (fact.id.startsWith(prefixOf(id)) && isAsBrought(fact, importing)) continue;
      if (fact.id.startsWith(prefixOf(id))) draft.put('facts', fact);
      told.add(fact.personId);
    }
  for (const table of ['pledges', 'hellos', 'invitations', 'notSame', 'merges'] as const)
    await database.table<{ personId: string }>(table).each(({ personId }) => told.add(personId));
  await database.owed.each(({ personId, source }) => source !== 'page' && told.add(personId));
  await database.brought
    .where('importId')
    .notEqual(id)
    .each(({ personId }) => told.add(personId));
  await database.meetings.each((meeting) => {
    if (!meeting.id.startsWith(prefixOf(id))) for (const personId of meeting.personIds) told.add(personId);
  });
  return told;
}

/** Whether the user left a fact as the import wrote it; hiding it from pages adds nothing to it. */
function isAsBrought({ at, pinned, followUpAt }: Fact, importing: Import): boolean {
  return at === importing.at && !pinned && followUpAt === null;
}

/** So many people's histories are looked at at once: each may be long. */
const peopleAtOnce = 500;

/** Those of whom the history, too, is this import's alone. What pages showed of them meanwhile goes with them. */
async function withoutOtherHistory(importId: string, people: readonly Person[], draft: Draft): Promise<Person[]> {
  const alone: Person[] = [];
  for (const some of chunks(people)) {
    const others = await othersHistory(
      prefixOf(importId),
      some.map(({ id }) => id),
    );
    for (const person of some) {
      const rows = others.get(person.id) ?? [];
      if (rows.some(({ source }) => source !== 'page')) continue;
      for (const { id } of rows) draft.remove('interactions', id);
      alone.push(person);
    }
  }
  return alone;
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += peopleAtOnce) yield all.slice(at, at + peopleAtOnce);
}

/** Removes people for good, and who they were from all that names them. What pages showed is a stranger's again. */
async function removePeople(draft: Draft, gone: readonly Person[]): Promise<void> {
  const ids = new Set(gone.map(({ id }) => id));
  for (const person of gone) {
    if (person.deletedAt === null) for (const identity of person.identities) draft.remove('identities', identity);
  }
  await database.sightings.each((sighting) => {
    if (ids.has(sighting.personId ?? '')) draft.put('sightings', { ...sighting, personId: null });
  });
  await database.owed.each(({ id, personId }) => {
    if (ids.has(personId)) draft.remove('owed', id);
  });
  await database.deleted.each(({ key, personId }) => {
    if (ids.has(personId)) draft.remove('deleted', key);
  });
  const brought = await database.people.where('origin.viaPersonId').above('').toArray();
  for (const person of brought) {
    const now = draft.get('people', person.id) ?? person;
    if (!ids.has(person.id) && now.origin && ids.has(now.origin.viaPersonId ?? ''))
      draft.put('people', { ...now, origin: { ...now.origin, viaPersonId: null } });
  }
}

/** What the import left besides people and their history: how accounts were joined, and what it asked. */
async function removeTraces(draft: Draft, { at }: Import): Promise<void> {
  await database.aliases.filter((alias) => alias.at === at && alias.url === '').each(({ pair }) => draft.remove('aliases', pair));
  await database.questions.filter((question) => question.at === at).each(({ pair }) => draft.remove('questions', pair));
}

/** What badges, lists and suggestions are told of those who stay. */
async function sumUpWithout(
  importId: string,
  kept: readonly Person[],
  draft: Draft,
): Promise<Pick<Bulk, 'summaries' | 'standings'>> {
  const isLeft = ({ id }: { id: string }) => !id.startsWith(prefixOf(importId));
  const summaries: PersonSummary[] = [];
  const standings: StoredStanding[] = [];
  for (const person of kept.filter(({ deletedAt }) => deletedAt === null)) {
    const { interactions, facts, ...rest } = await readHistory(person.id);
    const left = {
      ...rest,
      interactions: interactions.filter(isLeft),
      facts: facts.filter((fact) => isLeft(fact) || draft.get('facts', fact.id)),
    };
    summaries.push(wholeSummary(person, left));
    const standing = wholeStanding(person, left);
    if (comesUp(standing, Date.now())) standings.push(standing);
  }
  return { summaries, standings };
}
