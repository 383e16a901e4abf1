/** Who is chosen in a list, by person id. Stays while the list is searched, sorted and narrowed. */
export type Selection = ReadonlySet<string>;

/** With that person chosen, or not any more. */
export function toggled(selection: Selection, personId: string): Selection {
  const next = new Set(selection);
  if (!next.delete(personId)) next.add(personId);
  return next;
}

/** With everybody between two places of a list chosen, too; the places in either order. */
export function withRange(selection: Selection, people: readonly { personId: string }[], from: number, to: number): Selection {
  const between = people.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set([...selection, ...between.map(({ personId }) => personId)]);
}
