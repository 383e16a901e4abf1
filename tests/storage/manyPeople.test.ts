import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { exportBackup } from '../../storage/backup.ts';
import { database } from '../../storage/database.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { changeFocus, deletePeople, peopleInFocus, restorePeople, tagPeople, untagPeople } from '../../storage/manyPeople.ts';
import { addPeople, addPerson, findByIdentities, people, summaries, trashedPeople } from '../../storage/people.ts';
import { changeSettings } from '../../storage/settings.ts';
import { rebuildSummaries } from '../../storage/summaries.ts';
import { lastActs, undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

function crowd(count: number): Promise<string[]> {
  return addPeople(Array.from({ length: count }, (_, i) => ({ name: `Person ${i}`, identities: [`x:p${i}`] as const })));
}

async function tagsOf(personIds: readonly string[]): Promise<string[][]> {
  return (await people(personIds)).map(({ tags }) => tags);
}

it('tags many by one act that undo takes back, and leaves earlier tags', async () => {
  const [ada = '', ben = ''] = await crowd(2);
  await tagPeople([ada], 'garden');
  await tagPeople([ada, ben], 'garden');
  await tagPeople([ada, ben], 'cork');
  expect(await tagsOf([ada, ben])).toEqual([
    ['garden', 'cork'],
    ['garden', 'cork'],
  ]);
  await undoLast();
  await undoLast();
  expect(await tagsOf([ada, ben])).toEqual([['garden'], []]);
});

it('takes a tag off', async () => {
  const [ada = '', ben = ''] = await crowd(2);
  await tagPeople([ada, ben], 'garden');
  await untagPeople([ada], 'garden');
  expect(await tagsOf([ada, ben])).toEqual([[], ['garden']]);
});

it('deletes and restores many, each by one act', async () => {
  const ids = await crowd(3);
  await logInteraction({ personId: ids[0] ?? '', rung: 'call', direction: 'out', at: Date.UTC(2026, 2, 14), channel: 'phone' });
  const [before] = await summaries({ sort: 'talks' });
  await deletePeople(ids.slice(0, 2));
  expect((await summaries({ sort: 'name' })).map(({ name }) => name)).toEqual(['Person 2']);
  expect(await findByIdentities(['x:p0'])).toBeNull();
  await addPerson({ name: 'Somebody new', identities: ['x:p1'] });
  await restorePeople(ids);
  expect(await trashedPeople()).toEqual([]);
  expect((await findByIdentities(['x:p0']))?.person).toEqual(before);
  expect((await findByIdentities(['x:p1']))?.person.name).toBe('Somebody new');
  expect((await lastActs()).map(({ kind }) => kind).slice(0, 3)).toEqual(['restored people', 'added person', 'deleted people']);
});

it('undoes the deletion of many as if it had not been', async () => {
  const ids = await crowd(250);
  const before = await exportBackup();
  await deletePeople(ids);
  await undoLast();
  expect(await exportBackup()).toBe(before);
});

it('takes into focus only as many as there is room for', async () => {
  await changeSettings({ focusCapacity: 2 });
  const [ada = '', ben = '', cem = ''] = await crowd(3);
  await changeFocus([ada, ben], []);
  await expect(changeFocus([cem], [])).rejects.toThrow('room');
  await changeFocus([cem], [ada]);
  expect((await peopleInFocus()).map(({ name }) => name).sort()).toEqual(['Person 1', 'Person 2']);
  await changeFocus([], [ben, cem]);
  expect(await peopleInFocus()).toEqual([]);
});

it('keeps what lists show as if each had been changed alone', async () => {
  const ids = await crowd(220);
  for (const personId of ids.slice(0, 5))
    await logInteraction({ personId, rung: 'reply', direction: 'in', at: Date.now(), channel: 'x' });
  await tagPeople(ids, 'garden');
  await changeFocus(ids.slice(0, 10), []);
  const kept = [await database.summaries.toArray(), await peopleInFocus()];
  await database.transaction('rw', database.tables, () => rebuildSummaries());
  expect(kept).toEqual([await database.summaries.toArray(), await peopleInFocus()]);
});
