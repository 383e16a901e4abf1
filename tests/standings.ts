import type { History } from '../relationship/history.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { newPerson, type Person } from '../relationship/person.ts';
import { type Standing, standingOf } from '../relationship/standing.ts';
import { reply } from './people.ts';

/** How things stand with Ada after what the test tells; the rest is as with somebody just added. */
export function standing(told: { person?: Partial<Person> } & Partial<History> = {}, zone = 'UTC'): Standing {
  const { person, ...history } = told;
  return standingOf(
    newPerson({ id: 'ada', name: 'Ada', addedAt: 0, ...person }),
    { interactions: [], facts: [], pledges: [], owed: [], hellos: [], invitations: [], ...history },
    zone,
  );
}

/** Noon UTC on a day, ms since epoch. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** So many talks on different days, the last on `day`; both wrote each time unless told otherwise. */
export function talks(count: number, day: string, changed: Partial<Interaction> = {}): Interaction[] {
  return Array.from({ length: count }, (_, i) => reply({ id: `${day} ${i}`, at: noon(day) - i * 7 * 86_400_000, ...changed }));
}
