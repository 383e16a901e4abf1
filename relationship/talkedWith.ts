import type { Interaction } from './interaction.ts';

/** One of those the user has talked with: how often, and when last. */
export type TalkedWith = { personId: string; calls: number; firstAt: number; lastAt: number };

/**
 * With whom the user has talked since `from` (T4): by call or in person, each person once, the latest first. "Talked with 75 people since
 * May" is the length of this list, and the list is the proof.
 */
export function talkedWith(
  interactions: readonly Pick<Interaction, 'personId' | 'rung' | 'at'>[],
  from: number,
  now: number,
): TalkedWith[] {
  const people = new Map<string, TalkedWith>();
  for (const { personId, rung, at } of interactions) {
    if ((rung !== 'call' && rung !== 'meet') || at < from || at > now) continue;
    const known = people.get(personId);
    people.set(personId, {
      personId,
      calls: (known?.calls ?? 0) + 1,
      firstAt: Math.min(known?.firstAt ?? at, at),
      lastAt: Math.max(known?.lastAt ?? at, at),
    });
  }
  return [...people.values()].sort((a, b) => b.lastAt - a.lastAt || (a.personId < b.personId ? -1 : 1));
}
