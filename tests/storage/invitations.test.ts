import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { changeInvitation, invitations, invite } from '../../storage/invitations.ts';
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
