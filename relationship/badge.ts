import { byNow } from './clock.ts';
import type { Rung } from './ladder.ts';
import type { PersonSummary, Traces } from './person.ts';
import type { Density } from './settings.ts';
import type { Step } from './suggestion.ts';

/** What a badge says, as facts; the sentence is the component's. Counts, rung and step only: nothing private reaches a page. */
export type Badge = {
  personId: string;
  name: string;
  /** The person is known by a name on this site alone, bound by the user's word: the badge says "probably". */
  probably: boolean;
  /** Nothing but what the person typed about themselves says who it is, so anybody could: the badge says "says to be". */
  claimed: boolean;
  /** What leads the sentence. */
  says:
    | { kind: 'talks'; talks: number; rung: Rung }
    | { kind: 'seen before'; traces: Traces }
    | { kind: 'first comment here'; followsSince: number | null }
    | { kind: 'follows you'; since: number | null }
    | { kind: 'added' };
  /**
   * The one next step, only for people in focus; in its place, for anybody, that the two meet within a week (ms since epoch). Null for neither.
   */
  step: Step | { meetsAt: number } | null;
};

/** What stands beside somebody who has never commented on any of the user's own pages and is not known: "new here". */
export type Newcomer = { personId: null; says: { kind: 'new here' } };

/** Where the badge will stand. */
export type BadgePlace = {
  /** It is a comment on the user's own page by somebody who wrote none on their other pages, and with whom there was no talk before. */
  firstCommentHere: boolean;
  /** The person was found by a weak identity. */
  probably: boolean;
  /** The person was found by what a commenter typed about themselves alone. */
  claimed: boolean;
  /** The clock, ms since epoch: nobody is told of what lies ahead as if it had been. */
  now: number;
};

/** Whether the user has put them off, or is happy at this depth: nobody is welcomed then. */
function isLeftInPeace({ happySince, snoozedUntil }: PersonSummary, now: number): boolean {
  return happySince !== null || (snoozedUntil !== null && snoozedUntil > now);
}

/**
 * What to say beside somebody known, or null for no badge: density decides who gets one. `step` is their next step, for people in focus;
 * `meetsAt` when the two meet next, within a week.
 */
export function badgeFor(
  person: PersonSummary,
  place: BadgePlace,
  density: Density,
  step: Step | null,
  meetsAt: number | null = null,
): Badge | null {
  if (density === 'off' || (density === 'focus' && !person.focus)) return null;
  const says = leadOf(person, place);
  const greets = says.kind === 'first comment here' && !isLeftInPeace(person, place.now);
  const next = greets ? 'welcome' : meetsAt !== null ? { meetsAt } : person.focus ? step : null;
  return { personId: person.personId, name: person.name, probably: place.probably, claimed: place.claimed, says, step: next };
}

/**
 * Whether what was answered could be different once `personIds` were seen somewhere, and nothing else happened: where somebody was seen
 * is told of only until the user talks with them.
 */
export function tellsOfTraces(answer: Badge | Newcomer | null, personIds: readonly string[]): boolean {
  if (!answer || (answer.personId && !personIds.includes(answer.personId))) return false;
  return answer.says.kind !== 'talks' || answer.says.talks === 1; // One talk may be the first comment.
}

function leadOf(person: PersonSummary, place: BadgePlace): Badge['says'] {
  if (place.firstCommentHere) return { kind: 'first comment here', followsSince: byNow(person.followsSince, place.now) };
  if (person.talks > 0 && person.rung !== null) return { kind: 'talks', talks: person.talks, rung: person.rung };
  if (person.traces.comments + person.traces.posts > 0)
    return { kind: 'seen before', traces: { ...person.traces, firstAt: byNow(person.traces.firstAt, place.now) } };
  if (person.rung === 'follow') return { kind: 'follows you', since: byNow(person.followsSince, place.now) };
  return { kind: 'added' };
}
