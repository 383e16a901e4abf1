import type { Backup } from '../../storage/backupFile.ts';
import { keyOf, type TableName } from '../../storage/database.ts';

/** The tables whose rows the user knows by name; those that are shown even while they are empty stand first. */
const told = [
  'people',
  'interactions',
  'facts',
  'pledges',
  'owed',
  'hellos',
  'invitations',
  'meetings',
  'imports',
  'merges',
  'settings',
] as const satisfies TableName[];

/** What restoring would do to one kind of thing. */
export type Counts = { total: number; added: number; changed: number; removed: number };

/** What restoring would do to each kind of thing the user would miss. */
export type BackupDifference = Record<(typeof told)[number], Counts>;

/** How a backup differs from what is stored now. */
export function backupDifference(now: Backup, then: Backup): BackupDifference {
  const differences = told.map((table) => [table, rowsDifference(keyed(now, table), keyed(then, table))]);
  return Object.fromEntries(differences) as BackupDifference;
}

function keyed(backup: Backup, table: TableName): Map<unknown, string> {
  const key = keyOf[table];
  return new Map(backup[table].map((row) => [Reflect.get(row, key), JSON.stringify(row)]));
}

function rowsDifference(now: Map<unknown, string>, then: Map<unknown, string>): Counts {
  let added = 0;
  let changed = 0;
  for (const [key, row] of then) {
    const current = now.get(key);
    if (current === undefined) added++;
    else if (current !== row) changed++;
  }
  return { total: then.size, added, changed, removed: now.size - (then.size - added) };
}
