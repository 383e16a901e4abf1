import type { Owed } from '../relationship/owed.ts';
import { act, type Writing } from './act.ts';
import { database } from './database.ts';
import { store } from './open.ts';
import { existing } from './people.ts';
import { Problem } from './problem.ts';

/** What somebody did that waits for an answer, as it is noted. */
export type NewOwed = Pick<Owed, 'personId' | 'kind' | 'words' | 'at'> & Partial<Omit<Owed, 'id' | 'settledAt'>>;

/** Notes something to answer, to thank for or to congratulate on, once for each `sourceKey`. Returns its id. */
export function addOwed(owed: NewOwed, operationId?: string): Promise<string> {
  return act('noted owed', (write) => writeOwed(write, owed), operationId);
}

/** The same within an act; that of the earlier one if its `sourceKey` is already there. */
export async function writeOwed(write: Writing, owed: NewOwed): Promise<string> {
  await existing(owed.personId);
  const { sourceKey = null } = owed;
  const earlier = sourceKey === null ? undefined : await database.owed.where('sourceKey').equals(sourceKey).first();
  if (earlier) return earlier.id;
  const id = crypto.randomUUID();
  await write.put('owed', { permalink: null, source: 'user', ...owed, id, sourceKey, settledAt: null });
  return id;
}

/** Ticks off what has been answered, by one act. What is settled already stays as it is. */
export function settleOwed(owedIds: readonly string[], operationId?: string): Promise<void> {
  return act(
    'settled owed',
    async (write) => {
      const rows = await database.owed.bulkGet([...owedIds]);
      if (rows.every((row) => row === undefined)) throw new Problem('gone', 'This is no longer here.');
      const open = rows.filter((row) => row !== undefined).filter((row) => row.settledAt === null);
      await write.putAll(
        'owed',
        open.map((row) => ({ ...row, settledAt: Date.now() })),
      );
    },
    operationId,
  );
}

/** Removes what was noted by mistake; the act can be undone. */
export function deleteOwed(owedId: string, operationId?: string): Promise<void> {
  return act('deleted owed', (write) => write.remove('owed', owedId), operationId);
}

/** All that waits or waited for an answer to a person: open first, the oldest first. */
export async function owedTo(personId: string): Promise<Owed[]> {
  return unsettledFirst(await (await store()).owed.where('personId').equals(personId).toArray());
}

/** The order in which it is told: what waits first, the oldest first. */
export function unsettledFirst(owed: readonly Owed[]): Owed[] {
  return owed.toSorted((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null) || a.at - b.at);
}
