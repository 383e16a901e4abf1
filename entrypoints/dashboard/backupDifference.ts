import type { Backup } from '../../storage/backupFile.ts';
import { keyOf, type TableName } from '../../storage/database.ts';

/** What restoring would do to each kind of thing the user would miss. */
export type BackupDifference = Record<
  'people' | 'interactions' | 'facts' | 'pledges',
  { total: number; added: number; changed: number; removed: number }
>;

/** How a backup differs from what is stored now. */
export function backupDifference(now: Backup, then: Backup): BackupDifference {
  const differenceIn = (table: TableName) => rowsDifference(keyed(now, table), keyed(then, table));
  return {
    people: differenceIn('people'),
    interactions: differenceIn('interactions'),
    facts: differenceIn('facts'),
    pledges: differenceIn('pledges'),
  };
}

function keyed(backup: Backup, table: TableName): Map<unknown, string> {
  const key = keyOf[table];
  return new Map(backup[table].map((row) => [Reflect.get(row, key), JSON.stringify(row)]));
}

function rowsDifference(now: Map<unknown, string>, then: Map<unknown, string>) {
  let added = 0;
  let changed = 0;
  for (const [key, row] of then) {
    const current = now.get(key);
    if (current === undefined) added++;
    else if (current !== row) changed++;
  }
  return { total: then.size, added, changed, removed: now.size - (then.size - added) };
}
