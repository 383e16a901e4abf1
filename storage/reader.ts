import { type Change, database, type Rows, rowsAbout, type StoredInteraction, type TableAboutPeople } from './database.ts';

/** The rows about one person; each table is read once at most. */
export type Reader = <T extends TableAboutPeople>(table: T) => Promise<Rows[T][]>;

/** Reads about this person, within a transaction. */
export function readerFor(personId: string): Reader {
  const readOnce = new Map<TableAboutPeople, Promise<object[]>>();
  return <T extends TableAboutPeople>(table: T) => {
    const rows = readOnce.get(table) ?? Promise.resolve(rowsAbout(table, personId).toArray());
    readOnce.set(table, rows);
    return rows as Promise<Rows[T][]>;
  };
}

/** What these changes added, or null where one did something else. */
export function onlyAdded<C extends Change>(changes: readonly C[]): NonNullable<C['after']>[] | null {
  const added = changes.flatMap((change) => (change.before === null && change.after ? [change.after] : []));
  return added.length < changes.length ? null : added;
}

/** How many talks these, which are stored already, began. */
export async function newTalks(personId: string, added: readonly StoredInteraction[]): Promise<number> {
  let count = 0;
  for (const talk of new Set(added.map((interaction) => interaction.talk))) {
    if (talk === null) continue;
    const stored = await database.interactions.where('[personId+talk]').equals([personId, talk]).count();
    if (stored === added.filter((interaction) => interaction.talk === talk).length) count++;
  }
  return count;
}
