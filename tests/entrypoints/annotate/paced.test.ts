// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paced } from '../../../entrypoints/annotate/paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts soon for the first, and once a pause for all that follow', () => {
  const acts: number[] = [];
  const start = performance.now();
  const { ask } = paced(() => acts.push(performance.now() - start), 50, 400);
  for (let n = 0; n < 100; n++) {
    ask();
    vi.advanceTimersByTime(10);
  }
  expect(acts).toEqual([50, 450, 850]);
});

it('does nothing once it is stopped', () => {
  const act = vi.fn();
  const { ask, stop } = paced(act, 50, 400);
  ask();
  stop();
  vi.advanceTimersByTime(1000);
  expect(act).not.toHaveBeenCalled();
});
