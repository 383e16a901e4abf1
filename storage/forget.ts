import { act, type Writing } from './act.ts';
import { database, personIdOf, rowsAbout, tablesAboutPeople } from './database.ts';
import { copyAfresh } from './journal.ts';
import { store } from './open.ts';

/** Forgets somebody for good: all there is about them, in the second copy too, and what undoing could bring back. There is no way back but a backup. */
export async function forgetPerson(personId: string): Promise<void> {
  const all = await withMerged(personId);
  await act('forgot person', async (write) => {
    for (const id of all) await forgetRows(write, id);
  });
  for (const id of all) await forgetPast(id);
  await copyAfresh();
}

/** The person and everybody who was made one with them. */
async function withMerged(personId: string): Promise<string[]> {
  const rows = await (await store()).merges.where('personId').equals(personId).toArray();
  const others = await Promise.all(rows.map(({ otherId }) => withMerged(otherId)));
  return [personId, ...others.flat()];
}

async function forgetRows(write: Writing, personId: string): Promise<void> {
  for (const table of tablesAboutPeople) await write.removeAll(table, await rowsAbout(table, personId).primaryKeys());
  const met = await database.meetings.where('personIds').equals(personId).toArray();
  await write.putAll(
    'meetings',
    met.map((meeting) => ({ ...meeting, personIds: meeting.personIds.filter((id) => id !== personId) })),
  );
  const asked = await database.questions.filter(({ personIds }) => personIds.includes(personId)).primaryKeys();
  await write.removeAll('questions', asked);
  await write.remove('people', personId);
}

/** Takes somebody out of the record of what was done. */
async function forgetPast(personId: string): Promise<void> {
  const db = await store();
  await db.transaction('rw', db.acts, db.changes, async () => {
    await db.acts.filter((past) => past.personId === personId).modify({ personId: null, name: '', result: null });
    await db.changes
      .filter(({ changes }) => changes.some((change) => personIdOf(change) === personId))
      .modify((part) => {
        part.changes = part.changes.filter((change) => personIdOf(change) !== personId);
      });
  });
}
