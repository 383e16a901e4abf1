import type { Person } from '../relationship/person.ts';
import type { Standing } from '../relationship/standing.ts';
import { actOnMany, type Far, type Writing } from './act.ts';
import { database, rowsByKey } from './database.ts';
import { store } from './open.ts';
import { Problem } from './problem.ts';
import { settings } from './settings.ts';
import { somethingOpen } from './storedStanding.ts';

/** How an act on many is told apart from its repetition, and who hears how far it is. */
type OnMany = { operationId?: string; far?: Far };

/** Puts the user's own label on all of these people. */
export function tagPeople(personIds: readonly string[], tag: string, how?: OnMany): Promise<void> {
  const tagged = (person: Person) => (person.tags.includes(tag) ? person : { ...person, tags: [...person.tags, tag] });
  return actOnMany('tagged people', personIds, (write, some) => changeEach(write, some, tagged), how);
}

/** Takes the label off all of these people. */
export function untagPeople(personIds: readonly string[], tag: string, how?: OnMany): Promise<void> {
  const untagged = (person: Person) =>
    person.tags.includes(tag) ? { ...person, tags: person.tags.filter((one) => one !== tag) } : person;
  return actOnMany('tagged people', personIds, (write, some) => changeEach(write, some, untagged), how);
}

/**
 * Takes people into focus and lets others rest, by one act.
 * @throws {Problem} 'focus full' if more would be in focus than the user tends to at a time.
 */
export async function changeFocus(personIds: readonly string[], resting: readonly string[], how?: OnMany): Promise<void> {
  const { focusCapacity } = await settings();
  const into = new Set(personIds);
  const rest = new Set(resting);
  const focused = (person: Person) => {
    const focus = into.has(person.id) || (person.focus && !rest.has(person.id));
    return focus === person.focus ? person : { ...person, focus };
  };
  let hasRoom = false;
  return actOnMany(
    'changed focus',
    [...new Set([...resting, ...personIds])],
    async (write, some) => {
      // Asked once, of the whole: each part would read all whom those before it took into focus.
      hasRoom ||= await isRoomFor(into, rest, focusCapacity);
      if (!hasRoom) throw new Problem('focus full', 'More would be in focus than there is room for.');
      await changeEach(write, some, focused);
    },
    how,
  );
}

/** Whether no more are in focus then than the user tends to, or than are now. */
async function isRoomFor(into: ReadonlySet<string>, rest: ReadonlySet<string>, capacity: number): Promise<boolean> {
  const inFocus = (await focusStandings()).map(({ personId }) => personId);
  const after = new Set([...inFocus, ...into].filter((personId) => !rest.has(personId)));
  return after.size <= capacity || after.size <= inFocus.length;
}

/** Puts all of these people in the trash. */
export function deletePeople(personIds: readonly string[], how?: OnMany): Promise<void> {
  const deletedAt = Date.now();
  return actOnMany('deleted people', personIds, (write, some) => toTrash(write, some, deletedAt), how);
}

async function toTrash(write: Writing, personIds: readonly string[], deletedAt: number): Promise<void> {
  const people = (await found(personIds)).filter((person) => person.deletedAt === null);
  await write.putAll(
    'people',
    people.map((person) => ({ ...person, deletedAt })),
    people,
  );
  const ids = new Set(personIds);
  const rows = await rowsByKey(
    'identities',
    people.flatMap(({ identities }) => identities),
  );
  const theirs = rows.filter((row) => row !== undefined).filter(({ personId }) => ids.has(personId));
  await write.removeAll(
    'identities',
    theirs.map(({ identity }) => identity),
    theirs,
  );
}

/** Takes all of these people out of the trash. Identities that became another person's meanwhile stay with that person. */
export function restorePeople(personIds: readonly string[], how?: OnMany): Promise<void> {
  return actOnMany('restored people', personIds, outOfTrash, how);
}

async function outOfTrash(write: Writing, personIds: readonly string[]): Promise<void> {
  const people = (await found(personIds)).filter((person) => person.deletedAt !== null && person.mergedInto === null);
  const all = people.flatMap(({ identities }) => identities);
  const taken = await rowsByKey('identities', all);
  const free = new Set(all.filter((_, i) => taken[i] === undefined));
  const back = people.map((person) => ({
    ...person,
    identities: person.identities.filter((identity) => free.has(identity)),
    deletedAt: null,
  }));
  await write.putAll('people', back, people);
  const since = Date.now();
  await write.putAll(
    'identities',
    back.flatMap(({ id, identities }) => identities.map((identity) => ({ identity, personId: id, since }))),
    [], // none was there
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
  const changes = (await found(personIds)).map((before) => ({ before, after: changed(before) }));
  const real = changes.filter(({ before, after }) => after !== before);
  await write.putAll(
    'people',
    real.map(({ after }) => after),
    real.map(({ before }) => before),
  );
}
