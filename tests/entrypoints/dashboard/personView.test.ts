import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { readPerson } from '../../../entrypoints/dashboard/personView.ts';
import { readAskReadiness } from '../../../storage/askReadiness.ts';
import { database } from '../../../storage/database.ts';
import { interactionsOf } from '../../../storage/interactions.ts';
import { summaries } from '../../../storage/people.ts';
import { nextStep } from '../../../storage/suggestions.ts';
import { comment, found, importAll } from '../../storage/imported.ts';
import { emptyStore } from '../../storage/store.ts';

beforeEach(emptyStore);

it('decides by the history it shows what is asked of somebody last in touch years ago', async () => {
  const talks = Array.from({ length: 40 }, (_, i) => comment(String(i), { at: Date.UTC(2015, 0, 1 + i) }));
  await importAll([found('Ada', ['wordpress:ada', 'email:ada@moss.example'], { interactions: talks })]);
  const [{ personId } = { personId: '' }] = await summaries({ sort: 'name' });
  expect(await database.standings.get(personId)).toBeUndefined();
  const view = await readPerson(personId);
  expect(view?.step?.suggestion).toEqual(await nextStep(personId));
  expect(view?.step).not.toBeNull();
  expect(view?.askReadiness).toEqual(await readAskReadiness(personId));
  expect(view?.interactions.map(({ id }) => id)).toEqual((await interactionsOf(personId)).map(({ id }) => id));
});

it('reads what happened, what is known and what is open once each and in one transaction', async () => {
  await importAll([found('Ada', ['wordpress:ada'], { interactions: [comment('1', { at: Date.UTC(2026, 0, 1) })] })]);
  const [{ personId } = { personId: '' }] = await summaries({ sort: 'name' });
  const asked = vi.spyOn(IDBIndex.prototype, 'getAll');
  await readPerson(personId);
  const indexes = (asked.mock.contexts as IDBIndex[]).filter(({ keyPath }) => [keyPath].flat()[0] === 'personId');
  asked.mockRestore();
  const tables = ['facts', 'hellos', 'interactions', 'invitations', 'owed', 'pledges', 'sightings'];
  const ofHistory = indexes.filter(({ objectStore }) => tables.includes(objectStore.name));
  expect(ofHistory.map(({ objectStore }) => objectStore.name).toSorted()).toEqual(tables);
  expect(new Set(ofHistory.map(({ objectStore }) => objectStore.transaction)).size).toBe(1);
});
