import { type Contact, isContact, reachesBackTo } from '../relationship/contact.ts';
import { pastOf, writePast } from '../relationship/past.ts';
import type { PersonSummary } from '../relationship/person.ts';
import type { StandingOfTalks } from '../relationship/standing.ts';
import { database, groups, rowsAboutEach, type StoredInteraction } from './database.ts';
import { store } from './open.ts';
import { isImported } from './pack.ts';
import { isRecent, type StoredStanding, talksOf } from './storedStanding.ts';

/** Somebody with what their interactions tell. */
export type InTouch = { personId: string; name: string } & Pick<StandingOfTalks, 'since' | 'latest' | 'kindAt'>;

/** So many are read at once that a page stays usable meanwhile. */
const peopleAtOnce = 100;

/**
 * Everybody in touch since `from` (ms since epoch), and some after a following alone. How things stand with them is kept for the last year or so; of
 * people last in touch before that, `wanted` says by their summary whose history is read, which takes its time.
 */
export async function inTouchSince(from: number, now: number, wanted: (summary: PersonSummary) => boolean): Promise<InTouch[]> {
  const { summaries } = await store();
  const kept: InTouch[] = await recentStandings(from);
  if (isRecent(from, now)) return kept;
  const known = new Set(kept.map(({ personId }) => personId));
  const isOther = (summary: PersonSummary) => !known.has(summary.personId) && wanted(summary);
  const others = await summaries.where('lastAt').aboveOrEqual(from).filter(isOther).toArray();
  const names = new Map(others.map(({ personId, name }) => [personId, name]));
  const talks = await someAtATime([...names.keys()], readTalks);
  return [...kept, ...talks.map((one) => ({ ...one, name: names.get(one.personId) ?? '' }))];
}

/** So many rows make no task that a page would feel. */
const standingsAtOnce = 500;

/** How things stand with everybody in touch since `from` (ms since epoch), the latest first, read some at a time. */
export async function recentStandings(from: number): Promise<StoredStanding[]> {
  const { standings } = await store();
  const found: StoredStanding[] = [];
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const some = await standings.where('recency').between(after, -from, false, true).limit(standingsAtOnce).toArray();
    const last = some.at(-1)?.recency;
    if (last === undefined || some.length < standingsAtOnce) return [...found, ...some];
    // Of the same moment there may be more than fit.
    found.push(...some.filter(({ recency }) => recency !== last), ...(await standings.where('recency').equals(last).toArray()));
    after = last;
  }
}

/** The pasts of these people, from all that happened with them. */
export function readPasts(people: readonly string[]): Promise<{ personId: string; past: string }[]> {
  return someAtATime(people, async (personIds) => {
    const of = groups(await rowsAboutEach('interactions', personIds), ({ personId }) => personId);
    return personIds.map((personId) => ({ personId, past: writePast(pastOf(of.get(personId) ?? [])) }));
  });
}

async function readTalks(personIds: readonly string[]): Promise<Omit<InTouch, 'name'>[]> {
  const of = groups(await rowsAboutEach('interactions', personIds), ({ personId }) => personId);
  return personIds.map((personId) => ({ personId, ...talksOf(of.get(personId) ?? []) }));
}

/** Who lie together are read together. */
async function someAtATime<T>(personIds: readonly string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const sorted = [...personIds].sort();
  const found: T[] = [];
  for (let first = 0; first < sorted.length; first += peopleAtOnce)
    found.push(...(await read(sorted.slice(first, first + peopleAtOnce))));
  return found;
}

/** Their contacts from one moment until before another; read only where more happened than is kept of the latest. */
export async function contactsBetween(
  people: readonly InTouch[],
  from: number,
  until: number,
): Promise<(Pick<Contact, 'at' | 'rung'> & { personId: string })[]> {
  const [known, others] = partition(people, ({ latest }) => reachesBackTo(latest, from));
  const kept = known.flatMap(({ personId, latest }) =>
    latest.flatMap(({ at, rung }) => (at >= from && at < until ? [{ personId, at, rung }] : [])),
  );
  const rows = await interactionsBetween(
    others.map(({ personId }) => personId),
    from,
    until,
  );
  return [...kept, ...rows.filter(isContact)];
}

/** All that happened with these people from one moment until before another. */
export function interactionsBetween(people: readonly string[], from: number, until: number): Promise<StoredInteraction[]> {
  return someAtATime(people, async (personIds) => {
    const [imported, alone] = partition(personIds, isImported);
    const together = imported.length === 0 ? [] : await rowsAboutEach('interactions', imported);
    const apart = await database.transaction('r', database.interactions, () =>
      Promise.all(alone.map((personId) => betweenOf(personId, from, until))),
    );
    return [...together.filter(({ at }) => at >= from && at < until), ...apart.flat()];
  });
}

function betweenOf(personId: string, from: number, until: number): Promise<StoredInteraction[]> {
  return database.interactions.where('[personId+at]').between([personId, from], [personId, until], true, false).toArray();
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
