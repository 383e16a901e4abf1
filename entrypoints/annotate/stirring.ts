/** How often it is looked whether a page that is scrolled rests, ms: to be woken costs a page as much as some posts (Chromium 156). */
const lookMs = 400;

/** Whoever waits for the page to rest, and the latest moment by the page's clock. */
type Waiting = { act: () => void; latest: number };

const waiting = new Set<Waiting>();
let times = 0;
let timesBefore = 0;
let looksAgain = false;

/** Elements came into the page, as they do where a feed is scrolled. Counts, since a feed says it with every post and a clock is dear. */
export function stir(): void {
  times++;
}

/** How often something came so far: where that stays the same, the page rests. */
export function timesStirred(): number {
  return times;
}

/** Does the work soon after the page has come to rest, or soon after `latest`; all who wait are looked after at once. Returns how to call it off. */
export function whenStill(act: () => void, latest: number): () => void {
  const one = { act, latest };
  waiting.add(one);
  lookAgain();
  return () => waiting.delete(one);
}

/** Whether it is being looked whether the page rests: who waits for that then needs no timer of its own. */
export function isLooking(): boolean {
  return looksAgain;
}

function look(): void {
  looksAgain = false;
  const now = performance.now();
  const rests = times === timesBefore;
  for (const one of [...waiting]) if ((rests || now >= one.latest) && waiting.delete(one)) one.act();
  if (waiting.size > 0 || !rests) lookAgain();
}

function lookAgain(): void {
  if (looksAgain) return;
  looksAgain = true;
  timesBefore = times;
  setTimeout(look, lookMs);
}
