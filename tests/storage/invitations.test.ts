import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { talkedSince } from '../../storage/calls.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import { changeInvitation, haveTalked, invitations, invite, inviteAgain } from '../../storage/invitations.ts';
import { addPerson } from '../../storage/people.ts';
import { undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('goes to many by one act, and each comes along on its own (T1)', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  const ben = await addPerson({ name: 'Ben', identities: [] });
  const [toAda = ''] = await invite([
    { personId: ada, by: 'me', at: 1, stateAt: 1 },
    { personId: ben, by: 'me', at: 1, stateAt: 1 },
  ]);
  await changeInvitation(toAda, { state: 'scheduled', scheduledAt: 99, note: 'Tuesday or Thursday' });
  const [first, second] = await invitations();
  expect(first).toMatchObject({ personId: ada, state: 'scheduled', scheduledAt: 99 });
  expect(first?.stateAt).toBeGreaterThan(1);
  expect(second).toMatchObject({ personId: ben, state: 'invited', stateAt: 1 });
  await undoLast();
  await undoLast();
  expect(await invitations()).toEqual([]);
});

it('becomes a call of the time that was arranged once the two have talked', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  const [id = ''] = await invite([{ personId: ada, by: 'them', state: 'scheduled', scheduledAt: 5000, minutes: 45 }]);
  await haveTalked(id);
  await haveTalked(id);
  expect(await interactionsOf(ada)).toMatchObject([{ rung: 'call', at: 5000, minutes: 45 }]);
  expect(await invitations()).toMatchObject([{ state: 'talked' }]);
  expect(await talkedSince(5000)).toMatchObject([{ personId: ada, calls: 1, lastAt: 5000 }]);
  expect(await talkedSince(5001)).toEqual([]);
});

it('can be said once more', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  const [id = ''] = await invite([{ personId: ada, by: 'me', state: 'asked', at: 1, stateAt: 1 }]);
  await inviteAgain(id);
  const [again] = await invitations();
  expect(again).toMatchObject({ state: 'invited', at: 1 });
  expect(again?.stateAt).toBeGreaterThan(1);
});
