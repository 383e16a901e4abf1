import { later } from './later.ts';

/**
 * A way to ask for `act` again and again that runs it seldom: `soonMs` after the first time, and while it goes on being asked for no
 * sooner than `pauseMs` after the last run. So what happens alone is answered at once, and what comes in numbers together. `hurry` asks
 * for it without the pause, where somebody waits to see what they changed.
 */
export function paced(act: () => void, soonMs: number, pauseMs: number): { ask(): void; hurry(): void; stop(): void } {
  let callOff: (() => void) | null = null;
  let next = 0;
  function ask(): void {
    callOff ??= later(
      () => {
        callOff = null;
        next = performance.now() + pauseMs;
        act();
      },
      Math.max(soonMs, next - performance.now()),
    );
  }
  function stop(): void {
    callOff?.();
    callOff = null;
  }
  function hurry(): void {
    stop();
    next = 0;
    ask();
  }
  return { ask, hurry, stop };
}
