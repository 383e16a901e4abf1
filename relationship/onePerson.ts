import type { Person } from './person.ts';

/** Two people as one: who stays keeps their name and how they met; nothing of the other is lost where both can stand. */
export function onePerson(kept: Person, other: Person): Person {
  return {
    ...kept,
    name: kept.name === '' ? other.name : kept.name,
    identities: both(kept.identities, other.identities),
    origin: kept.origin ?? other.origin,
    communities: both(kept.communities, other.communities),
    focus: kept.focus || other.focus,
    why: both([kept.why], [other.why])
      .filter((words) => words !== '')
      .join('; '),
    avoids: both(kept.avoids, other.avoids),
    prefers: both(kept.prefers, other.prefers),
    tags: both(kept.tags, other.tags),
    cadenceDays: smaller(kept.cadenceDays, other.cadenceDays),
    nextUp: smaller(kept.nextUp, other.nextUp),
    unwanted: both(kept.unwanted, other.unwanted),
    dismissed: both(kept.dismissed, other.dismissed),
    happySince: kept.happySince ?? other.happySince,
    snoozedUntil: kept.snoozedUntil ?? other.snoozedUntil,
    untilBack: kept.untilBack || other.untilBack,
    snoozedAt: kept.snoozedAt ?? other.snoozedAt,
    recentPost: (kept.recentPost?.at ?? 0) >= (other.recentPost?.at ?? 0) ? kept.recentPost : other.recentPost,
    sample: kept.sample && other.sample,
    addedAt: Math.min(kept.addedAt, other.addedAt),
  };
}

function both<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
