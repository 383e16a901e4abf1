import type { Answer } from './known.ts';
import { paced } from './paced.ts';

/** How soon somebody is asked about, and how often at most while a feed is scrolled, ms: a message costs a page as much as many posts. */
const pace = { soonMs: 60, pauseMs: 800, waitsMs: 9600 };

/** How soon the background hears that somebody appeared whom it has told us all about, ms. It learns from that, and nobody waits. */
const toldMs = 1500;

/** Whoever asks: a badge. Two with the same `who` and `role` get the same answer. */
type Asker = { who: string; mention: { role: string } };

/** Look-ups, gathered into few messages, and the answers as they are now. */
export type Asking<A extends Asker> = {
  /** Asks on behalf of a badge, which hears what is remembered at once and what the background says later. */
  ask(asker: A): void;
  /** What was said of these is out of date, on its way or not. Returns whether one of them was remembered. */
  forget(isConcerned: (answer: Answer) => boolean): boolean;
  stop(): void;
};

/**
 * `send` has one answer for each it is given, in order. `hear` may be called for an asker that is gone. Of an asker that is not who it
 * was any more (`isStill`) nothing is asked.
 */
export function askTogether<A extends Asker>(
  send: (askers: readonly A[]) => Promise<readonly Answer[]>,
  hear: (asker: A, answer: Answer) => void,
  isStill: (asker: A) => boolean,
): Asking<A> {
  const answers = new Map<string, Answer>();
  const waiting = new Set<A>();
  let timesForgotten = 0;
  const soon = paced(askAll, pace.soonMs, pace.pauseMs, pace.waitsMs);
  const inTime = paced(askAll, toldMs, toldMs * 2, toldMs * 8);

  async function askAll(): Promise<void> {
    const asked = [...waiting].filter(isStill);
    waiting.clear();
    if (asked.length === 0) return;
    const before = timesForgotten;
    const heard = await send(asked).catch(() => null);
    if (heard === null) return;
    // What was said before a change must not have the last word after it, and answers overtake each other.
    const isOutdated = before !== timesForgotten;
    asked.forEach((asker, i) => {
      if (isOutdated) {
        ask(asker);
        return;
      }
      const answer = heard[i] ?? null;
      answers.set(keyOf(asker), answer);
      hear(asker, answer);
    });
  }

  function ask(asker: A): void {
    waiting.add(asker);
    const remembered = answers.get(keyOf(asker));
    if (remembered === undefined) soon.ask();
    else {
      inTime.ask();
      hear(asker, remembered);
    }
  }

  return {
    ask,
    forget(isConcerned) {
      timesForgotten++;
      const before = answers.size;
      for (const [key, answer] of answers) if (isConcerned(answer)) answers.delete(key);
      return answers.size < before;
    },
    stop() {
      soon.stop();
      inTime.stop();
    },
  };
}

function keyOf({ who, mention }: Asker): string {
  return `${mention.role} ${who}`;
}
