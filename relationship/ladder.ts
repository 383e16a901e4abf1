import type { Interaction } from './interaction.ts';

/** How deep a relationship goes, from following to working together. */
export type Rung = 'follow' | 'reply' | 'message' | 'email' | 'call' | 'meet' | 'collaborate';

/** The rungs from the ground up. */
export const ladder: readonly Rung[] = ['follow', 'reply', 'message', 'email', 'call', 'meet', 'collaborate'];

/** The rung above, or null at the top. */
export function nextRung(rung: Rung): Rung | null {
  return ladder[ladder.indexOf(rung) + 1] ?? null;
}

/** The deeper of two rungs; null stands for "not on the ladder yet". */
export function deeper(a: Rung | null, b: Rung | null): Rung | null {
  if (a === null || b === null) return a ?? b;
  return ladder.indexOf(a) >= ladder.indexOf(b) ? a : b;
}

/** What happened on one rung: the evidence, oldest first, with its first and last time. */
export type RungHistory = { rung: Rung; firstAt: number; lastAt: number; interactions: Interaction[] };

/** Every rung the two have stood on by `now` (ms since epoch), from the ground up, with the interactions that prove it. */
export function ladderOf(interactions: readonly Interaction[], now: number): RungHistory[] {
  const oldestFirst = interactions.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
  return ladder.flatMap((rung) => {
    const evidence = oldestFirst.filter((interaction) => interaction.rung === rung);
    const [first] = evidence;
    const last = evidence.at(-1);
    return first && last ? [{ rung, firstAt: first.at, lastAt: last.at, interactions: evidence }] : [];
  });
}

/** The deepest rung of a ladder and since when the two have stood on it (L6); null before the first. How long is nobody's fault. */
export function presentRung(histories: readonly RungHistory[]): { rung: Rung; since: number } | null {
  const deepest = histories.at(-1);
  return deepest ? { rung: deepest.rung, since: deepest.firstAt } : null;
}
