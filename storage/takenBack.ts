/** The row as it is now, with those fields as before that the act changed. */
export function withFieldsTakenBack<T extends object>(now: T, before: T, after: T): T {
  const fields = Object.keys({ ...before, ...after }) as (keyof T)[];
  const row = { ...now };
  for (const field of fields)
    if (!same(before[field], after[field])) row[field] = itemsTakenBack(now[field], before[field], after[field]);
  return row;
}

/** Of a list only what the act added goes and what it removed returns. */
function itemsTakenBack<V>(now: V, before: V, after: V): V {
  if (same(now, after)) return before;
  if (!Array.isArray(now) || !Array.isArray(before) || !Array.isArray(after)) return before;
  const kept = now.filter((item) => before.includes(item) || !after.includes(item));
  return [...kept, ...before.filter((item) => !after.includes(item) && !kept.includes(item))] as V;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
