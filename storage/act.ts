import { announceChange } from './changes.ts';
import {
  type Act,
  type ActKind,
  type Change,
  database,
  keyIn,
  personIdOf,
  personIdsOf,
  type Rows,
  rowsByKey,
  type TableName,
} from './database.ts';
import { journalIfPossible, oneAtATime } from './journal.ts';
import { identitiesGone, refreshMembership } from './membership.ts';
import { store } from './open.ts';
import { asProblem } from './problem.ts';
import { refreshSummaries } from './summaries.ts';

/** Writes rows within an act and remembers what each was before. */
export class Writing {
  readonly changes: Change[] = [];

  /** Adds or replaces a row, or a few. */
  put<T extends TableName>(table: T, ...rows: Rows[T][]): Promise<void> {
    return this.putAll(table, rows);
  }

  /** Adds or replaces rows, however many. `known`: what each was before, where that was read within this act. */
  async putAll<T extends TableName>(table: T, rows: readonly Rows[T][], known?: readonly (Rows[T] | undefined)[]): Promise<void> {
    const keys = rows.map((row) => keyIn(table, row));
    const before = known ?? (await rowsByKey(table, keys));
    await database.table(table).bulkPut(rows);
    rows.forEach((row, i) => {
      this.changes.push({ table, key: keys[i], before: before[i] ?? null, after: row } as Change);
    });
  }

  /** Removes the row, or the few, if they exist. */
  remove(table: TableName, ...keys: string[]): Promise<void> {
    return this.removeAll(table, keys);
  }

  /** Removes the rows that exist, however many; `known` as for `putAll`. */
  async removeAll<T extends TableName>(
    table: T,
    keys: readonly string[],
    known?: readonly (Rows[T] | undefined)[],
  ): Promise<void> {
    const before = known ?? (await rowsByKey(table, keys));
    await database.table(table).bulkDelete([...keys]);
    keys.forEach((key, i) => {
      if (before[i]) this.changes.push({ table, key, before: before[i], after: null } as Change);
    });
  }
}

/** A part of an act's changes is at most this many, so that no stored value grows with the size of an import. */
const changesPerPart = 500;

/**
 * The one way to write: all that `work` writes is one transaction together with its inverse, the summary rows and the membership.
 * With an `operationId` seen before nothing is done and the first answer given again. An act that changes nothing leaves no trace.
 */
export async function act<T>(kind: ActKind, work: (write: Writing) => Promise<T>, operationId?: string): Promise<T> {
  const { result, changes } = await written(kind, work, operationId === undefined ? {} : { operationId });
  if (changes.length > 0)
    await announceChange({ personIds: scopeOf(changes), onlySeen: changes.every(({ table }) => table === 'sightings') });
  return result;
}

/** How far something is that takes its time: so many people of so many. */
export type Far = (done: number, all: number) => void;

/** So many people are changed by one transaction: it keeps what each was before. */
export const peopleAPart = 1_000;

/**
 * The same for however many people, some at a time, each part one transaction: one act for whoever undoes it. Where it is stopped in the
 * middle, what was done is done, and is undone as one.
 */
export async function actOnMany(
  kind: ActKind,
  personIds: readonly string[],
  work: (write: Writing, some: readonly string[]) => Promise<void>,
  { operationId, far = () => {} }: { operationId?: string | undefined; far?: Far | undefined } = {},
): Promise<void> {
  if (personIds.length <= peopleAPart) return act(kind, (write) => work(write, personIds), operationId);
  // Those whose ids are near each other lie in the same packs.
  const sorted = [...personIds].sort();
  const parts = Array.from({ length: Math.ceil(sorted.length / peopleAPart) }, (_, i): Part => {
    const from = i * peopleAPart;
    const some = sorted.slice(from, from + peopleAPart);
    return { work: (write) => work(write, some), ...(operationId !== undefined && { operationId: `${operationId} ${from}` }) };
  });
  const partOf = crypto.randomUUID();
  return inTurn(kind, parts, { partOf, far: (done) => far(done * peopleAPart, sorted.length) });
}

/** One of several transactions that are told of as one. */
export type Part = { work: (write: Writing) => Promise<void>; operationId?: string };

/** Acts one after the other, told to everybody once, at the end: whoever hears of them reads everything again. */
export async function inTurn(
  kind: ActKind,
  parts: readonly Part[],
  { partOf, far }: { partOf?: string; far: Far },
): Promise<void> {
  let gone = 0;
  try {
    for (const [i, { work, operationId }] of parts.entries()) {
      far(i, parts.length);
      const goneBefore = i === parts.length - 1 ? gone : null;
      const whole = { goneBefore, ...(operationId !== undefined && { operationId }), ...(partOf !== undefined && { partOf }) };
      const { changes } = await written(kind, work, whole);
      gone += identitiesGone(changes);
    }
  } finally {
    await announceChange({ personIds: null });
  }
}

type Done<T> = { result: T; changes: Change[] };

/** What a transaction belongs to; `goneBefore` as `refreshMembership` has it. */
type Whole = { operationId?: string; partOf?: string; goneBefore?: number | null };

async function written<T>(kind: ActKind, work: (write: Writing) => Promise<T>, whole: Whole): Promise<Done<T>> {
  const db = await store();
  return oneAtATime(async () => {
    const done = await inTransaction(db, kind, work, whole);
    if (done.changes.length > 0) await journalIfPossible();
    return done;
  });
}

async function inTransaction<T>(
  db: typeof database,
  kind: ActKind,
  work: (write: Writing) => Promise<T>,
  whole: Whole,
): Promise<Done<T>> {
  const { operationId } = whole;
  try {
    return await db.transaction('rw', db.tables, async () => {
      const done = operationId === undefined ? undefined : await db.acts.where('operationId').equals(operationId).first();
      if (done) return { result: done.result as T, changes: [] };
      const write = new Writing();
      const result = await work(write);
      await record(kind, write.changes, result, whole);
      return { result, changes: write.changes };
    });
  } catch (failure) {
    throw await asProblem(failure);
  }
}

async function record(
  kind: ActKind,
  changes: Change[],
  result: unknown,
  { operationId = null, goneBefore, ...whole }: Omit<Whole, 'operationId'> & { operationId?: string | null },
): Promise<void> {
  if (changes.length === 0) return;
  await refreshSummaries(changes);
  await refreshMembership(changes, goneBefore);
  const last = await database.acts.orderBy('seq').last();
  const seq = (last?.seq ?? 0) + 1;
  const personId = personOf(changes);
  const name = personId === null ? '' : await nameOf(personId, changes);
  const at = Date.now();
  const row: Act = { seq, id: crypto.randomUUID(), kind, personId, name, at, operationId, result, undoneAt: null, ...whole };
  await database.acts.add(row);
  for (let part = 0; part * changesPerPart < changes.length; part++) {
    await database.changes.add({ seq, part, changes: changes.slice(part * changesPerPart, (part + 1) * changesPerPart) });
  }
}

function personOf(changes: Change[]): string | null {
  for (const change of changes) {
    const personId = personIdOf(change);
    if (personId !== null) return personId;
  }
  return null;
}

async function nameOf(personId: string, changes: Change[]): Promise<string> {
  const removed = changes.find((change) => change.table === 'people' && change.key === personId)?.before as {
    name: string;
  } | null;
  return (await database.people.get(personId))?.name ?? removed?.name ?? '';
}

/** Up to this many people a ticket names them; beyond it everybody re-asks. */
const peoplePerTicket = 50;

function scopeOf(changes: Change[]): string[] | null {
  if (changes.some((change) => change.table === 'settings')) return null;
  const personIds = new Set(changes.flatMap(personIdsOf));
  return personIds.size > peoplePerTicket ? null : [...personIds];
}
