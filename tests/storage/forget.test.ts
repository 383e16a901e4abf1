import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../storage/database.ts';
import { addFact } from '../../storage/facts.ts';
import { forgetPerson } from '../../storage/forget.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { addPerson, deletePerson, person } from '../../storage/people.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('leaves nothing of somebody forgotten for good, in no table, no history and no second copy', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:adabyrne'] });
  const ben = await addPerson({ name: 'Ben Okri', identities: ['x:benokri'] });
  await addFact({ personId: ada, text: 'adabyrne keeps bees' });
  await logInteraction({ personId: ada, rung: 'call', direction: 'both', at: 0, channel: 'phone', note: 'adabyrne called' });
  await deletePerson(ada);
  await forgetPerson(ada);

  const everything = await Promise.all(database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(everything)).not.toMatch(/adabyrne|Ada Byrne/);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/adabyrne|Ada Byrne/);
  expect(await person(ben)).not.toBeNull();
});
