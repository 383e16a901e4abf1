import type { History } from '../relationship/history.ts';
import type { Person } from '../relationship/person.ts';
import {
  type Standing,
  type StandingOfTalks,
  standingOfPerson,
  standingOfTalks,
  standingOfTheRest,
} from '../relationship/standing.ts';
import type { StoredInteraction } from './database.ts';

/**
 * How things stand with somebody, as the next step is decided by it. `today` is there only if they may have one without being asked for: in focus,
 * queued, or with something open; so an index reads just those.
 */
export type StoredStanding = Standing & {
  today?: 1;
  /** Minus the last contact (ms since epoch), because an index is read fastest from its beginning; missing before the first. */
  recency?: number;
};

/** Of somebody with whom nothing has happened. */
export function untouchedStanding(person: Person): StoredStanding {
  return wholeStanding(person, { interactions: [], facts: [], pledges: [], owed: [], hellos: [], invitations: [] });
}

/** After all of this; which interactions make one talk was settled when they were stored. */
export function wholeStanding(
  person: Person,
  history: Omit<History, 'interactions'> & { interactions: readonly StoredInteraction[] },
): StoredStanding {
  return stored({
    ...standingOfPerson(person),
    ...talksOf(history.interactions),
    ...standingOfTheRest(history),
  });
}

/** What interactions tell, with their talks as they were settled when each was stored. */
export function talksOf(interactions: readonly StoredInteraction[]): StandingOfTalks {
  return standingOfTalks(interactions, new Set(interactions.flatMap(({ talk }) => (talk === null ? [] : [talk]))).size);
}

/** So long after the last contact somebody may still come up by themselves. */
const comesUpMs = 400 * 86_400_000;

/** Whether somebody may have a step today without being asked for. Of others no row need be kept: it is worked out on asking. */
export function comesUp({ today, recency }: StoredStanding, now: number): boolean {
  return today === 1 || (recency !== undefined && isRecent(-recency, now));
}

/** Whether a contact is not too long ago for somebody to come up by it. */
export function isRecent(at: number, now: number): boolean {
  return at > now - comesUpMs;
}

/** The row with its index keys. */
export function stored(standing: Standing): StoredStanding {
  const { focus, nextUp, cadenceDays, snoozedUntil, untilBack, mine, theirs, owed, askAfter, hello, invitations, hardCall } =
    standing;
  const isOpen =
    [mine, theirs, owed, askAfter, invitations].some((rows) => rows.length > 0) || (hello !== null && hello.outcome === null);
  const awaitsHello = standing.introduced !== undefined && standing.talks === 0;
  const isAsked =
    awaitsHello || focus || nextUp !== null || cadenceDays !== null || snoozedUntil !== null || untilBack || hardCall !== null;
  const [last] = standing.latest;
  return { ...standing, ...((isOpen || isAsked) && { today: 1 as const }), ...(last && { recency: -last.at }) };
}
