import { afterEach, describe, expect, it, vi } from 'vitest';
import { counted } from '../../../entrypoints/dashboard/importing/counted.ts';
import { Gate, through } from '../../../entrypoints/dashboard/importing/gate.ts';
import { carryOut, provideStorage } from '../../../entrypoints/dashboard/importing/storageAtDistance.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a gate', () => {
  async function* numbers(): AsyncGenerator<number> {
    for (let n = 1; ; n++) yield n;
  }

  it('holds items up while it is closed and lets them through again', async () => {
    const gate = new Gate();
    const items = through(gate, numbers());
    expect((await items.next()).value).toBe(1);
    gate.close();
    gate.close();
    const second = items.next();
    const waited = await Promise.race([second, new Promise((resolve) => setTimeout(() => resolve('waits'), 20))]);
    expect(waited).toBe('waits');
    gate.open();
    expect((await second).value).toBe(2);
  });

  it('is open at first, and opening it again changes nothing', async () => {
    const gate = new Gate();
    gate.open();
    await expect(gate.passed()).resolves.toBeUndefined();
  });
});

describe('storage at a distance', () => {
  type Area = Record<'get' | 'set' | 'remove', (argument: unknown) => Promise<unknown>> & { setAccessLevel?: unknown };
  type Asked = Parameters<Parameters<typeof provideStorage>[1]>[0];

  /** The extension's storage as the page has it, and a worker that asks the page. */
  function pageAndWorker(closedToPages: boolean) {
    const kept = new Map<string, unknown>([['a', 1]]);
    const local = {
      get: async (key: string) => ({ [key]: kept.get(key) }),
      set: async () => Promise.reject(new Error('QuotaExceededError: full')),
      remove: async (key: string) => void kept.delete(key),
    };
    const ofPage = { storage: { local, session: local } };
    const asked: Asked[] = [];
    const answer = provideStorage(closedToPages, (request) => asked.push(request));
    const { storage: ofWorker } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
    const carryOutAll = async () => {
      const workers = (globalThis as { chrome?: unknown }).chrome;
      Object.assign(globalThis, { chrome: ofPage });
      // The later question is answered first, as may happen.
      for (const request of asked.splice(0).reverse()) answer(await carryOut(request));
      Object.assign(globalThis, { chrome: workers });
    };
    return { kept, ofWorker, carryOutAll };
  }

  it('gives each question of a worker its own answer, in whatever order they come', async () => {
    const { ofWorker, carryOutAll, kept } = pageAndWorker(false);
    const [one, two] = [ofWorker.local.get('a'), ofWorker.session.get('b')];
    await carryOutAll();
    expect([await one, await two]).toEqual([{ a: 1 }, { b: undefined }]);
    const removed = ofWorker.local.remove('a');
    await carryOutAll();
    await removed;
    expect(kept.size).toBe(0);
  });

  it('fails in the worker with the words it failed with in the page', async () => {
    const { ofWorker, carryOutAll } = pageAndWorker(false);
    const failed = expect(ofWorker.local.set({ a: 2 })).rejects.toThrow('QuotaExceededError: full');
    await carryOutAll();
    await failed;
  });

  it('tells the worker whether the browser can close storage to pages', () => {
    expect(pageAndWorker(true).ofWorker.local.setAccessLevel).toBeDefined();
    expect(pageAndWorker(false).ofWorker.local.setAccessLevel).toBeUndefined();
  });
});

it('tells of every piece that is read of a file, each time it is read', async () => {
  let read = 0;
  const file = counted({ name: 'a.txt', size: 5, stream: () => new Blob(['Hello']).stream() }, (bytes) => {
    read += bytes;
  });
  expect(await new Response(file.stream()).text()).toBe('Hello');
  expect(read).toBe(5);
  await file.stream().getReader().read();
  expect(read).toBe(10);
});
