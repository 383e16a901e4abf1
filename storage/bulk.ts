import type { PersonSummary } from '../relationship/person.ts';
import { type Act, type ActKind, afterAll, database, type TableName, tableNames, writeAtOnce } from './database.ts';
import type { Draft } from './draft.ts';
import { copyAhead, journalIfPossible } from './journal.ts';
import { membershipWith, membershipWithout } from './membership.ts';
import { asProblem } from './problem.ts';
import type { StoredStanding } from './storedStanding.ts';

/** What a bulk act writes. */
export type Bulk = {
  kind: ActKind;
  /** Kept with the act: what to undo it by. */
  result: unknown;
  draft: Draft;
  /** Whole ranges of rows that go before the draft is written: all whose key begins so; of people with their summaries. */
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
 * The second copy's part is written first and counts once the act names it, so no crash leaves it behind; what a power cut takes
 * from the database, it gives back. The caller holds `oneAtATime` since reading what it decided by. Returns the act's number.
 */
export async function writeBulk(bulk: Bulk): Promise<number> {
  const { kind, result, draft, ranges = [] } = bulk;
  const ahead = [...ranges.map(({ table, prefix }) => [table, prefix, 'all'] as const), ...draft.rows()];
  const copied = await copyAhead(ahead, bulk.morePeople, bulk.lessRows);
  const last = await database.acts.orderBy('seq').last();
  const nobody = { personId: null, name: '', operationId: null, undoneAt: null };
  const act: Act = { ...nobody, seq: (last?.seq ?? 0) + 1, id: crypto.randomUUID(), kind, at: Date.now(), result, copied };
  const membership = await membershipAfter(draft);
  try {
    await writeAtOnce((storeOf) => {
      for (const { table, prefix } of ranges) {
        const below = IDBKeyRange.bound(prefix, afterAll(prefix), false, true);
        storeOf(table).delete(below);
        if (table === 'people') for (const sums of summed) storeOf(sums).delete(below);
      }
      for (const table of tableNames) {
        for (const key of draft.removals(table)) storeOf(table).delete(key);
        for (const row of draft.puts(table)) storeOf(table).put(row);
      }
      for (const personId of bulk.withoutSummary) for (const table of summed) storeOf(table).delete(personId);
      for (const row of bulk.summaries) storeOf('summaries').put(row);
      for (const row of bulk.standings) storeOf('standings').put(row);
      if (membership !== null) storeOf('membership').put(membership);
      storeOf('acts').add(act);
    });
  } catch (failure) {
    throw await asProblem(failure);
  }
  await journalIfPossible();
  return act.seq;
}

const summed = ['summaries', 'standings'] as const;

async function membershipAfter(draft: Draft) {
  const gone = draft.removals('identities');
  if (gone.length > 0) return membershipWithout(new Set(gone));
  const more = draft.puts('identities').map(({ identity }) => identity);
  return more.length > 0 ? membershipWith(more) : null;
}
