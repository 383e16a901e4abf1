import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { tagPeople } from '../../storage/manyPeople.ts';
import { allTags, networks, peopleOn, peopleTagged } from '../../storage/narrowing.ts';
import { addPerson } from '../../storage/people.ts';
import { found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('tells which labels there are and who wears one', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  const ben = await addPerson({ name: 'Ben', identities: [] });
  await tagPeople([ada, ben], 'garden');
  await tagPeople([ben], 'cork');
  expect(await allTags()).toEqual(['cork', 'garden']);
  expect((await peopleTagged('garden')).sort()).toEqual([ada, ben].sort());
});

it('tells on which networks people are and who is on one, by name or by number', async () => {
  const ada = await addPerson({ name: 'Ada', identities: ['x:ada', 'email:ada@moss.example'] });
  const ben = await addPerson({ name: 'Ben', identities: ['x-id:77', 'name:blog.example/ben'] });
  await addPerson({ name: 'Cem', identities: ['web:cem.example'] });
  expect(await networks()).toEqual(['email', 'web', 'x']);
  expect((await peopleOn('x')).sort()).toEqual([ada, ben].sort());
});

it('tells the networks of imported people and of others, each account read once and never all at one time', async () => {
  await addPerson({ name: 'Ada', identities: ['bluesky:ada', 'mastodon:ada@moss.example'] });
  const count = 3_000;
  await importAll(
    Array.from({ length: count }, (_, i) => found(`Person ${i}`, [`linkedin:p${i}`, i === 0 ? 'x-id:7' : `web:p${i}.example`])),
  );
  const parse = vi.spyOn(JSON, 'parse');
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect(await networks()).toEqual(['bluesky', 'linkedin', 'mastodon', 'web', 'x']);
  const texts = parse.mock.calls.map(([text]) => text).filter((text) => text.includes('linkedin:'));
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
  expect(read.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'identities')).toEqual([]);
  vi.restoreAllMocks();
});
