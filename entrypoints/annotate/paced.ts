import { later } from './later.ts';
import { timesStirred, whenStill } from './stirring.ts';

/**
 * A way to ask for `act` again and again that runs it seldom: `soonMs` after the first time, and while it goes on being asked for no
 * sooner than `pauseMs` after the last run. So what happens alone is answered at once, and what comes in numbers together. `mayWait`:
 * while the page is being scrolled, which nobody reads then, it waits four pauses more at most.
 */
export function paced(act: () => void, soonMs: number, pauseMs: number, mayWait = false): { ask(): void; stop(): void } {
  let callOff: (() => void) | null = null;
  let next = 0;
  let latest = 0;
  let before = 0;

  function run(): void {
    // Nobody scrolls a page that is not looked at.
    if (mayWait && timesStirred() !== before && !document.hidden) callOff = whenStill(actNow, latest);
    else actNow();
  }

  function actNow(): void {
    callOff = null;
    next = performance.now() + pauseMs;
    act();
  }

  return {
    ask() {
      if (callOff) return;
      const now = performance.now();
      const at = Math.max(now + soonMs, next);
      latest = at + pauseMs * 4;
      before = timesStirred();
      callOff = later(run, at - now);
    },
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
