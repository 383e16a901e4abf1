import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { exportBackup } from '../../storage/backup.ts';
import { database } from '../../storage/database.ts';
import { factsOf } from '../../storage/facts.ts';
import { sendHello } from '../../storage/hellos.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { addPerson, summaries } from '../../storage/people.ts';
import { addSample, hasSample, removeSample } from '../../storage/sample.ts';
import { samplePeople } from '../../storage/samplePeople.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('shows people with a history, on several rungs and in several scripts', async () => {
  await addSample();
  const people = await summaries({ sort: 'talks' });
  expect(people.map((person) => person.name).sort()).toEqual(samplePeople.map((person) => person.name).sort());
  expect(people.every((person) => person.lastAt !== null && person.lastAt < Date.now())).toBe(true);
  expect(new Set(people.map((person) => person.rung)).size).toBe(7);
  expect(people.find((person) => person.name === 'Mara Lindqvist')).toMatchObject({ talks: 12, rung: 'message', openPledges: 1 });
});

it('keeps what concerns health private', async () => {
  await addSample();
  const [elif] = (await summaries({ sort: 'name' })).filter((person) => person.name === 'Elif Yıldırım');
  expect(await factsOf(elif?.personId ?? '')).toMatchObject([{ facet: 'health', private: true }]);
});

it('adds nobody twice', async () => {
  await addSample();
  await addSample();
  expect(await summaries({ sort: 'name' })).toHaveLength(samplePeople.length);
});

it('is wholly removed, with what was logged since, and leaves the rest as it was', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const before = [await exportBackup(), await database.summaries.toArray()];
  await addSample();
  const [first] = (await summaries({ sort: 'name' })).filter((person) => person.personId !== ada);
  await logInteraction({ personId: first?.personId ?? '', rung: 'call', direction: 'out', at: Date.now(), channel: 'phone' });
  await sendHello(first?.personId ?? '', Date.now());
  await removeSample();
  expect([await exportBackup(), await database.summaries.toArray()]).toEqual(before);
  expect(await hasSample()).toBe(false);
});
