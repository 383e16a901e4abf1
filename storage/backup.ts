import type { Interaction } from '../relationship/interaction.ts';
import { talkKey } from '../relationship/talk.ts';
import { act, type Writing } from './act.ts';
import { type Backup, format, version } from './backupFile.ts';
import { database, keyIn, type Rows, type StoredInteraction, type TableName, tableNames } from './database.ts';
import { store } from './open.ts';

/** The whole store as JSON for people to read; the same store always gives the same text, byte for byte. */
export async function exportBackup(): Promise<string> {
  const db = await store();
  const tables = await db.transaction('r', db.tables, () =>
    Promise.all(tableNames.map(async (name) => [name, (await db.table(name).toArray()).map(asExported)] as const)),
  );
  return `${JSON.stringify({ format, version, ...Object.fromEntries(tables) }, inOneOrder, 2)}\n`;
}

function asExported(row: Rows[TableName]): object {
  if (!('talk' in row)) return row;
  const { talk: _, ...happened } = row;
  return happened;
}

/** Fields in the order of the alphabet, `id` first, whatever order they were written in. */
function inOneOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'format' in value) return value;
  const rank = (field: string) => (field === 'id' ? '' : field);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)));
}

/** Makes the store what the backup says. One act: undoing it brings back what was there before. */
export function restoreBackup(backup: Backup, operationId?: string): Promise<void> {
  return act(
    'restored backup',
    async (write) => {
      for (const table of tableNames) await restoreTable(write, table, rowsFor(table, backup));
    },
    operationId,
  );
}

function rowsFor<T extends TableName>(table: T, backup: Backup): Rows[T][] {
  const rows = table === 'interactions' ? backup.interactions.map(withTalk) : backup[table];
  return rows as Rows[T][];
}

function withTalk(happened: Interaction): StoredInteraction {
  return { ...happened, talk: talkKey(happened) };
}

/** Only what differs is written, so that restoring the latest backup costs and records little. */
async function restoreTable<T extends TableName>(write: Writing, table: T, rows: Rows[T][]): Promise<void> {
  const stored = await database.table<Rows[T], string>(table).toArray();
  const before = new Map(stored.map((row) => [keyIn(table, row), JSON.stringify(row, inOneOrder)]));
  const changed = rows.filter((row) => before.get(keyIn(table, row)) !== JSON.stringify(row, inOneOrder));
  for (const row of rows) before.delete(keyIn(table, row));
  await write.removeAll(table, [...before.keys()]);
  await write.putAll(table, changed);
}
