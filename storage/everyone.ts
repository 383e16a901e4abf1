import type { Fact } from '../relationship/fact.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { inParts } from './inParts.ts';
import { store } from './open.ts';
import type { PackedRows } from './pack.ts';

/** Everybody who is not in the trash with every fact, for a page that lists and searches them. */
export type Everyone = { summaries: readonly PersonSummary[]; facts: readonly Fact[] };

/**
 * Reads everybody, in no order; a page holds them, because a search a keystroke must not read 100,000 rows each time. Some at a time, so that
 * the page can move meanwhile; what changes in between is told of, and read again.
 */
export async function everyone(): Promise<Everyone> {
  await store();
  return { summaries: await all('summaries'), facts: await all('facts') };
}

/** Few enough to be read while nobody notices. */
const rowsAtOnce = 2_000;

async function all<T extends 'summaries' | 'facts'>(table: T): Promise<PackedRows[T][]> {
  const rows: PackedRows[T][] = [];
  for await (const some of inParts(table, rowsAtOnce)) for (const row of some) rows.push(row as PackedRows[T]);
  return rows;
}

/** The first to show of a list by last contact, at once, while everybody is still being read. */
export async function lastInTouch(count: number): Promise<PersonSummary[]> {
  const db = await store();
  return db.summaries.orderBy('lastAt').reverse().limit(count).toArray();
}

/** The ids of everybody, in the trash or not, by when they were added, latest first. */
export async function addedLastFirst(): Promise<string[]> {
  const db = await store();
  return (await db.people.orderBy('addedAt').reverse().primaryKeys()) as string[];
}
