import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportBackup, restoreBackup } from '../../storage/backup.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { database } from '../../storage/database.ts';
import { deletePerson, findByIdentities, summaries } from '../../storage/people.ts';
import { addSample } from '../../storage/sample.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

/** The sample people and one more in the trash, with settings of the user's own. */
async function filledStore() {
  await addSample();
  await changeSettings({ ownHosts: ['mara.example'] });
  const [somebody] = await summaries({ sort: 'name' });
  await deletePerson(somebody?.personId ?? '');
}

describe('a backup', () => {
  it('restored into an empty store exports the very same bytes', async () => {
    await filledStore();
    const text = await exportBackup();
    const before = await summaries({ sort: 'name' });
    await emptyStore();
    await restoreBackup(readBackup(text));
    expect(await exportBackup()).toBe(text);
    expect(await summaries({ sort: 'name' })).toEqual(before);
    expect((await settings()).ownHosts).toEqual(['mara.example']);
    expect((await findByIdentities(['x:maralindqvist']))?.person.talks).toBe(12);
  });

  it('is the same text whatever order a row was written in', async () => {
    await filledStore();
    const text = await exportBackup();
    await database.people.toCollection().modify((person, ref) => {
      ref.value = Object.fromEntries(Object.entries(person).reverse()) as typeof person;
    });
    expect(await exportBackup()).toBe(text);
  });

  it('replaces what is there, and undoing brings it back', async () => {
    await filledStore();
    const empty = `${JSON.stringify({ ...readBackup(await exportBackup()), people: [], identities: [], interactions: [], facts: [], pledges: [] }, null, 2)}\n`;
    const before = await exportBackup();
    await restoreBackup(readBackup(empty));
    expect(await summaries({ sort: 'name' })).toEqual([]);
    const [restored] = await lastActs();
    await undo(restored?.id ?? '');
    expect(await exportBackup()).toBe(before);
  });
});

describe('a file that is not a backup', () => {
  /** A backup of one person, changed as a damaged file may be. */
  async function damaged(change: (backup: ReturnType<typeof readBackup>) => object): Promise<string> {
    await addSample();
    return JSON.stringify(change(readBackup(await exportBackup())));
  }

  it.each([
    ['', 'The file is empty'],
    ['{"format": "Familiar bac', 'no whole JSON'],
    ['[1, 2]', 'no backup of Familiar'],
    ['{"format": "something else"}', 'no backup of Familiar'],
    ['{"format": "Familiar backup", "version": 3}', 'A newer Familiar'],
    ['{"format": "Familiar backup", "version": 1, "people": 7}', 'people: found 7'],
  ])('is refused in plain words: %s', (text, told) => {
    expect(() => readBackup(text)).toThrow(told);
  });

  it('says where it is damaged, what is there and what was expected', async () => {
    const text = await damaged((backup) => ({
      ...backup,
      people: backup.people.map((person, i) => (i === 2 ? { ...person, name: 42 } : person)),
    }));
    expect(() => readBackup(text)).toThrow('people, entry 3, "name": found 42. Invalid input: expected string');
  });

  it('is refused when something in it belongs to nobody in it', async () => {
    const text = await damaged((backup) => ({ ...backup, people: backup.people.slice(1) }));
    expect(() => readBackup(text)).toThrow('expected the id of somebody in "people"');
  });

  it('is refused when it is nested too deep to be copied', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(() => readBackup(deep)).toThrow('no backup of Familiar');
    expect(() => readBackup(`{"format": "Familiar backup", "version": 1, "people": [${deep}]}`)).toThrow(
      'people, entry 1: found a list',
    );
  });

  it('changes nothing', async () => {
    const text = await damaged((backup) => ({ ...backup, facts: 'none' }));
    const before = await exportBackup();
    expect(() => readBackup(text)).toThrow();
    expect(await exportBackup()).toBe(before);
  });
});
