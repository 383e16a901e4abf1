import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup } from '../../storage/backup.ts';
import { database } from '../../storage/database.ts';
import { addFact } from '../../storage/facts.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { forgetHealing, lastHealing, readMark } from '../../storage/journal.ts';
import { addPeople, addPerson, deletePerson, findByIdentities, summaries } from '../../storage/people.ts';
import { addSample } from '../../storage/sample.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

/** What everybody sees: the rows and what is derived from them. */
async function everything() {
  return { backup: await exportBackup(), summaries: await summaries({ sort: 'name' }) };
}

/** What a crash of Chromium was seen to leave behind: no database, and nothing that says so. */
async function wipeDatabase() {
  database.close();
  await indexedDB.deleteDatabase('familiar');
}

async function restartBrowser() {
  database.close();
  await fakeBrowser.storage.session.clear();
}

/** Somebody with a history, and more acts than stay entries of their own. */
async function useForAWhile() {
  await addSample();
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'email:ada@example.org'] });
  for (let i = 0; i < 160; i++)
    await logInteraction({ personId: ada, rung: 'reply', direction: 'in', at: 1e12 + i * 9e7, channel: 'x', note: `talk ${i}` });
  await addFact({ personId: ada, text: 'Gardens' });
  await deletePerson(ada);
}

describe('a wiped database', () => {
  it('is whole again at the next start, and the user is told', async () => {
    await useForAWhile();
    const before = await everything();
    await wipeDatabase();
    expect(await everything()).toEqual(before);
    expect(await lastHealing()).toMatchObject({ found: 'empty', people: 26, lost: 0 });
    await forgetHealing();
    expect(await lastHealing()).toBeNull();
  });

  it('still undoes the last acts after healing', async () => {
    await useForAWhile();
    await wipeDatabase();
    const [last] = await lastActs();
    expect(last).toMatchObject({ kind: 'deleted person', name: 'Ada Byrne' });
    await undo(last?.id ?? '');
    expect((await findByIdentities(['x:ada']))?.person).toMatchObject({ name: 'Ada Byrne', talks: 160 });
  });

  it('heals a second time from what was written since', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await wipeDatabase();
    await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
    const before = await everything();
    await wipeDatabase();
    expect(await everything()).toEqual(before);
  });

  it('brings back an import larger than an entry', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => ({ name: `Person ${i}`, identities: [`x:person${i}` as const] }));
    await addPerson({ name: 'Before', identities: ['x:before'] });
    await addPeople(many);
    await addPerson({ name: 'After', identities: ['x:after'] });
    const before = await everything();
    await wipeDatabase();
    expect(await everything()).toEqual(before);
    expect(before.summaries).toHaveLength(1202);
  });
});

it('brings back people that vanished from an otherwise whole database', async () => {
  await addSample();
  const before = await everything();
  await database.people.clear();
  await restartBrowser();
  expect(await everything()).toEqual(before);
  expect(await lastHealing()).toMatchObject({ found: 'unreadable' });
});

it('does not take a full disk for a damaged database', async () => {
  await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  await restartBrowser();
  const opening = vi
    .spyOn(database, 'open')
    .mockRejectedValue(new DOMException('Internal error opening backing store.', 'UnknownError'));
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { estimate: async () => ({ quota: 411_060, usage: 411_060 }) },
  });
  await expect(summaries({ sort: 'name' })).rejects.toMatchObject({ kind: 'storage full' });
  opening.mockRestore();
  Reflect.deleteProperty(navigator, 'storage');
  expect((await summaries({ sort: 'name' })).map((person) => person.name)).toEqual(['Ada Byrne']);
  expect(await lastHealing()).toBeNull();
});

it('leaves a database alone that holds more than the second copy', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const row = await database.people.get(ada);
  if (row) await database.people.put({ ...row, id: 'bea', name: 'Bea Cruz', identities: [] });
  await restartBrowser();
  await summaries({ sort: 'name' });
  expect(await database.people.count()).toBe(2);
  expect(await lastHealing()).toBeNull();
});

it('keeps what is left of the database where the second copy is damaged too', async () => {
  await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const bea = await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
  await database.people.delete(bea);
  await fakeBrowser.storage.local.set({ 'journal/act/000000000001': 'torn' });
  await restartBrowser();
  expect((await summaries({ sort: 'name' })).map((person) => person.name)).toEqual(['Ada Byrne', 'Bea Cruz']);
});

it('brings back what a database lost that came back older', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const before = await everything();
  await database.transaction('rw', database.tables, async () => {
    await database.acts.clear();
    await database.acts.put({
      seq: 0,
      id: 'old',
      kind: 'seen',
      personId: null,
      name: '',
      at: 0,
      operationId: null,
      result: null,
      undoneAt: null,
    });
    await database.people.update(ada, { name: 'Ada' });
  });
  database.close();
  expect(await everything()).toEqual(before);
  expect(await lastHealing()).toMatchObject({ found: 'older' });
});

describe('the second copy', () => {
  it('is written anew when it is gone', async () => {
    await useForAWhile();
    const before = await everything();
    await fakeBrowser.storage.local.clear();
    database.close();
    expect(await everything()).toEqual(before);
    await wipeDatabase();
    expect(await everything()).toEqual(before);
  });

  it('catches up with an act that a crash kept out of it', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const behind = await fakeBrowser.storage.local.get();
    await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
    const before = await everything();
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(behind);
    database.close();
    await lastActs();
    await wipeDatabase();
    expect(await everything()).toEqual(before);
  });

  it('gives what it can when it is damaged as well', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
    await fakeBrowser.storage.local.set({ 'journal/act/000000000001': 'torn', journal: { people: 'two' } });
    await wipeDatabase();
    expect((await summaries({ sort: 'name' })).map((person) => person.name)).toEqual(['Bea Cruz']);
  });

  it('stays in proportion to what there is, and so does the memory of what was done', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    for (let i = 0; i < 320; i++) await addFact({ personId: ada, text: `Fact ${i}` });
    const keys = Object.keys(await fakeBrowser.storage.local.get());
    expect(keys.length).toBeLessThan(170);
    expect(await readMark()).toMatchObject({ people: 1 });
    expect(await database.acts.count()).toBeLessThan(260);
    expect(await database.changes.count()).toBe(await database.acts.count());
    expect(await lastActs()).toHaveLength(10);
  });
});
