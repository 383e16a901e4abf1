import { whenAtRest } from './later.ts';
import { paced } from './paced.ts';

/** How soon a badge is fitted, and how often badges are while a feed is scrolled, ms. */
const pace = { soonMs: 120, pauseMs: 400, waitsMs: 1600 };

/** Badges to be fitted to the room they have once they are looked at. */
export type Fitting = {
  /** Fits the badge when it is in view, with the layout of then; again if it was fitted before. */
  look(badge: Element): void;
  drop(badge: Element): void;
  stop(): void;
};

/**
 * Calls `fitNow` with badges in view when the page rests; what was scrolled past meanwhile is never measured. The observer waits for
 * those out of view and for no others: telling it of every badge of a scrolled feed cost a report each (Chromium 156).
 */
export function fitAtRest(fitNow: (badges: readonly Element[]) => void): Fitting {
  const unfitted = new Set<Element>();
  const outOfView = new Set<Element>();
  const rest = paced(() => whenAtRest(fitAll, 250), pace.soonMs, pace.pauseMs, pace.waitsMs);
  const inView = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) look(target);
  });

  function look(badge: Element): void {
    stopWaiting(badge);
    unfitted.add(badge);
    rest.ask();
  }

  function waitFor(badge: Element): void {
    outOfView.add(badge);
    inView.observe(badge);
  }

  /** The observer is slow to find out that it does not know a badge (Chromium 156). */
  function stopWaiting(badge: Element): void {
    if (outOfView.delete(badge)) inView.unobserve(badge);
  }

  function fitAll(): void {
    const shown: Element[] = [];
    for (const badge of unfitted) {
      if (!badge.isConnected) continue; // It went with its post: perhaps the post comes again.
      unfitted.delete(badge);
      if (isInView(badge)) shown.push(badge);
      else waitFor(badge);
    }
    fitNow(shown);
  }

  return {
    look,
    drop(badge) {
      stopWaiting(badge);
      unfitted.delete(badge);
    },
    stop() {
      inView.disconnect();
      rest.stop();
    },
  };
}

function isInView(badge: Element): boolean {
  const { top, bottom, left, right } = badge.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
