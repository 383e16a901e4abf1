// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../../entrypoints/annotate/paced.ts';
import { stir } from '../../../entrypoints/annotate/stirring.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.advanceTimersByTime(10_000); // Nobody looks for rest any more.
  vi.useRealTimers();
});

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

describe('what may wait while the page is scrolled', () => {
  it('waits until the page rests', () => {
    const acts: number[] = [];
    const start = performance.now();
    const { ask } = paced(() => acts.push(performance.now() - start), 50, 800, 3200);
    ask();
    for (let n = 0; n < 50; n++) {
      stir();
      vi.advanceTimersByTime(10);
    }
    expect(acts).toEqual([]);
    vi.advanceTimersByTime(800);
    expect(acts).toHaveLength(1);
    expect(acts[0]).toBeLessThanOrEqual(1300);
  });

  it('waits no longer than four pauses', () => {
    const act = vi.fn();
    const { ask } = paced(act, 50, 400, 1600);
    ask();
    for (let n = 0; n < 220; n++) {
      stir();
      vi.advanceTimersByTime(10);
    }
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is woken together, however many wait', () => {
    const wake = vi.spyOn(globalThis, 'setTimeout');
    const acts = Array.from({ length: 5 }, () => vi.fn());
    for (const act of acts) paced(act, 50, 5000, 20_000).ask();
    for (let n = 0; n < 100; n++) {
      stir();
      vi.advanceTimersByTime(10);
    }
    expect(wake.mock.calls.length).toBeLessThanOrEqual(acts.length + 4);
    vi.advanceTimersByTime(900);
    for (const act of acts) expect(act).toHaveBeenCalledTimes(1);
  });

  it('is done no more once it is called off', () => {
    const act = vi.fn();
    const { ask, stop } = paced(act, 50, 400, 1600);
    ask();
    stir();
    vi.advanceTimersByTime(60);
    stop();
    vi.advanceTimersByTime(2000);
    expect(act).not.toHaveBeenCalled();
  });

  it('is done at once where nothing moves', () => {
    const act = vi.fn();
    const { ask } = paced(act, 50, 400, 1600);
    ask();
    vi.advanceTimersByTime(50);
    expect(act).toHaveBeenCalledTimes(1);
  });
});

it('takes no timer of its own while it is looked for rest anyway', () => {
  const first = vi.fn();
  const second = vi.fn();
  const { ask } = paced(first, 50, 300, 0);
  ask();
  stir();
  vi.advanceTimersByTime(60);
  const wake = vi.spyOn(globalThis, 'setTimeout');
  for (let n = 0; n < 200; n++) {
    stir();
    ask();
    if (n === 5) paced(second, 50, 400, 0).ask();
    vi.advanceTimersByTime(10);
  }
  expect(first.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(second).toHaveBeenCalledTimes(1);
  expect(wake.mock.calls.length).toBeLessThanOrEqual(5);
});
