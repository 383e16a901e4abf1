import type { Person } from '../relationship/person.ts';
import type { Standing } from '../relationship/standing.ts';
import { act, type Writing } from './act.ts';
import { database, rowsByKey } from './database.ts';
import { store } from './open.ts';
import { Problem } from './problem.ts';
import { settings } from './settings.ts';
import { somethingOpen } from './storedStanding.ts';

/** So many people are changed by one act: it keeps what each was before, and 100,000 of them held a page up for minutes. */
export const mostAtOnce = 5_000;

/** Puts the user's own label on all of these people. */
export function tagPeople(personIds: readonly string[], tag: string, operationId?: string): Promise<void> {
  const tagged = (person: Person) => (person.tags.includes(tag) ? person : { ...person, tags: [...person.tags, tag] });
  return act('tagged people', (write) => changeEach(write, personIds, tagged), operationId);
}

/** Takes the label off all of these people. */
export function untagPeople(personIds: readonly string[], tag: string, operationId?: string): Promise<void> {
  const untagged = (person: Person) =>
    person.tags.includes(tag) ? { ...person, tags: person.tags.filter((one) => one !== tag) } : person;
  return act('tagged people', (write) => changeEach(write, personIds, untagged), operationId);
}

/**
 * Takes people into focus and lets others rest, by one act.
 * @throws {Problem} 'focus full' if more would be in focus than the user tends to at a time.
 */
export async function changeFocus(personIds: readonly string[], resting: readonly string[], operationId?: string): Promise<void> {
  const { focusCapacity } = await settings();
  return act(
    'changed focus',
    async (write) => {
      const inFocus = new Set((await focusStandings()).map(({ personId }) => personId));
      const rest = new Set(resting);
      const after = new Set([...inFocus, ...personIds].filter((personId) => !rest.has(personId)));
      if (after.size > focusCapacity && after.size > inFocus.size)
        throw new Problem('focus full', 'More would be in focus than there is room for.');
      await changeEach(write, resting, (person) => (person.focus ? { ...person, focus: false } : person));
      await changeEach(write, personIds, (person) => (person.focus ? person : { ...person, focus: true }));
    },
    operationId,
  );
}

/** Puts all of these people in the trash. */
export function deletePeople(personIds: readonly string[], operationId?: string): Promise<void> {
  return act(
    'deleted people',
    async (write) => {
      const deletedAt = Date.now();
      const people = (await found(personIds)).filter((person) => person.deletedAt === null);
      await write.putAll(
        'people',
        people.map((person) => ({ ...person, deletedAt })),
      );
      const ids = new Set(personIds);
      const rows = await rowsByKey(
        'identities',
        people.flatMap(({ identities }) => identities),
      );
      await write.removeAll(
        'identities',
        rows.flatMap((row) => (row && ids.has(row.personId) ? [row.identity] : [])),
      );
    },
    operationId,
  );
}

/** Takes all of these people out of the trash. Identities that became another person's meanwhile stay with that person. */
export function restorePeople(personIds: readonly string[], operationId?: string): Promise<void> {
  return act(
    'restored people',
    async (write) => {
      const people = (await found(personIds)).filter((person) => person.deletedAt !== null && person.mergedInto === null);
      const all = people.flatMap(({ identities }) => identities);
      const taken = await rowsByKey('identities', all);
      const free = new Set(all.filter((_, i) => taken[i] === undefined));
      const back = people.map((person) => ({
        ...person,
        identities: person.identities.filter((identity) => free.has(identity)),
        deletedAt: null,
      }));
      await write.putAll('people', back);
      const since = Date.now();
      await write.putAll(
        'identities',
        back.flatMap(({ id, identities }) => identities.map((identity) => ({ identity, personId: id, since }))),
      );
    },
    operationId,
  );
}

/** Everybody the user tends to, whom they were last in touch with longest ago first. */
export async function peopleInFocus(): Promise<Standing[]> {
  await store();
  return focusStandings();
}

async function focusStandings(): Promise<Standing[]> {
  const comingUp = await database.standings.where('today').equals(somethingOpen).toArray();
  const lastAt = ({ latest: [last] }: Standing) => last?.at ?? 0;
  return comingUp.filter(({ focus }) => focus).sort((a, b) => lastAt(a) - lastAt(b));
}

async function found(personIds: readonly string[]): Promise<Person[]> {
  return (await rowsByKey('people', personIds)).filter((person) => person !== undefined);
}

/** Writes those who are changed by it. */
async function changeEach(write: Writing, personIds: readonly string[], changed: (person: Person) => Person): Promise<void> {
  const people = await found(personIds);
  await write.putAll(
    'people',
    people.map(changed).filter((person, i) => person !== people[i]),
  );
}
