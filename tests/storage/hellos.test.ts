import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { deleteHello, hellos, sendHello, tellHello } from '../../storage/hellos.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import { addPerson } from '../../storage/people.ts';
import { undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('is a mail of the user’s too, and how it went can be told', async () => {
  const personId = await addPerson({ name: 'Ada', identities: ['email:ada@okafor.example'] });
  const helloId = await sendHello(personId, 1000);
  expect(await interactionsOf(personId)).toMatchObject([{ rung: 'email', direction: 'out', at: 1000 }]);
  expect(await hellos()).toMatchObject([{ personId, outcome: null }]);
  await tellHello(helloId, 'lovely', 'She wrote back within the hour');
  expect(await hellos(personId)).toMatchObject([{ outcome: 'lovely', words: 'She wrote back within the hour' }]);
});

it('goes with its mail, by undoing or by removing it', async () => {
  const personId = await addPerson({ name: 'Ada', identities: ['email:ada@okafor.example'] });
  await sendHello(personId, 1000);
  await undoLast();
  expect([await hellos(), await interactionsOf(personId)]).toEqual([[], []]);
  await deleteHello(await sendHello(personId, 2000));
  expect([await hellos(), await interactionsOf(personId)]).toEqual([[], []]);
});
