import type { Fact } from '../relationship/fact.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { inParts } from './inParts.ts';
import { store } from './open.ts';

/** Everybody who is not in the trash with every fact, for a page that lists and searches them. */
export type Everyone = { summaries: readonly PersonSummary[]; facts: readonly Fact[] };

/**
 * Reads everybody, in no order; a page holds them, because a search a keystroke must not read 100,000 rows each time. Some at a time, so that
 * the page can move meanwhile; what changes in between is told of, and read again. Each part is in order of the last contact: to put all of
 * them in it is then a third of the work.
 */
export async function everyone(): Promise<Everyone> {
  await store();
  const summaries: PersonSummary[] = [];
  const facts: Fact[] = [];
  for await (const some of inParts('summaries', rowsAtOnce)) for (const one of some.sort(latestFirst)) summaries.push(one);
  for await (const some of inParts('facts', rowsAtOnce)) for (const one of some) facts.push(one);
  return { summaries, facts };
}

/** The order of the last contact, who had none at the end. */
export function latestFirst(a: PersonSummary, b: PersonSummary): number {
  return (b.lastAt ?? 0) - (a.lastAt ?? 0);
}

/** Few enough to be read while nobody notices. */
const rowsAtOnce = 2_000;

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
