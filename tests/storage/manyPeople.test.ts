import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { peopleAPart } from '../../storage/act.ts';
import { exportBackup } from '../../storage/backup.ts';
import { onChange } from '../../storage/changes.ts';
import { database } from '../../storage/database.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { changeFocus, deletePeople, peopleInFocus, restorePeople, tagPeople, untagPeople } from '../../storage/manyPeople.ts';
import { mayBeKnown } from '../../storage/membership.ts';
import { addPeople, addPerson, findByIdentities, people, summaries, trashedPeople } from '../../storage/people.ts';
import { changeSettings } from '../../storage/settings.ts';
import { rebuildSummaries } from '../../storage/summaries.ts';
import { lastActs, undo, undoLast } from '../../storage/undo.ts';
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

describe('more people than are changed at a time', () => {
  const count = 2 * peopleAPart + 1;

  it('are tagged and deleted by one act each, which undo takes back whole', async () => {
    const ids = await crowd(count);
    const before = await exportBackup();
    await tagPeople(ids, 'garden');
    await deletePeople(ids);
    expect(await trashedPeople()).toHaveLength(count);
    const mayBe = await mayBeKnown();
    expect(ids.filter((_, i) => mayBe(`x:p${i}`))).toEqual([]);
    expect((await lastActs()).map(({ kind }) => kind)).toEqual(['deleted people', 'tagged people', 'added people']);
    await undoLast();
    expect(await trashedPeople()).toEqual([]);
    expect((await tagsOf(ids)).every(([tag]) => tag === 'garden')).toBe(true);
    await undoLast();
    expect(await exportBackup()).toBe(before);
    expect((await lastActs()).map(({ undone }) => undone)).toEqual([true, true, false]);
  }, 120_000);

  it('are left as whole people where it is stopped in the middle, and undone as one; undoing goes on where it was stopped', async () => {
    const ids = await crowd(count);
    const before = await exportBackup();
    const stopAfter = (parts: number) => (done: number) => {
      if (done >= parts) throw new Error('The browser was closed.');
    };
    await expect(deletePeople(ids, { far: stopAfter(2 * peopleAPart) })).rejects.toThrow('closed');
    expect(await trashedPeople()).toHaveLength(2 * peopleAPart);
    const [deleted] = await lastActs();
    await expect(undo(deleted?.id ?? '', { far: stopAfter(1) })).rejects.toThrow('closed');
    expect(await trashedPeople()).toHaveLength(peopleAPart);
    expect(await lastActs(1)).toMatchObject([{ id: deleted?.id, undone: false }]);
    await undo(deleted?.id ?? '');
    expect(await exportBackup()).toBe(before);
  }, 120_000);

  it('are told of once when all are done, and once when all is taken back: whoever hears of it reads everybody again', async () => {
    const ids = await crowd(count);
    let told = 0;
    const stop = onChange(() => told++);
    await tagPeople(ids, 'garden');
    expect(told).toBe(1);
    await undoLast();
    expect(told).toBe(2);
    stop();
  }, 120_000);

  it('are taken into focus by one act that looks once whether there is room for all', async () => {
    const ids = await crowd(count);
    await changeSettings({ focusCapacity: count - 1 });
    await expect(changeFocus(ids, [])).rejects.toThrow('room');
    expect(await peopleInFocus()).toEqual([]);
    await changeSettings({ focusCapacity: count });
    const standingsRead = vi.spyOn(IDBIndex.prototype, 'getAll');
    await changeFocus(ids, []);
    expect(standingsRead.mock.contexts.filter((index) => (index as IDBIndex).name === 'today')).toHaveLength(1);
    standingsRead.mockRestore();
    expect(await peopleInFocus()).toHaveLength(count);
    await undoLast();
    expect(await peopleInFocus()).toEqual([]);
  }, 120_000);

  it('are changed once where the same is asked again', async () => {
    const ids = await crowd(count);
    const asked = { operationId: 'one request' };
    await tagPeople(ids, 'garden', asked);
    await untagPeople(ids, 'garden');
    await tagPeople(ids, 'garden', asked);
    expect((await tagsOf(ids)).flat()).toEqual([]);
  }, 120_000);
});
