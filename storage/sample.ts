import { type Fact, isPrivateByDefault } from '../relationship/fact.ts';
import type { Interaction } from '../relationship/interaction.ts';
import type { Origin } from '../relationship/origin.ts';
import type { Pledge } from '../relationship/pledge.ts';
import { talkKey } from '../relationship/talk.ts';
import { act, type Writing } from './act.ts';
import { database, type Rows, rowsAbout, type StoredInteraction, type TableName, tablesAboutPeople } from './database.ts';
import { store } from './open.ts';
import { existing, writePeople } from './people.ts';
import { type SamplePerson, type SampleTalk, samplePeople } from './samplePeople.ts';

const dayMs = 86_400_000;

/** Adds the sample people with their history; nothing if they are here. */
export function addSample(operationId?: string): Promise<void> {
  return act(
    'added sample',
    async (write) => {
      if (await hasSample()) return;
      const personIds = await writePeople(
        write,
        samplePeople.map((person) => ({ ...person, sample: true })),
      );
      const idOf = new Map(samplePeople.map((person, i) => [person.name, personIds[i] ?? '']));
      const added = { now: Date.now(), idOf };
      for (const person of samplePeople) await writeHistory(write, person, added);
    },
    operationId,
  );
}

/** Removes the sample people and everything about them, what was logged with them since included. */
export function removeSample(operationId?: string): Promise<void> {
  return act(
    'removed sample',
    async (write) => {
      const people = await database.people.filter((person) => person.sample).toArray();
      const personIds = people.map((person) => person.id);
      for (const personId of personIds)
        for (const table of tablesAboutPeople) await write.removeAll(table, await rowsAbout(table, personId).primaryKeys());
      const isSomebodyElse = (id: string) => !personIds.includes(id);
      const met = await database.meetings.where('personIds').anyOf(personIds).distinct().toArray();
      await write.putAll(
        'meetings',
        met.map((meeting) => ({ ...meeting, personIds: meeting.personIds.filter(isSomebodyElse) })),
      );
      const identities = new Set(people.flatMap((person) => person.identities));
      await removeWhere(write, 'aliases', (alias) => alias.identities.some((identity) => identities.has(identity)));
      await removeWhere(write, 'questions', (question) => question.personIds.some((id) => personIds.includes(id)));
      await write.removeAll('people', personIds);
    },
    operationId,
  );
}

/** Whether sample people are here, in the trash or not. */
export async function hasSample(): Promise<boolean> {
  return (await (await store()).people.filter((person) => person.sample).first()) !== undefined;
}

async function removeWhere<T extends TableName>(write: Writing, table: T, isTheirs: (row: Rows[T]) => boolean): Promise<void> {
  const keys = await database.table<Rows[T], string>(table).filter(isTheirs).primaryKeys();
  await write.removeAll(table, keys);
}

/** When the sample was added and who has which id: all that turns "so many days ago" and "via Mara" into rows. */
type Added = { now: number; idOf: ReadonlyMap<string, string> };

async function writeHistory(write: Writing, person: SamplePerson, added: Added): Promise<void> {
  const personId = added.idOf.get(person.name) ?? '';
  const { talks = [], facts = [], promises = [], met } = person;
  if (met) await write.put('people', { ...(await existing(personId)), origin: originFrom(met, added) });
  await write.putAll(
    'interactions',
    talks.map((talk) => interactionFrom(talk, personId, added)),
  );
  await write.putAll(
    'facts',
    facts.map((fact) => factFrom(fact, personId, added)),
  );
  await write.putAll(
    'pledges',
    promises.map((promise) => pledgeFrom(promise, personId, added)),
  );
}

function originFrom({ kind, words, url, daysAgo, via, unsure }: Part<'met'>, { now, idOf }: Added): Origin {
  const viaPersonId = idOf.get(via ?? '') ?? null;
  return { kind, words, url: url ?? null, at: now - daysAgo * dayMs, viaPersonId, unsure: unsure ?? false };
}

function interactionFrom(talk: SampleTalk, personId: string, { now }: Added): StoredInteraction {
  const { daysAgo, minutes = null, note = '', ...what } = talk;
  const at = now - daysAgo * dayMs;
  const nowhere = { permalink: null, thread: null, sourceKey: null };
  const happened: Interaction = { ...what, ...nowhere, id: crypto.randomUUID(), personId, at, minutes, note, source: 'sample' };
  return { ...happened, talk: talkKey(happened) };
}

function factFrom(fact: Part<'facts'>[number], personId: string, { now }: Added): Fact {
  const isPrivate = fact.private ?? isPrivateByDefault(fact.facet);
  return { pinned: false, ...fact, id: crypto.randomUUID(), personId, private: isPrivate, followUpAt: null, at: now };
}

function pledgeFrom(promise: Part<'promises'>[number], personId: string, { now }: Added): Pledge {
  const { by, what, daysAgo, dueInDays, keptDaysAgo } = promise;
  const dueAt = dueInDays === null ? null : endOfDay(now + (dueInDays - daysAgo) * dayMs);
  const keptAt = keptDaysAgo === undefined ? null : now - keptDaysAgo * dayMs;
  return { id: crypto.randomUUID(), personId, by, what, at: now - daysAgo * dayMs, dueAt, keptAt, permalink: null };
}

type Part<K extends keyof SamplePerson> = NonNullable<SamplePerson[K]>;

function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}
