import type { Fact } from '../relationship/fact.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { store } from './open.ts';

/** Everybody who is not in the trash with every fact, for a page that lists and searches them. */
export type Everyone = { summaries: readonly PersonSummary[]; facts: readonly Fact[] };

/** Reads everybody, in no order; a page holds them, because a search a keystroke must not read 100,000 rows each time. */
export async function everyone(): Promise<Everyone> {
  const db = await store();
  const [summaries, facts] = await Promise.all([db.summaries.toArray(), db.facts.toArray()]);
  return { summaries, facts };
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
