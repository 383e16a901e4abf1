import type { Person } from '../relationship/person.ts';
import { act, type Writing } from './act.ts';
import { database } from './database.ts';
import { store } from './open.ts';
import { existing } from './people.ts';
import { type StoredStanding, somethingOpen } from './storedStanding.ts';

/** Those the user tends to, by name. */
export async function focusList(): Promise<Person[]> {
  const inFocus = await peopleWhose(await store(), ({ focus }) => focus);
  return inFocus.sort((a, b) => a.name.localeCompare(b.name));
}

/** Takes somebody into focus, and lets another rest for them where the list is full; one act. */
export function takeIntoFocus(personId: string, why: string, restId: string | null, operationId?: string): Promise<void> {
  return act(
    'changed focus',
    async (write) => {
      await write.put('people', { ...(await existing(personId)), focus: true, why });
      if (restId !== null) await write.put('people', { ...(await existing(restId)), focus: false });
    },
    operationId,
  );
}

/** The queue "next up", in the user's order. */
export async function nextUpQueue(): Promise<Person[]> {
  return queueIn(await store());
}

/** Puts somebody last in the queue; they stay where they are if they are in it. */
export function queueNextUp(personId: string, operationId?: string): Promise<void> {
  return changeQueue((queue) => (queue.includes(personId) ? queue : [...queue, personId]), operationId);
}

/** Takes somebody out of the queue. */
export function unqueue(personId: string, operationId?: string): Promise<void> {
  return changeQueue((queue) => queue.filter((each) => each !== personId), operationId);
}

/** Moves somebody to a place in the queue, the first being 0; beyond its ends is at them. */
export function moveInQueue(personId: string, place: number, operationId?: string): Promise<void> {
  return changeQueue((queue) => {
    const others = queue.filter((each) => each !== personId);
    return others.length === queue.length ? queue : others.toSpliced(Math.max(0, place), 0, personId);
  }, operationId);
}

/** Gives the queue another order by one act; only those whose place changes are written. */
function changeQueue(change: (queue: string[]) => string[], operationId?: string): Promise<void> {
  return act(
    'changed next up',
    async (write) => {
      const before = await queueIn(database);
      const after = change(before.map(({ id }) => id));
      for (const { id } of before) if (!after.includes(id)) await place(write, id, null);
      for (const [index, id] of after.entries()) await place(write, id, index);
    },
    operationId,
  );
}

async function place(write: Writing, personId: string, nextUp: number | null): Promise<void> {
  const person = await existing(personId);
  if (person.nextUp !== nextUp) await write.put('people', { ...person, nextUp });
}

async function queueIn(db: typeof database): Promise<Person[]> {
  const queue = await peopleWhose(db, ({ nextUp }) => nextUp !== null);
  return queue.sort((a, b) => (a.nextUp ?? 0) - (b.nextUp ?? 0) || a.name.localeCompare(b.name));
}

/** Only those who may have a step today are looked at: whoever is in focus or queued is among them. */
async function peopleWhose(db: typeof database, holds: (standing: StoredStanding) => boolean): Promise<Person[]> {
  const standings = await db.standings.where('today').equals(somethingOpen).filter(holds).toArray();
  const rows = await db.people.bulkGet(standings.map(({ personId }) => personId));
  return rows.filter((person) => person !== undefined);
}
