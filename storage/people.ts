import { type Identity, identityValue, isWeak } from '../relationship/identity.ts';
import type { Rung } from '../relationship/ladder.ts';
import type { Origin } from '../relationship/origin.ts';
import { newPerson, type Person, type PersonSummary } from '../relationship/person.ts';
import { act, type Writing } from './act.ts';
import { type ActKind, database, rowsAbout, rowsByKey } from './database.ts';
import { forgetDeleted, rememberDeleted } from './deleted.ts';
import { withAvatars } from './gravatar.ts';
import { store } from './open.ts';
import { Problem } from './problem.ts';
import type { Place, ReadMention } from './recognise.ts';
import { claimTraces } from './traces.ts';

/** What the caller knows of somebody new; the rest starts empty. */
export type NewPerson = {
  name: string;
  identities: readonly Identity[];
  origin?: Origin | null;
  communities?: readonly string[];
  focus?: boolean;
  why?: string;
  avoids?: readonly Rung[];
  sample?: boolean;
};

/** Adds somebody. Identities that already are another person's stay theirs. Returns the new person's id. */
export function addPerson(person: NewPerson, operationId?: string): Promise<string> {
  return act('added person', (write) => writePerson(write, person), operationId);
}

/** Adds many in one transaction, as an import or a benchmark does. Returns their ids in order. */
export function addPeople(people: readonly NewPerson[], operationId?: string): Promise<string[]> {
  return act('added people', (write) => writePeople(write, people), operationId);
}

/** Adds whoever a page showed, met there; somebody already known under one of the identities is that person. Returns their id. */
export function addFromPage(mention: ReadMention, place: Place, operationId?: string): Promise<string> {
  return act(
    'added person',
    async (write) => {
      const identities = identitiesToKeep(mention);
      const known = (await database.identities.bulkGet(identities)).find((row) => row !== undefined);
      if (known) return known.personId;
      const name = mention.displayName || identityValue(mention.identities[0] ?? 'name:');
      const personId = await writePerson(write, { name, identities, origin: originOn(place, mention) });
      await claimTraces(write, await existing(personId));
      return personId;
    },
    operationId,
  );
}

/** Only who has nothing else is known by a name; else everybody of that name there would "probably" be them. */
export function identitiesToKeep({ identities }: ReadMention): Identity[] {
  const strong = identities.filter((identity) => !isWeak(identity));
  return strong.length > 0 ? strong : identities;
}

/** Where somebody was met who was first seen on a page. */
export function originOn(place: Place, { role, permalink, at }: ReadMention): Origin {
  const kind = role === 'commenter' ? 'comment' : role === 'author' ? 'post' : 'page';
  return { kind, words: place.title, url: permalink ?? place.page, at, viaPersonId: null, unsure: false };
}

/** What of a person can be edited by hand. */
export type PersonChanges = Partial<Omit<Person, 'id' | 'identities' | 'sample' | 'addedAt' | 'deletedAt'>>;

/** Changes what is given and leaves the rest. */
export function editPerson(personId: string, changes: PersonChanges, operationId?: string): Promise<void> {
  return act(
    'edited person',
    async (write) => {
      const before = await existing(personId);
      await write.put('people', { ...before, ...changes });
      const { communities: after = before.communities } = changes;
      const gone = before.communities.filter((community) => !after.includes(community));
      await rememberDeleted(write, personId, 'community', gone);
      await forgetDeleted(write, personId, 'community', after);
    },
    operationId,
  );
}

/** Suggests nothing for this person before `until`, ms since epoch; null to end it. */
export function snooze(personId: string, until: number | null, operationId?: string): Promise<void> {
  return changePerson(
    'snoozed',
    personId,
    { snoozedUntil: until, untilBack: false, snoozedAt: until === null ? null : Date.now() },
    operationId,
  );
}

/** Suggests nothing for this person until the user is back from being away (`Settings.away`). */
export function putOffUntilBack(personId: string, operationId?: string): Promise<void> {
  return changePerson('snoozed', personId, { snoozedUntil: null, untilBack: true, snoozedAt: Date.now() }, operationId);
}

/** "Happy at this depth": no prompts for this person until that is taken back. */
export function setHappy(personId: string, isHappy: boolean, operationId?: string): Promise<void> {
  const happySince = isHappy ? Date.now() : null;
  return changePerson(isHappy ? 'happy at this depth' : 'prompts again', personId, { happySince }, operationId);
}

function changePerson(kind: ActKind, personId: string, changes: PersonChanges, operationId?: string): Promise<void> {
  return act(kind, async (write) => write.put('people', { ...(await existing(personId)), ...changes }), operationId);
}

/** Puts somebody in the trash: nobody is recognised as them any more; their history stays for `restorePerson`. */
export function deletePerson(personId: string, operationId?: string): Promise<void> {
  return act(
    'deleted person',
    async (write) => {
      await write.put('people', { ...(await existing(personId)), deletedAt: Date.now() });
      await write.removeAll('identities', await identitiesOf(personId));
    },
    operationId,
  );
}

/** Takes somebody out of the trash. Identities that became another person's meanwhile stay with that person. */
export function restorePerson(personId: string, operationId?: string): Promise<void> {
  return act(
    'restored person',
    async (write) => {
      const person = await existing(personId);
      const free = await freeIdentities(person.identities);
      await write.put('people', { ...person, identities: free, deletedAt: null });
      await writeIdentities(write, personId, free);
    },
    operationId,
  );
}

/** Somebody in or out of the trash; null when there is nobody of that id. */
export async function person(personId: string): Promise<Person | null> {
  return (await (await store()).people.get(personId)) ?? null;
}

/** These people in order, without those that do not exist. */
export async function people(personIds: readonly string[]): Promise<Person[]> {
  const found = await (await store()).people.bulkGet([...personIds]);
  return found.filter((person) => person !== undefined);
}

/** What these people are called, in the trash or not. */
export async function namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  return new Map((await people([...new Set(personIds)])).map(({ id, name }) => [id, name]));
}

/** Those in the trash, last deleted first. */
export async function trashedPeople(): Promise<Person[]> {
  const deleted = await (await store()).people.where('deletedAt').above(0).reverse().sortBy('deletedAt');
  return deleted.filter(({ mergedInto }) => mergedInto === null);
}

/** How a list of everybody is sorted: by name from A, by the others from the latest or most. */
export type Sorting = 'name' | 'lastAt' | 'talks' | 'addedAt';

/** Everybody who is not in the trash. */
export async function summaries({ sort }: { sort: Sorting }): Promise<PersonSummary[]> {
  const db = await store();
  const all = await db.summaries.toArray();
  if (sort === 'name') return all.sort((a, b) => byName.compare(a.name, b.name));
  if (sort === 'addedAt') {
    const rank = new Map((await db.people.orderBy('addedAt').primaryKeys()).map((id, i) => [id, i]));
    return all.sort((a, b) => (rank.get(b.personId) ?? 0) - (rank.get(a.personId) ?? 0));
  }
  return all.sort((a, b) => (b[sort] ?? 0) - (a[sort] ?? 0));
}

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** The summary of one person; null when there is none or they are in the trash. */
export async function summary(personId: string): Promise<PersonSummary | null> {
  return (await (await store()).summaries.get(personId)) ?? null;
}

/** Who is known under one of these, and under which; strong identities count before weak ones. Null for a stranger. */
export async function findByIdentities(
  identities: readonly Identity[],
): Promise<{ person: PersonSummary; identity: Identity } | null> {
  const db = await store();
  const strongFirst = [...identities].sort((a, b) => Number(isWeak(a)) - Number(isWeak(b)));
  const known = (await db.identities.bulkGet(strongFirst)).find((row) => row !== undefined);
  const person = known && (await db.summaries.get(known.personId));
  return person ? { person, identity: known.identity } : null;
}

/** Gives a person one more identity. @throws {Error} if it is another person's. */
export function addIdentity(personId: string, identity: Identity, operationId?: string): Promise<void> {
  return act('added identity', (write) => giveIdentity(write, personId, [identity]), operationId);
}

/** Binds a name on one site to a person, by the user's word; the badge says "probably". */
export function bindName(personId: string, name: Identity, operationId?: string): Promise<void> {
  return act('bound name', (write) => giveIdentity(write, personId, [name]), operationId);
}

/** Takes an identity from a person; a page may show it to be theirs again, an export does not give it back. */
export function removeIdentity(personId: string, identity: Identity, operationId?: string): Promise<void> {
  const all = withAvatars([identity]);
  return act(
    'removed identity',
    async (write) => {
      await takeIdentities(write, personId, all);
      await rememberDeleted(write, personId, 'identity', all);
    },
    operationId,
  );
}

/** "Not the same person": takes the identities away and remembers it, so that nothing joins them again by itself. */
export function notSame(personId: string, identities: readonly Identity[], operationId?: string): Promise<void> {
  return act(
    'not the same',
    async (write) => {
      const at = Date.now();
      const all = withAvatars(identities);
      await takeIdentities(write, personId, all);
      await write.putAll(
        'notSame',
        all.map((identity) => ({ key: notSameKey(identity, personId), identity, personId, at })),
      );
    },
    operationId,
  );
}

/** The key of the user's word that these are not the same. */
export function notSameKey(identity: Identity, personId: string): string {
  return `${identity} ${personId}`;
}

/** Gives a person identities within an act, with the avatars of e-mail addresses. @throws {Error} if one is another's. */
export async function giveIdentity(write: Writing, personId: string, identities: readonly Identity[]): Promise<void> {
  const all = withAvatars(identities);
  const taken = (await database.identities.bulkGet(all)).find((row) => row && row.personId !== personId);
  if (taken) throw new Problem('taken', `${taken.identity} is already ${(await existing(taken.personId)).name}'s`);
  const person = await existing(personId);
  await write.put('people', { ...person, identities: [...new Set([...person.identities, ...all])] });
  await writeIdentities(write, personId, all);
  await forgetDeleted(write, personId, 'identity', all);
}

/** Adds somebody within an act. */
export async function writePerson(write: Writing, person: NewPerson): Promise<string> {
  const [personId = ''] = await writePeople(write, [person]);
  return personId;
}

/** Adds many within an act; of two who name the same identity the first has it. */
export async function writePeople(write: Writing, people: readonly NewPerson[]): Promise<string[]> {
  const now = Date.now();
  const wanted = people.map((person) => withAvatars(person.identities));
  const taken = new Set((await rowsByKey('identities', wanted.flat())).flatMap((row) => (row ? [row.identity] : [])));
  const rows = people.map((person, i): Person => {
    const identities = (wanted[i] ?? []).filter((identity) => !taken.has(identity));
    for (const identity of identities) taken.add(identity);
    return newPerson({
      id: crypto.randomUUID(),
      name: person.name.trim(),
      identities,
      communities: [...(person.communities ?? [])],
      avoids: [...(person.avoids ?? [])],
      origin: person.origin ?? null,
      focus: person.focus ?? false,
      why: person.why ?? '',
      sample: person.sample ?? false,
      addedAt: now,
    });
  });
  await write.putAll('people', rows);
  await write.putAll(
    'identities',
    rows.flatMap((row) => row.identities.map((identity) => ({ identity, personId: row.id, since: now }))),
  );
  return rows.map((row) => row.id);
}

async function writeIdentities(write: Writing, personId: string, identities: readonly Identity[]): Promise<void> {
  const since = Date.now();
  await write.putAll(
    'identities',
    identities.map((identity) => ({ identity, personId, since })),
  );
}

async function takeIdentities(write: Writing, personId: string, identities: readonly Identity[]): Promise<void> {
  const person = await existing(personId);
  await write.put('people', { ...person, identities: person.identities.filter((identity) => !identities.includes(identity)) });
  const theirs = new Set(await identitiesOf(personId));
  await write.removeAll(
    'identities',
    identities.filter((identity) => theirs.has(identity)),
  );
}

async function freeIdentities(identities: readonly Identity[]): Promise<Identity[]> {
  const rows = await database.identities.bulkGet([...identities]);
  return identities.filter((_, i) => rows[i] === undefined);
}

async function identitiesOf(personId: string): Promise<Identity[]> {
  return (await rowsAbout('identities', personId).primaryKeys()) as Identity[];
}

/** Somebody who must exist. @throws {Error} if not: the page that asked shows somebody who was removed meanwhile. */
export async function existing(personId: string): Promise<Person> {
  const person = await database.people.get(personId);
  if (!person) throw new Problem('gone', 'This person is no longer here.');
  return person;
}
