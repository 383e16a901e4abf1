import type { Person, PersonSummary } from '../relationship/person.ts';
import { type Batch, isOf, nowIs } from './batch.ts';
import { writeBulk } from './bulk.ts';
import { database, groups, keyIn, type Rows, rowsAbout, type StoredInteraction } from './database.ts';
import type { Draft } from './draft.ts';
import { bucketOf, interactionsWorthOwnPack, networkOf, packedId, shelfOf, talksWorthOwnPacks } from './pack.ts';
import { notSameKey } from './people.ts';
import { standingWith } from './standings.ts';
import { comesUp, isRecent, type StoredStanding, wholeStanding } from './storedStanding.ts';
import { readHistory, summaryWith, type WholeHistory, wholeSummary } from './summaries.ts';
import { tablesThatMove } from './tablesThatMove.ts';

/** Writes what was decided about a batch as one transaction. */
export async function writeBatch(batch: Batch): Promise<void> {
  const { draft, importing } = batch;
  for (const [from, into] of batch.joinedNow) await moveRows(batch, from, into);
  putInteractions(batch);
  for (const row of batch.facts) {
    const personId = nowIs(batch, row.personId);
    draft.add('facts', { ...row, id: packedId(row.id, placeFor(batch, personId)), personId });
  }
  for (const row of draft.puts('meetings'))
    draft.put('meetings', { ...row, personIds: [...new Set(row.personIds.map((id) => nowIs(batch, id)))] });
  for (const id of batch.changedPeople) putPerson(batch, id);
  putIdentities(batch);
  const { summaries, standings } = await sumUp(batch);
  const isFirst = importing.absorbed.every((count) => count === 0);
  importing.absorbed[batch.exportIndex] = (importing.absorbed[batch.exportIndex] ?? 0) + batch.findings.length;
  draft.put('imports', importing);
  const seq = await writeBulk({
    kind: isFirst ? 'imported' : 'imported part',
    result: { importId: importing.id },
    draft,
    summaries,
    standings,
    withoutSummary: batch.joinedNow.map(([from]) => from),
    morePeople: batch.morePeople,
    lessRows: 0,
  });
  for (const row of summaries) batch.summaries.set(row.personId, row);
  for (const row of standings) batch.standings.set(row.personId, row);
  batch.known.seq = seq;
}

function putPerson(batch: Batch, id: string): void {
  const person = batch.people.get(id);
  if (!person) return;
  const { origin } = person;
  const via = origin?.viaPersonId ?? null;
  const row = origin && via !== null ? { ...person, origin: { ...origin, viaPersonId: nowIs(batch, via) } } : person;
  if (batch.newPeople.has(id)) batch.draft.add('people', row);
  else batch.draft.put('people', row);
}

/** What happened is stored with whom it happened with, so it gets its id once that is settled. */
function putInteractions(batch: Batch): void {
  const of = groups(batch.interactions, ({ personId }) => nowIs(batch, personId));
  for (const [personId, rows] of of) {
    const isMuch = rows.length >= interactionsWorthOwnPack || (batch.summaries.get(personId)?.talks ?? 0) >= talksWorthOwnPacks;
    const place = isMuch ? personId : placeFor(batch, personId);
    for (const row of rows) {
      const isPacked = networkOf(row.sourceKey ?? '') !== '';
      const id = isPacked ? packedId(row.id, place) : row.id;
      batch.draft.add('interactions', { ...row, id, personId });
    }
  }
}

/**
 * Of new people all that is told at once lies on their shelf. What is told later lies by bucket: else whoever reads one person's history would
 * read of a thousand others as often as an archive told of one of them.
 */
function placeFor({ newPeople }: Batch, personId: string): string {
  return newPeople.has(personId) ? shelfOf(personId) : bucketOf(personId);
}

/** Whoever is in the trash is known again only when they come out of it. */
function putIdentities(batch: Batch): void {
  const { given, owners, people, draft, trashed, importing } = batch;
  for (const identity of given) {
    const personId = nowIs(batch, owners.get(identity) ?? '');
    const row = { identity, personId, since: importing.at };
    if (people.get(personId)?.deletedAt !== null) trashed.set(identity, personId);
    else if (batch.unclaimed.has(identity)) draft.add('identities', row);
    else draft.put('identities', row);
  }
}

/** What earlier batches wrote for somebody who turned out to be another. */
async function moveRows(batch: Batch, from: string, last: string): Promise<void> {
  const { draft } = batch;
  const into = nowIs(batch, last);
  for (const table of tablesThatMove) {
    if (table === 'identities') continue;
    for (const row of await rowsAbout(table, from).toArray()) draft.put(table, { ...row, personId: into });
  }
  for (const { key, identity, at } of await rowsAbout('notSame', from).toArray()) {
    draft.remove('notSame', key);
    draft.put('notSame', { key: notSameKey(identity, into), identity, personId: into, at });
  }
  for (const { key, ...row } of await rowsAbout('brought', from).toArray()) {
    draft.remove('brought', key);
    if (row.importId !== batch.importing.id) draft.put('brought', { ...row, key: `${row.importId} ${into}`, personId: into });
  }
  for (const row of await rowsAbout('merges', from).toArray()) draft.put('merges', { ...row, personId: into });
  for (const meeting of await database.meetings.where('personIds').equals(from).toArray()) {
    const known = draft.get('meetings', meeting.id) ?? meeting;
    draft.put('meetings', { ...known, personIds: [...new Set(known.personIds.map((id) => (id === from ? into : id)))] });
  }
  for (const question of await database.questions.filter(({ personIds }) => personIds.includes(from)).toArray())
    draft.remove('questions', question.pair);
  for (const person of await database.people.where('origin.viaPersonId').equals(from).toArray()) {
    const known = batch.people.get(person.id) ?? person;
    batch.people.set(person.id, known);
    batch.changedPeople.add(person.id);
  }
}

type Summed = { summaries: PersonSummary[]; standings: StoredStanding[] };

/** What badges, lists and suggestions are told of everybody the batch concerns. */
async function sumUp(batch: Batch): Promise<Summed> {
  const drafted = draftedHistories(batch.draft);
  const added = drafted.interactions;
  const touched = new Set([...batch.changedPeople, ...added.keys(), ...drafted.facts.keys()]);
  const here = [...touched].flatMap((id) => batch.people.get(id) ?? []).filter(({ deletedAt }) => deletedAt === null);
  const grown = new Set(batch.joinedNow.map(([, into]) => nowIs(batch, into)));
  const newTalks = await countNewTalks(batch, added);
  const summed: Summed = { summaries: [], standings: [] };
  for (const person of here) {
    const { id } = person;
    const whole = () => historyAfter(batch, drafted, id);
    const history = grown.has(id) ? await whole() : null;
    for (const { talk } of history?.interactions ?? []) if (talk !== null) batch.told.addTalk(id, talk);
    const more: More = { person, added: added.get(id) ?? [], newTalks: newTalks.get(id) ?? 0, hasFacts: drafted.facts.has(id) };
    const summary = batch.summaries.get(id) ?? null;
    summed.summaries.push(history ? wholeSummary(person, history) : summaryWith(summary, person, more.added, more.newTalks));
    const standing = history ? wholeStanding(person, history) : await standingAfter(batch, more, whole);
    if (standing !== null) summed.standings.push(standing);
  }
  return summed;
}

/** What a batch brings of one person. */
type More = { person: Person; added: readonly StoredInteraction[]; newTalks: number; hasFacts: boolean };

/**
 * How things stand after the batch; null for somebody who comes up nowhere by themselves, as most who are imported: of them it is worked
 * out when somebody asks. Only a recent contact could make them come up.
 */
async function standingAfter(
  { standings, importing }: Batch,
  { person, added, newTalks, hasFacts }: More,
  whole: () => Promise<WholeHistory>,
): Promise<StoredStanding | null> {
  const old = standings.get(person.id);
  if (old) return standingWith(old, person, added, newTalks, hasFacts ? await whole() : null);
  if (!added.some(({ at }) => isRecent(at, importing.at))) return null;
  const standing = wholeStanding(person, await whole());
  return comesUp(standing, importing.at) ? standing : null;
}

/** With whom how many talks are new: those no stored interaction belongs to. */
async function countNewTalks(
  { summaries, told, importing }: Batch,
  added: ReadonlyMap<string, readonly StoredInteraction[]>,
): Promise<Map<string, number>> {
  const talked = [...added.keys()].filter((personId) => (summaries.get(personId)?.talks ?? 0) > 0);
  await told.readTalks(talked.map((id) => ({ id, isNew: isOf(importing, id) })));
  const counts = new Map<string, number>();
  for (const [personId, rows] of added)
    for (const { talk } of rows)
      if (talk !== null && told.addTalk(personId, talk)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return counts;
}

type Drafted = { [T in keyof WholeHistory]: Map<string, Rows[T][]> };

function draftedHistories(draft: Draft): Drafted {
  const of = <T extends keyof WholeHistory>(table: T) => groups<Rows[T]>(draft.puts(table), ({ personId }) => personId);
  return {
    interactions: of('interactions'),
    sightings: of('sightings'),
    pledges: of('pledges'),
    facts: of('facts'),
    owed: of('owed'),
    hellos: of('hellos'),
    invitations: of('invitations'),
  };
}

/** All there will be of a person's history. */
async function historyAfter({ summaries }: Batch, drafted: Drafted, personId: string): Promise<WholeHistory> {
  const stored = summaries.has(personId) ? await readHistory(personId) : nothing;
  const after = <T extends keyof WholeHistory>(table: T): Rows[T][] => {
    const rows = [...stored[table], ...(drafted[table].get(personId) ?? [])] as Rows[T][];
    return [...new Map(rows.map((row) => [keyIn(table, row), row])).values()];
  };
  return {
    interactions: after('interactions'),
    sightings: after('sightings'),
    pledges: after('pledges'),
    facts: after('facts'),
    owed: after('owed'),
    hellos: after('hellos'),
    invitations: after('invitations'),
  };
}

const nothing: WholeHistory = { interactions: [], sightings: [], pledges: [], facts: [], owed: [], hellos: [], invitations: [] };
