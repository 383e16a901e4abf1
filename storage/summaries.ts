import { deeper } from '../relationship/ladder.ts';
import type { Person, PersonSummary, Traces } from '../relationship/person.ts';
import { isOpen, type Pledge } from '../relationship/pledge.ts';
import { type Change, database, personIdOf, rowsAbout, type Sighting, type StoredInteraction } from './database.ts';

type AboutPerson = Pick<
  PersonSummary,
  'personId' | 'name' | 'focus' | 'avoids' | 'happySince' | 'snoozedUntil' | 'hasEmail' | 'communities'
>;
type AboutTalks = Pick<PersonSummary, 'talks' | 'rung' | 'firstAt' | 'lastAt' | 'lastDirection' | 'followsSince'>;

/** From so many people on, one pass over everything costs less than asking for each. */
const peopleWorthReadingAll = 200;

/** Brings the summary rows up to date with what an act changed, within its transaction. */
export async function refreshSummaries(changes: readonly Change[]): Promise<void> {
  const changesOf = groups(changes, personIdOf);
  const personIds = [...changesOf.keys()];
  const people = await database.people.bulkGet(personIds);
  const here = people.filter((person) => person !== undefined).filter((person) => person.deletedAt === null);
  const gone = new Set(personIds);
  for (const person of here) gone.delete(person.id);
  await database.summaries.bulkDelete([...gone]);
  const isOnlyAdded = (person: Person) => changesOf.get(person.id)?.every(addsSomebody) ?? false;
  await database.summaries.bulkPut(here.filter(isOnlyAdded).map(untouched));
  const others = here.filter((person) => !isOnlyAdded(person));
  if (others.length > peopleWorthReadingAll) return rebuildSummaries();
  const summaries = await database.summaries.bulkGet(others.map((person) => person.id));
  for (const [i, person] of others.entries())
    await database.summaries.put(await summaryAfter(summaries[i] ?? null, person, changesOf.get(person.id) ?? []));
}

function addsSomebody({ table, before }: Change): boolean {
  return (table === 'people' && before === null) || table === 'identities';
}

/** Writes every summary afresh from what it summarises, within a transaction: after a restore or healing. */
export async function rebuildSummaries(): Promise<void> {
  const interactions = groups(await database.interactions.toArray(), (row) => row.personId);
  const sightings = groups(await database.sightings.toArray(), (row) => row.personId);
  const pledges = groups(await database.pledges.toArray(), (row) => row.personId);
  const people = (await database.people.toArray()).filter((person) => person.deletedAt === null);
  await database.summaries.clear();
  await database.summaries.bulkPut(
    people.map((person) => ({
      ...aboutPerson(person),
      ...talksOf(interactions.get(person.id) ?? []),
      traces: tracesOf(sightings.get(person.id) ?? []),
      openPledges: (pledges.get(person.id) ?? []).filter(isOwed).length,
    })),
  );
}

function groups<T>(rows: readonly T[], personIdOfRow: (row: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const personId = personIdOfRow(row);
    if (personId === null) continue;
    const group = found.get(personId);
    if (group) group.push(row);
    else found.set(personId, [row]);
  }
  return found;
}

/** Only the parts that the changes touch are read again, and what was only added is added: a log costs the same after 10,000. */
async function summaryAfter(summary: PersonSummary | null, person: Person, changes: Change[]): Promise<PersonSummary> {
  const isNew = changes.some((change) => change.table === 'people' && change.before === null);
  const old = summary ?? (isNew ? untouched(person) : await readWhole(person));
  const interactions = changes.filter((change) => change.table === 'interactions');
  const sightings = changes.filter((change) => change.table === 'sightings');
  const promisesChanged = changes.some((change) => change.table === 'pledges');
  return {
    ...old,
    ...aboutPerson(person),
    ...(interactions.length > 0 && (await talksAfter(old, person.id, interactions))),
    ...(sightings.length > 0 && { traces: await tracesAfter(old.traces, person.id, sightings) }),
    ...(promisesChanged && { openPledges: await openPledgesOf(person.id) }),
  };
}

/** The summary of somebody with whom nothing has happened. */
function untouched(person: Person): PersonSummary {
  return { ...aboutPerson(person), ...talksOf([]), traces: tracesOf([]), openPledges: 0 };
}

async function readWhole(person: Person): Promise<PersonSummary> {
  return {
    ...aboutPerson(person),
    ...talksOf(await rowsAbout('interactions', person.id).toArray()),
    traces: tracesOf(await rowsAbout('sightings', person.id).toArray()),
    openPledges: await openPledgesOf(person.id),
  };
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

async function talksAfter(old: AboutTalks, personId: string, changes: InteractionChange[]): Promise<AboutTalks> {
  const added = changes.flatMap((change) => (change.before === null && change.after ? [change.after] : []));
  if (added.length < changes.length) return talksOf(await rowsAbout('interactions', personId).toArray());
  let talks = old.talks;
  for (const talk of new Set(added.map((interaction) => interaction.talk))) {
    if (talk === null) continue;
    const stored = await database.interactions.where('[personId+talk]').equals([personId, talk]).count();
    if (stored === added.filter((interaction) => interaction.talk === talk).length) talks++;
  }
  return { ...withLater(old, talksOf(added)), talks };
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
  };
}

function talksOf(interactions: readonly StoredInteraction[]): AboutTalks {
  const talks = new Set<string>();
  const about: AboutTalks = { talks: 0, rung: null, firstAt: null, lastAt: null, lastDirection: null, followsSince: null };
  for (const { talk, rung, at, direction } of interactions) {
    if (talk !== null) talks.add(talk);
    about.rung = deeper(about.rung, rung);
    about.firstAt = earlier(about.firstAt, at);
    if (about.lastAt === null || at >= about.lastAt) {
      about.lastAt = at;
      about.lastDirection = direction;
    }
    if (rung === 'follow' && direction !== 'out') about.followsSince = earlier(about.followsSince, at);
  }
  return { ...about, talks: talks.size };
}

type SightingChange = Extract<Change, { table: 'sightings' }>;

async function tracesAfter(old: Traces, personId: string, changes: SightingChange[]): Promise<Traces> {
  const added = changes.flatMap((change) => (change.before === null && change.after ? [change.after] : []));
  if (added.length < changes.length) return tracesOf(await rowsAbout('sightings', personId).toArray());
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

async function openPledgesOf(personId: string): Promise<number> {
  const pledges = await rowsAbout('pledges', personId).toArray();
  return pledges.filter(isOwed).length;
}

function isOwed(pledge: Pledge): boolean {
  return isOpen(pledge) && pledge.by === 'me';
}
