import { later } from './later.ts';

/**
 * A way to ask for `act` again and again that runs it seldom: `soonMs` after the first time, and while it goes on being asked for no
 * sooner than `pauseMs` after the last run. So what happens alone is answered at once, and what comes in numbers together.
 */
export function paced(act: () => void, soonMs: number, pauseMs: number): { ask(): void; stop(): void } {
  let callOff: (() => void) | null = null;
  let next = 0;
  return {
    ask() {
      callOff ??= later(
        () => {
          callOff = null;
          next = performance.now() + pauseMs;
          act();
        },
        Math.max(soonMs, next - performance.now()),
      );
    },
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
