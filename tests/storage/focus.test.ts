import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { focusList, moveInQueue, nextUpQueue, queueNextUp, takeIntoFocus, unqueue } from '../../storage/focus.ts';
import { addPeople, deletePerson } from '../../storage/people.ts';
import { undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

it('takes somebody into focus and lets another rest for them, by one act', async () => {
  const [ada = '', ben = ''] = await addPeople([
    { name: 'Ada', identities: [], focus: true },
    { name: 'Ben', identities: [] },
  ]);
  await takeIntoFocus(ben, 'He asks well', ada);
  expect(await focusList()).toMatchObject([{ name: 'Ben', why: 'He asks well' }]);
  await undoLast();
  expect(names(await focusList())).toEqual(['Ada']);
});

it('keeps the queue in the user’s order', async () => {
  const [ada = '', ben = '', cem = ''] = await addPeople(['Ada', 'Ben', 'Cem'].map((name) => ({ name, identities: [] })));
  for (const id of [ada, ben, cem, ada]) await queueNextUp(id);
  expect(names(await nextUpQueue())).toEqual(['Ada', 'Ben', 'Cem']);
  await moveInQueue(cem, 0);
  await moveInQueue(ada, 99);
  expect(names(await nextUpQueue())).toEqual(['Cem', 'Ben', 'Ada']);
  await undoLast();
  expect(names(await nextUpQueue())).toEqual(['Cem', 'Ada', 'Ben']);
  await unqueue(ada);
  await moveInQueue(ada, 0);
  expect(names(await nextUpQueue())).toEqual(['Cem', 'Ben']);
  await deletePerson(cem);
  expect(names(await nextUpQueue())).toEqual(['Ben']);
});
