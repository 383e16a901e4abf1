import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { logInteraction } from '../../storage/interactions.ts';
import {
  addPerson,
  deletePerson,
  findByIdentities,
  notSame,
  person,
  restorePerson,
  summaries,
  trashedPeople,
} from '../../storage/people.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const noon = Date.UTC(2026, 2, 14, 12);

it('knows somebody by each of their identities', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'linkedin:ada-byrne'] });
  expect((await findByIdentities(['x:nobody', 'linkedin:ada-byrne']))?.person.personId).toBe(ada);
  expect(await findByIdentities(['x:nobody'])).toBeNull();
});

it('knows the avatar of an e-mail address by either hash', async () => {
  await addPerson({ name: 'Ada Byrne', identities: ['email:myemailaddress@example.com'] });
  // The address and md5 of Gravatar's own documentation.
  expect(await findByIdentities(['gravatar:0bc83cb571cd1c50ba6f3e8a78ef1346'])).not.toBeNull();
  expect(await findByIdentities(['gravatar:84059b07d4be67b806386c0aad8070a23f18836bbaae342275dc0a83414c32ee'])).not.toBeNull();
});

it('adds somebody once when the same request comes twice', async () => {
  const first = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] }, 'operation 1');
  const second = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] }, 'operation 1');
  expect(second).toBe(first);
  expect(await summaries({ sort: 'name' })).toHaveLength(1);
});

it('recognises nobody in the trash, and whom it gives back', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  await deletePerson(ada);
  expect(await findByIdentities(['x:ada'])).toBeNull();
  expect(await summaries({ sort: 'name' })).toEqual([]);
  expect((await trashedPeople()).map((gone) => gone.name)).toEqual(['Ada Byrne']);
  await restorePerson(ada);
  expect((await findByIdentities(['x:ada']))?.person.name).toBe('Ada Byrne');
});

it('takes an identity away that is not the same person', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'web:ada.example'] });
  await notSame(ada, ['web:ada.example']);
  expect(await findByIdentities(['web:ada.example'])).toBeNull();
  expect((await person(ada))?.identities).toEqual(['x:ada']);
});

it('counts a talk once and takes it back with its log', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  await logInteraction({ personId: ada, rung: 'reply', direction: 'in', at: noon, channel: 'x' });
  await logInteraction({ personId: ada, rung: 'reply', direction: 'out', at: noon + 1000, channel: 'x' });
  expect(await summaries({ sort: 'talks' })).toMatchObject([{ talks: 1, rung: 'reply', lastDirection: 'out' }]);
  const acts = await lastActs();
  expect(acts.map((past) => past.kind)).toEqual(['logged', 'logged', 'added person']);
  for (const past of acts.slice(0, 2)) await undo(past.id);
  expect(await summaries({ sort: 'talks' })).toMatchObject([{ talks: 0, rung: null, lastAt: null }]);
});
