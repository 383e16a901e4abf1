import type { PersonSummary } from '../relationship/person.ts';
import { announceChange } from './changes.ts';
import { type Act, type ActKind, database, rowsBelow, type TableName, tableNames } from './database.ts';
import type { Draft } from './draft.ts';
import { copyAhead, journalIfPossible } from './journal.ts';
import { addToMembership, rebuildMembership } from './membership.ts';
import { asProblem } from './problem.ts';
import type { StoredStanding } from './storedStanding.ts';

/** What a bulk act writes besides its rows. */
export type Bulk = {
  kind: ActKind;
  /** Kept with the act: what to undo it by. */
  result: unknown;
  draft: Draft;
  /** Whole ranges of rows that go: all whose key begins so. */
  ranges?: readonly { table: TableName; prefix: string }[];
  summaries: readonly PersonSummary[];
  standings: readonly StoredStanding[];
  /** People whose summary and standing go. */
  withoutSummary: readonly string[];
  /** How many people more there are afterwards, and how many rows of the second copy are out of date with it. */
  morePeople: number;
  lessRows: number;
};

/**
 * Writes what is too much to keep before and after of every row: one transaction with the summary rows, the membership and the act.
 * The second copy's part is written first and counts once the act names it, so no crash leaves it behind. The caller holds
 * `oneAtATime` since reading what it decided by.
 */
export async function writeBulk(bulk: Bulk): Promise<void> {
  const { kind, result, draft, ranges = [], summaries, standings, withoutSummary } = bulk;
  const rows = [...ranges.map(({ table, prefix }) => [table, prefix, 'all'] as const), ...draft.rows()];
  const copied = await copyAhead(rows, bulk.morePeople, bulk.lessRows);
  try {
    await database.transaction('rw', database.tables, async () => {
      for (const { table, prefix } of ranges) await rowsBelow(table, prefix).delete();
      for (const table of tableNames) {
        const removals = draft.removals(table);
        const puts = draft.puts(table);
        if (removals.length > 0) await database.table(table).bulkDelete(removals);
        if (puts.length > 0) await database.table(table).bulkPut(puts);
      }
      await database.summaries.bulkDelete([...withoutSummary]);
      await database.summaries.bulkPut([...summaries]);
      await database.standings.bulkDelete([...withoutSummary]);
      await database.standings.bulkPut([...standings]);
      if (draft.removals('identities').length > 0) await rebuildMembership();
      else await addToMembership(draft.puts('identities').map(({ identity }) => identity));
      const last = await database.acts.orderBy('seq').last();
      const nobody = { personId: null, name: '', operationId: null, undoneAt: null };
      const act: Act = { ...nobody, seq: (last?.seq ?? 0) + 1, id: crypto.randomUUID(), kind, at: Date.now(), result, copied };
      await database.acts.add(act);
    });
  } catch (failure) {
    throw asProblem(failure);
  }
  await journalIfPossible();
}

/** Tells every page that much has changed. */
export function announceMuch(): Promise<void> {
  return announceChange({ personIds: null });
}
