import { act } from './act.ts';
import { database, personIdOf } from './database.ts';
import { copyAfresh } from './journal.ts';
import { store } from './open.ts';

/** Forgets somebody for good: all there is about them, in the second copy too, and what undoing could bring back. There is no way back but a backup. */
export async function forgetPerson(personId: string): Promise<void> {
  await act('forgot person', async (write) => {
    const interactions = database.interactions.where('[personId+at]').between([personId, -Infinity], [personId, Infinity]);
    await write.remove('interactions', ...(await interactions.primaryKeys()));
    for (const table of ['identities', 'facts', 'pledges', 'notSame', 'sightings'] as const) {
      const rows = database.table(table).where('personId').equals(personId);
      await write.remove(table, ...((await rows.primaryKeys()) as string[]));
    }
    await write.remove('people', personId);
  });
  await forgetPast(personId);
  await copyAfresh();
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
