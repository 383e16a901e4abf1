import type { PersonSummary } from '../relationship/person.ts';
import { type Act, type ActKind, database, type TableName, writeAtOnce } from './database.ts';
import type { Draft } from './draft.ts';
import { copyAhead, journalIfPossible, type Row } from './journal.ts';
import { membershipWith, membershipWithout } from './membership.ts';
import { type IsNew, type NewPack, type Plan, planned, type RowToWrite } from './plannedWrite.ts';
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
  const isNew: IsNew = (table, key) => draft.isNew(isSum(table) ? 'people' : table, key);
  const plan = await planned([...ahead, ...sums(bulk)], isNew).catch(async (failure) => {
    throw await asProblem(failure);
  });
  const copied = await copyAhead(keptIn(plan), bulk.morePeople, bulk.lessRows);
  const last = await database.acts.orderBy('seq').last();
  const nobody = { personId: null, name: '', operationId: null, undoneAt: null };
  const act: Act = { ...nobody, seq: (last?.seq ?? 0) + 1, id: crypto.randomUUID(), kind, at: Date.now(), result, copied };
  const membership = await membershipAfter(draft);
  try {
    await writeAtOnce((storeOf) => {
      plan.write(storeOf);
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

function isSum(table: string): table is (typeof summed)[number] {
  return summed.some((one) => one === table);
}

/** What the second copy holds of a plan: what sums people up is worked out again. */
function keptIn({ packs, others }: Plan): { packs: NewPack[]; rows: Row[] } {
  const rows = others.filter((row): row is Row => !isSum(row[0]));
  return { packs: packs.filter(({ table }) => !isSum(table)), rows };
}

/** The rows that sum people up: of whoever goes they go, too. */
function sums({ ranges = [], withoutSummary, summaries, standings }: Bulk): RowToWrite[] {
  const gone = ranges.filter(({ table }) => table === 'people');
  return [
    ...gone.flatMap(({ prefix }) => summed.map((table): RowToWrite => [table, prefix, 'all'])),
    ...withoutSummary.flatMap((personId) => summed.map((table): RowToWrite => [table, personId, null])),
    ...summaries.map((row): RowToWrite => ['summaries', row.personId, row]),
    ...standings.map((row): RowToWrite => ['standings', row.personId, row]),
  ];
}

async function membershipAfter(draft: Draft) {
  const gone = draft.removals('identities');
  if (gone.length > 0) return membershipWithout(new Set(gone));
  const more = draft.puts('identities').map(({ identity }) => identity);
  return more.length > 0 ? membershipWith(more) : null;
}
