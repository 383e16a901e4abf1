import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { tagPeople } from '../../storage/manyPeople.ts';
import { allTags, networks, peopleOn, peopleTagged } from '../../storage/narrowing.ts';
import { addPerson } from '../../storage/people.ts';
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
