import { deeper } from '../relationship/ladder.ts';
import { bothPasts, pastOf, readPast, writePast } from '../relationship/past.ts';
import type { Person, PersonSummary, Traces } from '../relationship/person.ts';
import { isOpen, type Pledge } from '../relationship/pledge.ts';
import {
  type Change,
  database,
  groups,
  personIdsOf,
  type Rows,
  rowsAbout,
  rowsAboutEach,
  rowsAboutThose,
  type Sighting,
  type StoredInteraction,
  type TableAboutPeople,
} from './database.ts';
import { mostOnShelf } from './pack.ts';
import { putNew } from './plannedWrite.ts';
import { newTalks, onlyAdded, type Reader, readerFor } from './reader.ts';
import { standingAbout, standingAfter } from './standings.ts';
import { comesUp, type StoredStanding, untouchedStanding, wholeStanding } from './storedStanding.ts';

type AboutPerson = Pick<
  PersonSummary,
  'personId' | 'name' | 'focus' | 'avoids' | 'happySince' | 'snoozedUntil' | 'hasEmail' | 'communities'
>;
type AboutTalks = Pick<PersonSummary, 'talks' | 'rung' | 'firstAt' | 'lastAt' | 'lastDirection' | 'followsSince' | 'past'>;

/** From so many people on, one pass over everything costs less than asking for each. */
const peopleWorthReadingAll = 200;

/** From so many people on of whom all is to be summed up, what there is about all of them is read at once. */
const peopleWorthReadingTogether = 20;

/** Brings the rows of summaries and standings up to date with what an act changed, within its transaction. */
export async function refreshSummaries(changes: readonly Change[]): Promise<void> {
  const changesOf = groupedByPerson(changes);
  const personIds = [...changesOf.keys()];
  const people = await database.people.bulkGet(personIds);
  const here = people.filter((person) => person !== undefined).filter((person) => person.deletedAt === null);
  const gone = new Set(personIds);
  for (const person of here) gone.delete(person.id);
  await database.summaries.bulkDelete([...gone]);
  const stood = (await standingsOf([...gone])).filter((standing) => standing !== undefined);
  await database.standings.bulkDelete(stood.map(({ personId }) => personId));
  const isOnlyAdded = (person: Person) => changesOf.get(person.id)?.every(addsSomebody) ?? false;
  const added = here.filter(isOnlyAdded);
  await database.summaries.bulkPut(added.map(untouched));
  await database.standings.bulkPut(added.map(untouchedStanding).filter((standing) => comesUp(standing, Date.now())));
  const others = here.filter((person) => !isOnlyAdded(person));
  const ids = others.map((person) => person.id);
  const [summaries, standings] = [await database.summaries.bulkGet(ids), await standingsOf(ids)];
  const toRead: { person: Person; summary: PersonSummary | null; standing: StoredStanding | null }[] = [];
  const told = { summaries: [] as PersonSummary[], standings: [] as StoredStanding[] };
  for (const [i, person] of others.entries()) {
    const [summary, standing, theirs] = [summaries[i], standings[i], changesOf.get(person.id) ?? []];
    const isTold = summary && theirs.every(isAboutThem) && (standing || theirs.every(isTheirTags));
    if (!isTold) toRead.push({ person, summary: summary ?? null, standing: standing ?? null });
    else {
      const now = { ...summary, ...aboutPerson(person) };
      if (JSON.stringify(now) !== JSON.stringify(summary)) told.summaries.push(now);
      if (standing) told.standings.push(standingAbout(standing, person));
    }
  }
  if (await isWorthReadingAll(toRead.length)) return rebuildSummaries();
  await database.summaries.bulkPut(told.summaries);
  await database.standings.bulkPut(told.standings);
  const isWhole = ({ person, summary }: (typeof toRead)[number]) =>
    summary === null || (changesOf.get(person.id)?.every(isAboutThem) ?? false);
  const wholes = toRead.filter(isWhole);
  const isTogether = wholes.length > peopleWorthReadingTogether;
  if (isTogether) await sumUpTogether(wholes.map(({ person }) => person));
  for (const one of toRead) {
    if (isTogether && isWhole(one)) continue;
    const { person, summary, standing } = one;
    const theirs = changesOf.get(person.id) ?? [];
    const read = readerFor(person.id);
    await database.summaries.put(await summaryAfter(summary, person, theirs, read));
    await database.standings.put(await standingAfter(standing, person, theirs, read));
  }
}

/** Of so many people whose ids are near each other standings are read at once. */
const peopleWorthARange = 100;

async function standingsOf(ids: readonly string[]): Promise<(StoredStanding | undefined)[]> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || ids.length < peopleWorthARange) return database.standings.bulkGet([...ids]);
  const most = 2 * ids.length;
  const rows = await database.standings.where(':id').between(first, last, true, true).limit(most).toArray();
  if (rows.length === most) return database.standings.bulkGet([...ids]);
  const of = new Map(rows.map((row) => [row.personId, row]));
  return ids.map((id) => of.get(id));
}

/** Works out afresh how many people stand, each table read once. */
async function sumUpTogether(people: readonly Person[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const of = new Map<string, Map<string, readonly object[]>>();
  for (const table of tablesOfHistory)
    of.set(
      table,
      groups(await rowsAboutEach(table, ids), ({ personId }) => personId),
    );
  const about = (id: string) => ((table: string) => of.get(table)?.get(id) ?? []) as Telling;
  const wholes = people.map((person) => ({ person, history: historyFrom(about(person.id)) }));
  const standings = wholes.map(({ person, history }) => wholeStanding(person, history));
  await database.summaries.bulkPut(wholes.map(({ person, history }) => wholeSummary(person, history)));
  const stood = (await standingsOf(ids)).filter((standing) => standing !== undefined);
  await database.standings.bulkDelete(stood.map(({ personId }) => personId));
  await database.standings.bulkPut(standings.filter((standing) => comesUp(standing, Date.now())));
}

function groupedByPerson(changes: readonly Change[]): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes)
    for (const personId of personIdsOf(change)) {
      const group = found.get(personId);
      if (group) group.push(change);
      else found.set(personId, [change]);
    }
  return found;
}

async function isWorthReadingAll(people: number): Promise<boolean> {
  return people > peopleWorthReadingAll && people * 2 > (await database.people.count());
}

/** A change for which none of their history has to be read. */
function isAboutThem({ table }: Change): boolean {
  return table === 'people' || table === 'identities';
}

/** A change that no suggestion looks at. */
function isTheirTags(change: Change): boolean {
  if (change.table !== 'people' || change.before === null || change.after === null) return false;
  return JSON.stringify({ ...change.before, tags: [] }) === JSON.stringify({ ...change.after, tags: [] });
}

function addsSomebody({ table, before }: Change): boolean {
  return (table === 'people' && before === null) || table === 'identities';
}

/** So many people's histories are read at once, one shelf: an import may have brought millions of interactions. */
const peopleAtOnce = mostOnShelf;

/** Writes every summary and standing afresh from what they sum up, within a transaction: after a restore or healing. */
export async function rebuildSummaries(): Promise<void> {
  const rest = {
    sightings: await groupsOf('sightings'),
    pledges: await groupsOf('pledges'),
    facts: await groupsOf('facts'),
    owed: await groupsOf('owed'),
    hellos: await groupsOf('hellos'),
    invitations: await groupsOf('invitations'),
  };
  await database.summaries.clear();
  await database.standings.clear();
  for (let after = ''; ; ) {
    const people = await database.people.where(':id').above(after).limit(peopleAtOnce).toArray();
    const [first, last] = [people[0]?.id, people.at(-1)?.id];
    if (first === undefined || last === undefined) return;
    const rows = await rowsAboutThose('interactions', first, last).toArray();
    const of = { ...rest, interactions: groups(rows, ({ personId }) => personId) };
    const here = people.filter((person) => person.deletedAt === null);
    const histories = here.map((person) => ({ person, about: (table: keyof typeof of) => of[table].get(person.id) ?? [] }));
    const wholes = histories.map(({ person, about }) => ({ person, history: historyFrom(about as Telling) }));
    putNew(
      'summaries',
      wholes.map(({ person, history }) => wholeSummary(person, history)),
    );
    const standings = wholes.map(({ person, history }) => wholeStanding(person, history));
    await database.standings.bulkPut(standings.filter((standing) => comesUp(standing, Date.now())));
    after = last;
  }
}

async function groupsOf<T extends TableAboutPeople>(table: T): Promise<Map<string, Rows[T][]>> {
  const rows = await database.table<Rows[T], string>(table).toArray();
  return groups(rows, (row) => row.personId);
}

/** All that is known of what happened with one person and where they were seen. */
export type WholeHistory = { [T in (typeof tablesOfHistory)[number]]: readonly Rows[T][] };

const tablesOfHistory = ['interactions', 'sightings', 'pledges', 'facts', 'owed', 'hellos', 'invitations'] as const;

type Telling = <T extends (typeof tablesOfHistory)[number]>(table: T) => readonly Rows[T][];

function historyFrom(about: Telling): WholeHistory {
  return {
    interactions: about('interactions'),
    sightings: about('sightings'),
    pledges: about('pledges'),
    facts: about('facts'),
    owed: about('owed'),
    hellos: about('hellos'),
    invitations: about('invitations'),
  };
}

/** Reads all there is of one person's history; what happened oldest first. One transaction: each costs a browser more than what it reads. */
export async function readHistory(personId: string): Promise<WholeHistory> {
  const read = () =>
    Promise.all(tablesOfHistory.map(async (table) => [table, await rowsAbout(table, personId).toArray()] as const));
  const rows = new Map<string, readonly object[]>(await database.transaction('r', [...tablesOfHistory], read));
  return historyFrom(((table: string) => rows.get(table) ?? []) as Telling);
}

/** A person's summary, from all there is about them. */
export function wholeSummary(
  person: Person,
  { interactions, sightings, pledges }: Pick<WholeHistory, 'interactions' | 'sightings' | 'pledges'>,
): PersonSummary {
  const openPledges = pledges.filter(isOwed).length;
  return { ...aboutPerson(person), ...talksOf(interactions), traces: tracesOf(sightings), openPledges };
}

/** A person's summary with what an import added; `newTalks` are the talks that are not in `old` yet. */
export function summaryWith(
  old: PersonSummary | null,
  person: Person,
  added: readonly StoredInteraction[],
  newTalks: number,
): PersonSummary {
  if (old === null) return { ...wholeSummary(person, { interactions: added, sightings: [], pledges: [] }), talks: newTalks };
  return { ...old, ...aboutPerson(person), ...withLater(old, talksOf(added)), talks: old.talks + newTalks };
}

/** Only the parts that the changes touch are read again, and what was only added is added: a log costs the same after 10,000. */
async function summaryAfter(
  summary: PersonSummary | null,
  person: Person,
  changes: Change[],
  read: Reader,
): Promise<PersonSummary> {
  const isNew = changes.some((change) => change.table === 'people' && change.before === null);
  const old = summary ?? (isNew ? untouched(person) : await readWhole(person, read));
  const interactions = changes.filter((change) => change.table === 'interactions');
  const sightings = changes.filter((change) => change.table === 'sightings');
  const promisesChanged = changes.some((change) => change.table === 'pledges');
  return {
    ...old,
    ...aboutPerson(person),
    ...(interactions.length > 0 && (await talksAfter(old, person.id, interactions, read))),
    ...(sightings.length > 0 && { traces: await tracesAfter(old.traces, sightings, read) }),
    ...(promisesChanged && { openPledges: (await read('pledges')).filter(isOwed).length }),
  };
}

/** The summary of somebody with whom nothing has happened. */
function untouched(person: Person): PersonSummary {
  return wholeSummary(person, { interactions: [], sightings: [], pledges: [] });
}

async function readWhole(person: Person, read: Reader): Promise<PersonSummary> {
  const [interactions, sightings, pledges] = [await read('interactions'), await read('sightings'), await read('pledges')];
  return wholeSummary(person, { interactions, sightings, pledges });
}

function aboutPerson(person: Person): AboutPerson {
  return {
    personId: person.id,
    name: person.name,
    focus: person.focus,
    avoids: person.avoids,
    happySince: person.happySince,
    snoozedUntil: person.snoozedUntil,
    hasEmail: person.identities.some((identity) => identity.startsWith('email:')),
    communities: person.communities,
  };
}

type InteractionChange = Extract<Change, { table: 'interactions' }>;

async function talksAfter(old: AboutTalks, personId: string, changes: InteractionChange[], read: Reader): Promise<AboutTalks> {
  const added = onlyAdded(changes);
  if (added === null) return talksOf(await read('interactions'));
  return { ...withLater(old, talksOf(added)), talks: old.talks + (await newTalks(personId, added)) };
}

/** Both histories as one, but for the talks, which may overlap. */
function withLater(a: AboutTalks, b: AboutTalks): Omit<AboutTalks, 'talks'> {
  const last = (a.lastAt ?? Number.NEGATIVE_INFINITY) > (b.lastAt ?? Number.NEGATIVE_INFINITY) ? a : b;
  return {
    rung: deeper(a.rung, b.rung),
    firstAt: earlier(a.firstAt, b.firstAt),
    lastAt: last.lastAt,
    lastDirection: last.lastDirection,
    followsSince: earlier(a.followsSince, b.followsSince),
    ...(a.past !== undefined && b.past !== undefined && { past: writePast(bothPasts(readPast(a.past), readPast(b.past))) }),
  };
}

function talksOf(interactions: readonly StoredInteraction[]): AboutTalks {
  const talks = new Set<string>();
  const about: AboutTalks = { talks: 0, rung: null, firstAt: null, lastAt: null, lastDirection: null, followsSince: null };
  for (const { talk, rung, at, asOf, direction } of interactions) {
    if (talk !== null) talks.add(talk);
    about.rung = deeper(about.rung, rung);
    // A list tells that somebody follows, and not since when.
    if (asOf) continue;
    about.firstAt = earlier(about.firstAt, at);
    if (about.lastAt === null || at >= about.lastAt) {
      about.lastAt = at;
      about.lastDirection = direction;
    }
    if (rung === 'follow' && direction !== 'out') about.followsSince = earlier(about.followsSince, at);
  }
  return { ...about, talks: talks.size, past: writePast(pastOf(interactions)) };
}

type SightingChange = Extract<Change, { table: 'sightings' }>;

async function tracesAfter(old: Traces, changes: SightingChange[], read: Reader): Promise<Traces> {
  const added = onlyAdded(changes);
  if (added === null) return tracesOf(await read('sightings'));
  const more = tracesOf(added);
  return {
    comments: old.comments + more.comments,
    posts: old.posts + more.posts,
    firstAt: earlier(old.firstAt, more.firstAt),
  };
}

/** What so many sightings come to. */
export function tracesOf(sightings: readonly Sighting[]): Traces {
  return {
    comments: sightings.filter((sighting) => sighting.kind === 'comment').length,
    posts: sightings.filter((sighting) => sighting.kind === 'post').length,
    firstAt: sightings.reduce<number | null>((first, sighting) => earlier(first, sighting.at), null),
  };
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function isOwed(pledge: Pledge): boolean {
  return isOpen(pledge) && pledge.by === 'me';
}
