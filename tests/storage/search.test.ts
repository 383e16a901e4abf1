import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addFact } from '../../storage/facts.ts';
import { addPerson, deletePerson, editPerson } from '../../storage/people.ts';
import { addSample } from '../../storage/sample.ts';
import { searchPeople } from '../../storage/search.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

/** The names found for a query. */
async function found(query: string): Promise<string[]> {
  return (await searchPeople(query, 10)).map(({ person }) => person.name);
}

it.each([
  ['mara lind', 'Mara Lindqvist'],
  ['lindqvist mara', 'Mara Lindqvist'],
  ['lukasz wisn', 'Łukasz Wiśniewski'],
  ['田中', '田中 結衣'],
  ['نور', 'نور الحداد'],
  ['김서', '김서연'],
])('finds by a part of the name: %s', async (query, name) => {
  await addSample();
  expect((await found(query))[0]).toBe(name);
});

it('finds who it is about by what is known of them', async () => {
  await addSample();
  expect(await searchPeople('bees', 5)).toMatchObject([
    { person: { name: 'Jonas Weidenbach' }, fact: { text: 'Keeps bees on the roof of his office' } },
  ]);
});

it('finds what was written a moment ago and nobody in the trash', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  expect(await found('ada')).toEqual(['Ada Byrne']);
  await editPerson(ada, { name: 'Adele Byrne' });
  await addFact({ personId: ada, text: 'Gardens' });
  expect(await found('adele')).toEqual(['Adele Byrne']);
  expect(await found('garden')).toEqual(['Adele Byrne']);
  await deletePerson(ada);
  expect([...(await found('adele')), ...(await found('garden'))]).toEqual([]);
});
