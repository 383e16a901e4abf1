import { act } from './act.ts';
import { type Rows, tableNames } from './database.ts';
import { store } from './open.ts';

/** Everything the user would miss, table by table, as one file holds it. Undo history is not in it. */
export type Backup = { format: 'familiar backup'; version: 1 } & { [T in keyof Rows]: Rows[T][] };

/** The whole store as readable JSON; the same store always gives the same text. */
export async function exportBackup(): Promise<string> {
  const db = await store();
  const tables = await Promise.all(tableNames.map(async (name) => [name, await db.table(name).toArray()]));
  return `${JSON.stringify({ format: 'familiar backup', version: 1, ...Object.fromEntries(tables) }, null, 2)}\n`;
}

/** The backup a file holds. @throws {Error} saying where, what was there and what was expected. */
export function readBackup(text: string): Backup {
  return JSON.parse(text) as Backup;
}

/** Makes the store what the backup says, as one act that can be undone. */
export function restoreBackup(backup: Backup, operationId?: string): Promise<void> {
  return act(
    'restored backup',
    async (write) => {
      const db = await store();
      for (const name of tableNames) {
        await write.remove(name, ...((await db.table(name).toCollection().primaryKeys()) as string[]));
        await write.put(name, ...backup[name]);
      }
    },
    operationId,
  );
}
