import { later } from './later.ts';
import { isLooking, timesStirred, whenStill } from './stirring.ts';

/**
 * A way to ask for `act` again and again that runs it seldom: `soonMs` after the first time, and while it goes on being asked for no
 * sooner than `pauseMs` after the last run. So what happens alone is answered at once, and what comes in numbers together. `waitsMs`:
 * while the page is being scrolled, which nobody reads then, it waits for the next look whether that rests, and for rest so much longer.
 */
export function paced(
  act: () => void,
  soonMs: number,
  pauseMs: number,
  waitsMs: number | null = null,
): { ask(): void; stop(): void } {
  let callOff: (() => void) | null = null;
  let next = 0;
  let latest = 0;
  let before = 0;

  function run(): void {
    if (timesStirred() !== before && mayWait()) callOff = whenStill(actNow, latest);
    else actNow();
  }

  function mayWait(): boolean {
    return waitsMs !== null && !document.hidden; // Nobody scrolls a page that is not looked at.
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
      latest = at + (waitsMs ?? 0);
      before = timesStirred();
      callOff = isLooking() && mayWait() ? whenStill(actNow, latest) : later(run, at - now);
    },
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
