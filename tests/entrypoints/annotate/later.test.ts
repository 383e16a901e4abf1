// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { later, whenAtRest } from '../../../entrypoints/annotate/later.ts';

const work = vi.fn();
const nextTask = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback', 'cancelIdleCallback'] });
  work.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function hide(): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
}

it('waits in a page that is looked at', () => {
  later(work, 150);
  vi.advanceTimersByTime(149);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledOnce();
});

it.each([
  ['later', () => later(work, 150)],
  ['at rest', () => whenAtRest(work, 250)],
])('is done as the next task in a page that is not looked at: %s', async (_, start) => {
  hide();
  start();
  expect(work).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(work).toHaveBeenCalledOnce());
});

it('is not done once it was called off', async () => {
  later(work, 150)();
  vi.advanceTimersByTime(200);
  hide();
  later(work, 150)();
  await nextTask();
  await nextTask();
  expect(work).not.toHaveBeenCalled();
});
