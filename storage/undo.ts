import { act, type Writing } from './act.ts';
import { type Act, type ActKind, type Change, database, type NotSame, type Rows, type TableName } from './database.ts';
import { store } from './open.ts';
import { notSameKey } from './people.ts';

/** One of the last things done, as the list to undo from shows it. */
export type PastAct = Pick<Act, 'id' | 'at' | 'kind' | 'personId' | 'name'> & { undone: boolean };

/** What happens without anybody's decision, or takes one back. */
const byItself = new Set<ActKind>(['seen', 'undid', 'healed']);

/** The last things the user did (or a page's evidence did for them), newest first; undoing is not among them. */
export async function lastActs(count = 10): Promise<PastAct[]> {
  const db = await store();
  const acts = await db.acts
    .orderBy('seq')
    .reverse()
    .filter((past) => !byItself.has(past.kind))
    .limit(count)
    .toArray();
  return acts.map(({ id, at, kind, personId, name, undoneAt }) => ({ id, at, kind, personId, name, undone: undoneAt !== null }));
}

/**
 * Takes back one act. What later acts changed stays as they left it.
 * @throws {Error} if a later act builds on what this one added: that one is to be undone first.
 */
export function undo(actId: string, operationId?: string): Promise<void> {
  return act(
    'undid',
    async (write) => {
      const undone = await database.acts.where('id').equals(actId).first();
      if (!undone) throw new Error('This is too long ago to be undone.');
      if (undone.undoneAt !== null) return;
      const parts = await database.changes.where('[seq+part]').between([undone.seq, 0], [undone.seq, Infinity]).toArray();
      for (const part of parts.reverse()) for (const change of [...part.changes].reverse()) await takeBack(write, change);
      if (undone.kind === 'joined identity') await write.put('notSame', ...parts.flatMap((part) => part.changes.flatMap(denied)));
      await database.acts.update(undone.seq, { undoneAt: Date.now() });
    },
    operationId,
  );
}

/** The user's word against a joining, so that the same page does not join them again. */
function denied({ table, after }: Change): NotSame[] {
  if (table !== 'identities' || after === null) return [];
  const { identity, personId } = after;
  return [{ key: notSameKey(identity, personId), identity, personId, at: Date.now() }];
}

async function takeBack(write: Writing, change: Change): Promise<void> {
  const now = (await database.table(change.table).get(change.key)) as Rows[TableName] | undefined;
  if (change.before === null) {
    if (change.table === 'people') await refuseIfBuiltUpon(change.key);
    if (now) await write.remove(change.table, change.key);
  } else if (change.after === null) {
    if (!now) await write.put(change.table, change.before);
  } else if (now) {
    await write.put(change.table, withFieldsTakenBack(now, change.before, change.after));
  }
}

/** Somebody with a history of their own cannot be undone, only deleted. */
async function refuseIfBuiltUpon(personId: string): Promise<void> {
  for (const table of ['facts', 'pledges', 'sightings'] as const)
    if (await database[table].where('personId').equals(personId).count()) throw builtUpon();
  if (await database.interactions.where('[personId+at]').between([personId, -Infinity], [personId, Infinity]).count())
    throw builtUpon();
}

function builtUpon(): Error {
  return new Error('There is already something newer about this person: undo that first, or delete the person.');
}

/** The row as it is now, with those fields as before that the act changed. */
function withFieldsTakenBack<T extends object>(now: T, before: T, after: T): T {
  const fields = Object.keys({ ...before, ...after }) as (keyof T)[];
  const row = { ...now };
  for (const field of fields)
    if (!same(before[field], after[field])) row[field] = takenBack(now[field], before[field], after[field]);
  return row;
}

/** Of a list only what the act added goes and what it removed returns. */
function takenBack<V>(now: V, before: V, after: V): V {
  if (!Array.isArray(now) || !Array.isArray(before) || !Array.isArray(after)) return before;
  const kept = now.filter((item) => before.includes(item) || !after.includes(item));
  return [...kept, ...before.filter((item) => !after.includes(item) && !kept.includes(item))] as V;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
