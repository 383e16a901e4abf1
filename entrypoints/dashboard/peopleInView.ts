import type { PeopleOrder } from '../../components/PeopleBrowser.tsx';
import type { PersonSummary } from '../../relationship/person.ts';
import { latestFirst } from '../../storage/everyone.ts';
import type { FoundPerson } from '../../storage/search.ts';

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Everybody in the order to show; `addedFirst` are the ids by when they were added. */
export function inOrder(
  people: readonly PersonSummary[],
  by: PeopleOrder,
  addedFirst: readonly string[],
): readonly PersonSummary[] {
  if (by === 'name') return people.toSorted((a, b) => byName.compare(a.name, b.name));
  if (by === 'lastAt') return people.toSorted(latestFirst);
  if (by !== 'addedAt') return people.toSorted((a, b) => (b[by] ?? 0) - (a[by] ?? 0));
  const rank = new Map(addedFirst.map((personId, i) => [personId, i]));
  return people.toSorted((a, b) => (rank.get(a.personId) ?? 0) - (rank.get(b.personId) ?? 0));
}

/** Whom a list is narrowed to: all of `among` hold them; null (or false, or none) where it is not. */
export type Narrowing = { community: string | null; among: readonly ReadonlySet<string>[]; focusOnly: boolean };

/** Those who share a community, whom every set holds, and who are in focus, where only they are asked for. */
export function inView(people: readonly PersonSummary[], narrowing: Narrowing): readonly PersonSummary[] {
  const { community, among, focusOnly } = narrowing;
  if (community === null && among.length === 0 && !focusOnly) return people;
  return people.filter(
    (person) =>
      (community === null || person.communities.includes(community)) &&
      among.every((some) => some.has(person.personId)) &&
      (!focusOnly || person.focus),
  );
}

/** Whom a search found, each once though name and facts may both fit. */
export function eachOnce(found: readonly FoundPerson[]): PersonSummary[] {
  return [...new Map(found.map(({ person }) => [person.personId, person])).values()];
}

/** By person id, the fact by which somebody was found whose name does not fit. */
export function factsFound(found: readonly FoundPerson[]): Map<string, string> {
  const byName = new Set(found.filter(({ fact }) => fact === null).map(({ person }) => person.personId));
  return new Map(
    found.flatMap(({ person, fact }) => (fact && !byName.has(person.personId) ? [[person.personId, fact.text] as const] : [])),
  );
}
