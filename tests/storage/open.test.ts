import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPerson, summaries } from '../../storage/people.ts';
import { lastActs } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);
afterEach(() => vi.restoreAllMocks());

/** Another page's connection to a database of this native version; Dexie's version 1 is 10. */
function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('familiar', version);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains('people')) request.result.createObjectStore('people', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

it('refuses a database that a newer version wrote, and leaves it alone', async () => {
  const newer = await openRaw(20);
  newer.transaction('people', 'readwrite').objectStore('people').put({ id: 'ada', fromTheFuture: true });
  newer.close();
  await expect(summaries({ sort: 'name' })).rejects.toMatchObject({ name: 'Problem: newer version' });
  const still = await openRaw(20);
  const rows = await new Promise((resolve) => {
    const request = still.transaction('people').objectStore('people').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  still.close();
  expect(rows).toEqual([{ id: 'ada', fromTheFuture: true }]);
});

it('says that another page holds the older database, instead of waiting for ever', async () => {
  const older = await openRaw(5);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opened = summaries({ sort: 'name' }).then(
    () => null,
    (problem: Error) => problem.name,
  );
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await opened).toBe('Problem: held open');
  older.close();
  expect(await summaries({ sort: 'name' })).toEqual([]);
});

it('says so where the browser keeps no database', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
  });
  await expect(addPerson({ name: 'Ada Byrne', identities: ['x:ada'] })).rejects.toMatchObject({
    name: 'Problem: private window',
  });
});

describe('when the storage is full', () => {
  it('says so and has done nothing by half', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
      // Browsers accept the write, then abort the transaction with this error.
      const isLast = this.name === 'summaries';
      const request = put.call(this, row, key);
      if (isLast) (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request;
    });
    await expect(addPerson({ name: 'Bea Cruz', identities: ['x:bea'] })).rejects.toMatchObject({ name: 'Problem: storage full' });
    vi.restoreAllMocks();
    expect((await summaries({ sort: 'name' })).map((person) => person.name)).toEqual(['Ada Byrne']);
    expect(await lastActs()).toHaveLength(1);
    expect(await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] })).toBeTruthy();
  });
});

describe('two pages at once', () => {
  it('lose and double nothing, in either copy', async () => {
    const here = await import('../../storage/people.ts');
    vi.resetModules();
    const there = await import('../../storage/people.ts');
    const { readMark } = await import('../../storage/journal.ts');
    const added = Array.from({ length: 20 }, (_, i) =>
      [here, there].map(({ addPerson: add }, page) =>
        add({ name: `Person ${i}`, identities: [`x:person${i}`] }, `page ${page} ${i}`),
      ),
    );
    await Promise.all(added.flat());
    expect(await here.summaries({ sort: 'name' })).toHaveLength(40);
    expect(await there.findByIdentities(['x:person7'])).not.toBeNull();
    expect(await readMark()).toMatchObject({ people: 40, seq: 40 });
    const { database } = await import('../../storage/database.ts');
    database.close();
  });

  it('do a request that both send once', async () => {
    const add = () => addPerson({ name: 'Ada Byrne', identities: ['x:ada'] }, 'the same request');
    const ids = await Promise.all([add(), add(), add()]);
    expect(new Set(ids).size).toBe(1);
    expect(await summaries({ sort: 'name' })).toHaveLength(1);
  });
});
