import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { oneAtATime } from '../../storage/journal.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

it('lets go of the work and all it was given, though Firefox keeps what it called', async () => {
  const kept: unknown[] = [];
  const request = navigator.locks.request.bind(navigator.locks);
  vi.spyOn(navigator.locks, 'request').mockImplementation(((name: string, work: () => Promise<unknown>) => {
    kept.push(work);
    return request(name, work);
  }) as LockManager['request']);
  const much = await (async () => {
    const rows = { count: 5_000 };
    expect(await oneAtATime(async () => rows.count)).toBe(5_000);
    return new WeakRef(rows);
  })();
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  expect(kept).toHaveLength(1);
  expect(much.deref()).toBeUndefined();
});
