import type { Today, TodayRow } from '../relationship/today.ts';

/** Every suggestion of a day, list by list. */
export function suggestionsOf({ returned, promises, owed, hellos, calls, steps, nextUp }: Today): TodayRow[] {
  return [...(returned?.rows ?? []), ...promises, ...owed, ...hellos, ...calls, ...steps, ...nextUp];
}
