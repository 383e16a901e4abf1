import { type Contact, isContact, reachesBackTo } from '../relationship/contact.ts';
import type { PersonSummary } from '../relationship/person.ts';
import type { StandingOfTalks } from '../relationship/standing.ts';
import { database, rowsAbout, type StoredInteraction } from './database.ts';
import { store } from './open.ts';
import { isRecent, talksOf } from './storedStanding.ts';

/** Somebody with what their interactions tell. */
export type InTouch = { personId: string } & Pick<StandingOfTalks, 'since' | 'latest' | 'kindAt'>;

const peopleAtOnce = 200;

/**
 * Everybody in touch since `from` (ms since epoch), and some after a following alone. How things stand with them is kept for the last year or so; of
 * people last in touch before that, `wanted` says by their summary whose history is read, which takes its time.
 */
export async function inTouchSince(from: number, now: number, wanted: (summary: PersonSummary) => boolean): Promise<InTouch[]> {
  const { standings, summaries } = await store();
  const kept: InTouch[] = await standings.where('recency').belowOrEqual(-from).toArray();
  if (isRecent(from, now)) return kept;
  const known = new Set(kept.map(({ personId }) => personId));
  const isOther = (summary: PersonSummary) => !known.has(summary.personId) && wanted(summary);
  const others = (await summaries.where('lastAt').aboveOrEqual(from).filter(isOther).primaryKeys()) as string[];
  for (let first = 0; first < others.length; first += peopleAtOnce)
    kept.push(...(await readTalks(others.slice(first, first + peopleAtOnce))));
  return kept;
}

function readTalks(personIds: readonly string[]): Promise<InTouch[]> {
  return database.transaction('r', database.interactions, () =>
    Promise.all(
      personIds.map(async (personId) => ({ personId, ...talksOf(await rowsAbout('interactions', personId).toArray()) })),
    ),
  );
}

/** Their contacts from one moment until before another; read only where more happened than is kept of the latest. */
export async function contactsBetween(
  { personId, latest }: InTouch,
  from: number,
  until: number,
): Promise<Pick<Contact, 'at' | 'rung'>[]> {
  if (reachesBackTo(latest, from)) return latest.filter(({ at }) => at >= from && at < until);
  return (await interactionsBetween(personId, from, until)).filter(isContact);
}

/** All that happened with somebody from one moment until before another. */
export function interactionsBetween(personId: string, from: number, until: number): Promise<StoredInteraction[]> {
  return database.interactions.where('[personId+at]').between([personId, from], [personId, until], true, false).toArray();
}
