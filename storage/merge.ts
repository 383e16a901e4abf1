import type { Identity } from '../relationship/identity.ts';
import { onePerson } from '../relationship/onePerson.ts';
import type { Person } from '../relationship/person.ts';
import { act, type Writing } from './act.ts';
import { database, keyIn, type Merge, type Rows, rowsAbout, rowsByKey } from './database.ts';
import { store } from './open.ts';
import { existing, notSameKey } from './people.ts';
import { Problem } from './problem.ts';
import { type TableThatMoves, tablesThatMove } from './tablesThatMove.ts';
import { withFieldsTakenBack } from './takenBack.ts';

/** Makes two people one by the user's word: `personId` stays, with both histories and every field. Returns the merge's id. */
export function merge(personId: string, otherId: string, operationId?: string): Promise<string> {
  return act('merged', (write) => writeMerge(write, personId, otherId), operationId);
}

/** Makes them two again, each with what was theirs; what came since stays with who stayed. */
export function unmerge(mergeId: string, operationId?: string): Promise<void> {
  return act('unmerged', (write) => writeUnmerge(write, mergeId), operationId);
}

/** Whom a person was made one with, latest first, as they were. */
export async function mergesOf(personId: string): Promise<{ id: string; at: number; other: Person }[]> {
  const db = await store();
  const rows = await db.merges.where('personId').equals(personId).toArray();
  const others = await db.people.bulkGet(rows.map(({ otherId }) => otherId));
  const merges = rows.flatMap(({ id, at }, i) => (others[i] ? [{ id, at, other: others[i] }] : []));
  return merges.sort((a, b) => b.at - a.at);
}

/** Makes two people one within an act. */
export async function writeMerge(write: Writing, personId: string, otherId: string): Promise<string> {
  const [before, other] = [await living(personId), await living(otherId)];
  if (personId === otherId) throw new Problem('gone', 'These two are one person already.');
  const id = crypto.randomUUID();
  const at = Date.now();
  const moved = [];
  for (const table of tablesThatMove) moved.push({ table, keys: await move(write, table, other.id, personId) });
  const after = onePerson(before, other);
  await write.put('people', after, { ...other, deletedAt: at, mergedInto: personId });
  const met = await meetingsWithOnly(otherId, personId);
  await swapInMeetings(write, met, otherId, personId);
  const denied = await copyDenied(write, otherId, personId, at);
  await write.put('merges', { id, personId, otherId, at, before, after, moved, meetings: met, notSame: denied });
  return id;
}

async function living(personId: string): Promise<Person> {
  const person = await existing(personId);
  if (person.deletedAt !== null) throw new Problem('gone', 'This person is no longer here.');
  return person;
}

/** Gives rows to the other person; of rows given `keys`, only those. Returns the keys. */
async function move(write: Writing, table: TableThatMoves, from: string, to: string): Promise<string[]> {
  const rows: Rows[TableThatMoves][] = await rowsAbout(table, from).toArray();
  await write.putAll(
    table,
    rows.map((row) => ({ ...row, personId: to })),
  );
  return rows.map((row) => keyIn(table, row));
}

async function meetingsWithOnly(personId: string, without: string): Promise<string[]> {
  const met = await database.meetings.where('personIds').equals(personId).toArray();
  return met.filter(({ personIds }) => !personIds.includes(without)).map(({ id }) => id);
}

async function swapInMeetings(write: Writing, keys: readonly string[], from: string, to: string): Promise<void> {
  const met = (await rowsByKey('meetings', keys)).filter((meeting) => meeting !== undefined);
  await write.putAll(
    'meetings',
    met.map((meeting) => ({ ...meeting, personIds: meeting.personIds.map((id) => (id === from ? to : id)) })),
  );
}

/** What was not the one's is not the two's. */
async function copyDenied(write: Writing, otherId: string, personId: string, at: number): Promise<string[]> {
  const rows = await rowsAbout('notSame', otherId).toArray();
  const copies = rows.map(({ identity }) => ({ key: notSameKey(identity, personId), identity, personId, at }));
  const known = await rowsByKey(
    'notSame',
    copies.map(({ key }) => key),
  );
  const fresh = copies.filter((_, i) => known[i] === undefined);
  await write.putAll('notSame', fresh);
  return fresh.map(({ key }) => key);
}

async function writeUnmerge(write: Writing, mergeId: string): Promise<void> {
  const merged = await database.merges.get(mergeId);
  const other = merged && (await database.people.get(merged.otherId));
  const person = merged && (await database.people.get(merged.personId));
  if (!merged || !other || !person) throw new Problem('gone', 'One of the two is no longer here.');
  if (person.deletedAt !== null)
    throw new Problem('built upon', 'Take the one they are part of out of the trash or apart first, then these two.');
  for (const { table, keys } of merged.moved) await moveBack(write, table, keys, merged);
  await write.put('people', withFieldsTakenBack(person, merged.before, merged.after));
  const identities = await stillTheirs(other.identities, other.id);
  await write.put('people', { ...other, identities, deletedAt: null, mergedInto: null });
  await swapInMeetings(write, merged.meetings, person.id, other.id);
  await write.removeAll('notSame', merged.notSame);
  await write.remove('merges', mergeId);
}

async function moveBack(write: Writing, table: TableThatMoves, keys: readonly string[], merged: Merge): Promise<void> {
  const rows: (Rows[TableThatMoves] | undefined)[] = await rowsByKey(table, keys);
  const theirs = rows.filter((row) => row !== undefined).filter((row) => row.personId === merged.personId);
  await write.putAll(
    table,
    theirs.map((row) => ({ ...row, personId: merged.otherId })),
  );
}

/** An account that was taken away meanwhile stays away. */
async function stillTheirs(identities: readonly Identity[], personId: string): Promise<Identity[]> {
  const rows = await rowsByKey('identities', identities);
  return identities.filter((_, i) => rows[i]?.personId === personId);
}
