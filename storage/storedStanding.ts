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
 * How things stand with somebody, as the next step is decided by it. `today` is there only if they may have one without being asked for, so that
 * an index reads just those: since when they wait to be thanked (ms since epoch) where there is nothing else between the two, so that of
 * thousands a day reads the first few; `somethingOpen` for all others in focus, queued, or with something open.
 */
export type StoredStanding = Standing & {
  today?: number;
  /** Minus the last contact (ms since epoch), because an index is read fastest from its beginning; missing before the first. */
  recency?: number;
};

/** In the index of what may come up today: it has to be looked at whole. */
export const somethingOpen = 1;

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
  return today !== undefined || (recency !== undefined && isRecent(-recency, now));
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
  const today = isAsked ? somethingOpen : isOpen ? (waitsForThanksSince(standing) ?? somethingOpen) : undefined;
  return { ...standing, ...(today !== undefined && { today }), ...(last && { recency: -last.at }) };
}

/** Whether it is one of those who have only begun to wait to be thanked by `now`. */
export function waitsForThanks({ today }: StoredStanding, now: number): boolean {
  return today !== undefined && today > somethingOpen && today <= now;
}

/** Since when somebody waits to be thanked with whom nothing else is open and nothing was decided, ms since epoch; null for all others. */
function waitsForThanksSince(standing: Standing): number | null {
  const { owed, mine, theirs, askAfter, hello, invitations, unwanted, dismissed } = standing;
  const { happySince, endedByTag, endedByFact } = standing;
  const [thanks, more] = owed;
  const since = thanks?.latest[0]?.at ?? 0;
  const isAll =
    thanks?.kind === 'thanks' && more === undefined && hello === null && [mine, theirs, askAfter, invitations].every(isEmpty);
  const isSilenced = happySince !== null || endedByTag !== undefined || endedByFact !== undefined;
  const isPlain = isEmpty(unwanted) && isEmpty(dismissed) && !isSilenced;
  return isAll && isPlain && since > somethingOpen ? since : null;
}

function isEmpty(rows: readonly unknown[]): boolean {
  return rows.length === 0;
}
