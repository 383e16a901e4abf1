import { act, type Far, inTurn, type Writing } from './act.ts';
import {
  type Act,
  byItself,
  type Change,
  database,
  type NotSame,
  type Rows,
  rowsAboutEach,
  rowsByKey,
  type TableName,
  tableNames,
} from './database.ts';
import { hasBroughtMuch } from './imports.ts';
import { store } from './open.ts';
import { notSameKey } from './people.ts';
import { Problem } from './problem.ts';
import { withFieldsTakenBack } from './takenBack.ts';
import { undoImport } from './undoImport.ts';

/** One of the last things done, as the list to undo from shows it. */
export type PastAct = Pick<Act, 'id' | 'at' | 'kind' | 'personId' | 'name'> & {
  undone: boolean;
  /** The import that it is; null for any other act. */
  importId: string | null;
};

/** The last things the user did (or a page's evidence did for them), newest first; undoing is not among them. */
export async function lastActs(count = 10): Promise<PastAct[]> {
  const db = await store();
  const wholes = new Set<string>();
  const isLastOfIts = ({ partOf }: Act) => partOf === undefined || !wholes.has(partOf);
  const acts = await db.acts
    .orderBy('seq')
    .reverse()
    .filter((past) => {
      const isShown = !byItself.has(past.kind) && isLastOfIts(past);
      if (past.partOf !== undefined) wholes.add(past.partOf);
      return isShown;
    })
    .limit(count)
    .toArray();
  // Of an act in parts the last is undone last.
  return acts.map(({ id, partOf, at, kind, personId, name, undoneAt, result }) => ({
    ...{ id: partOf ?? id, at, kind, personId, name },
    undone: undoneAt !== null,
    importId: kind === 'imported' ? (result as { importId: string }).importId : null,
  }));
}

/**
 * Takes back one act. What later acts changed stays as they left it.
 * @throws {Error} if a later act builds on what this one added: that one is to be undone first.
 */
export async function undo(
  actId: string,
  { operationId, far = () => {} }: { operationId?: string; far?: Far } = {},
): Promise<void> {
  const { acts } = await store();
  const past = await acts.where('id').equals(actId).first();
  if (past?.kind === 'imported') return undoImport((past.result as { importId: string }).importId);
  if (past) return act('undid', (write) => takeBack(write, actId), operationId);
  const parts = (await acts.orderBy('seq').toArray()).filter(({ partOf }) => partOf === actId);
  if (parts.length === 0) throw tooLongAgo();
  const left = parts.filter(({ undoneAt }) => undoneAt === null);
  const works = left.map(({ id }) => ({
    work: (write: Writing) => takeBack(write, id),
    ...(operationId !== undefined && { operationId: `${operationId} ${id}` }),
  }));
  return inTurn('undid', works, { far });
}

/** Whether taking it back takes its time: a large import, or an act in parts. */
export async function isOfMany(actId: string): Promise<boolean> {
  const past = await (await store()).acts.where('id').equals(actId).first();
  if (past?.kind === 'imported') return hasBroughtMuch((past.result as { importId: string }).importId);
  return past === undefined;
}

function tooLongAgo(): Problem {
  return new Problem('too long ago', 'This is too long ago to be undone.');
}

async function takeBack(write: Writing, actId: string): Promise<void> {
  const undone = await database.acts.where('id').equals(actId).first();
  if (!undone) throw tooLongAgo();
  if (undone.undoneAt !== null) return;
  const parts = await database.changes.where('[seq+part]').between([undone.seq, 0], [undone.seq, Infinity]).toArray();
  for (const part of parts.reverse()) await takeBackAll(write, part.changes);
  await letGoOfEvidence(write);
  await refuseIfBuiltUpon(write.changes);
  if (undone.kind === 'joined identity')
    await write.putAll(
      'notSame',
      parts.flatMap((part) => part.changes.flatMap(denied)),
    );
  await database.acts.update(undone.seq, { undoneAt: Date.now() });
}

/** Takes back the last thing the user did that stands, not what a page's evidence did since. Whether there was one. */
export async function undoLast(operationId?: string): Promise<boolean> {
  const last = (await lastActs()).find((past) => !past.undone && past.kind !== 'joined identity');
  if (last) await undo(last.id, operationId === undefined ? {} : { operationId });
  return last !== undefined;
}

/** The user's word against a joining, so that the same page does not join them again. */
function denied({ table, after }: Change): NotSame[] {
  if (table !== 'identities' || after === null) return [];
  const { identity, personId } = after;
  return [{ key: notSameKey(identity, personId), identity, personId, at: Date.now() }];
}

async function takeBackAll(write: Writing, changes: readonly Change[]): Promise<void> {
  for (const table of tableNames) await takeBackIn(write, table, changes.filter((change) => change.table === table).reverse());
}

async function takeBackIn<T extends TableName>(write: Writing, table: T, latestFirst: readonly Change[]): Promise<void> {
  if (latestFirst.length === 0) return;
  const keys = [...new Set(latestFirst.map((change) => change.key))];
  const stored = await rowsByKey(table, keys);
  const rows = new Map<string, object | null>(keys.map((key, i) => [key, stored[i] ?? null]));
  for (const change of latestFirst) rows.set(change.key, takenBack(rows.get(change.key) ?? null, change));
  const before = new Map(keys.map((key, i) => [key, stored[i]]));
  const [gone, left] = [keys.filter((key) => rows.get(key) === null), keys.filter((key) => rows.get(key) !== null)];
  await write.removeAll(
    table,
    gone,
    gone.map((key) => before.get(key)),
  );
  await write.putAll(
    table,
    left.map((key) => rows.get(key) as Rows[T]),
    left.map((key) => before.get(key)),
  );
}

/** The row as it is now without the change; null for no row. What is gone since stays gone. */
function takenBack(now: object | null, { before, after }: Change): object | null {
  if (before === null) return null;
  if (after === null) return now ?? before;
  return now && withFieldsTakenBack(now, before, after);
}

/** What pages showed of somebody since is no word of the user's and does not hold them; what was seen is a stranger's again. */
async function letGoOfEvidence(write: Writing): Promise<void> {
  const gone = goneIn(write.changes);
  if (gone.length === 0) return;
  const seen = await rowsAboutEach('sightings', gone);
  await write.putAll(
    'sightings',
    seen.map((sighting) => ({ ...sighting, personId: null })),
  );
  const joined = await rowsAboutEach('identities', gone);
  await write.removeAll(
    'identities',
    joined.map(({ identity }) => identity),
  );
  const deleted = await rowsAboutEach('deleted', gone);
  await write.removeAll(
    'deleted',
    deleted.map(({ key }) => key),
  );
  for (const table of ['interactions', 'owed'] as const) {
    const fromPages = (await rowsAboutEach(table, gone)).filter(({ source }) => source === 'page');
    await write.removeAll(
      table,
      fromPages.map(({ id }) => id),
    );
  }
}

/** Somebody with a history of their own is not undone, only deleted. */
async function refuseIfBuiltUpon(changes: readonly Change[]): Promise<void> {
  const gone = goneIn(changes);
  if (gone.length === 0) return;
  for (const table of ['facts', 'pledges', 'interactions', 'owed', 'hellos', 'invitations'] as const)
    if ((await rowsAboutEach(table, gone)).length > 0)
      throw new Problem(
        'built upon',
        'There is already something newer about this person: undo that first, or delete the person.',
      );
}

/** The people who were removed. */
function goneIn(changes: readonly Change[]): string[] {
  return changes.filter((change) => change.table === 'people' && change.after === null).map((change) => change.key);
}
