import type { Identity } from '../relationship/identity.ts';
import { foldName, identityKind, identityValue, isOnNetwork } from '../relationship/identity.ts';
import type { Person } from '../relationship/person.ts';
import { database, groups, type OpenQuestion, type QuestionReason, rowsAboutEach } from './database.ts';
import { inParts } from './inParts.ts';
import { notSameKey } from './people.ts';

/** More people of one name are a common name, and no evidence; and so many questions are more than anybody answers. */
const peopleOfOneName = 5;
const questionsAtOnce = 500;

/**
 * Pairs that may be one person: the same name of two words or more, and something besides; or a name that only these two have, the user
 * having talked with both, each on networks of their own. Looks only at names that one of the people asked about has. Nothing is joined by it.
 */
export async function candidatesAmong(isAskedAbout: (personId: string) => boolean, at: number): Promise<OpenQuestion[]> {
  const asked = new Set(await database.questions.toCollection().primaryKeys());
  const questions: OpenQuestion[] = [];
  for await (const namesakes of toldOfEach(await namesakesOf(isAskedAbout))) {
    for (const [a, b] of pairsOf(namesakes)) {
      const [one, other] = [a.person.id, b.person.id].sort();
      const pair = `${one} ${other}`;
      if (one === undefined || other === undefined || asked.has(pair)) continue;
      const reasons = sharedBy(a, b);
      const isRare = namesakes.length === 2 && areBothInTouch(a, b) && haveNoNetworkInCommon(a, b);
      if ((reasons.length === 0 && !isRare) || (await isDenied(a, b))) continue;
      const all: QuestionReason[] = [{ kind: 'same name', words: a.person.name }, ...reasons];
      questions.push({ pair, identities: [], personIds: [one, other], reasons: all, url: '', at, laterAt: null });
      if (questions.length === questionsAtOnce) return questions;
    }
  }
  return questions;
}

/** The ids of people who share a full name with one of those asked about. */
async function namesakesOf(isAskedAbout: (personId: string) => boolean): Promise<string[][]> {
  const byName = new Map<string, string[]>();
  for await (const people of inParts('people'))
    for (const { id, name, deletedAt } of people) {
      const folded = deletedAt === null ? foldName(name) : '';
      if (!folded.includes(' ')) continue;
      const namesakes = byName.get(folded);
      if (namesakes) namesakes.push(id);
      else byName.set(folded, [id]);
    }
  return [...byName.values()].filter((ids) => ids.length > 1 && ids.length <= peopleOfOneName && ids.some(isAskedAbout));
}

/** What can speak for two people being one. */
type Told = { person: Person; talks: number; places: string[]; claims: Identity[] };

/** So many names are looked into at once: who lie together are read together, and 100,000 people have thousands of namesakes. */
const namesAtOnce = 500;

async function* toldOfEach(namesakes: readonly string[][]): AsyncGenerator<Told[]> {
  for (let from = 0; from < namesakes.length; from += namesAtOnce) {
    const some = namesakes.slice(from, from + namesAtOnce);
    const told = await toldOf(some.flat());
    for (const ids of some) yield ids.flatMap((id) => told.get(id) ?? []);
  }
}

async function toldOf(personIds: readonly string[]): Promise<Map<string, Told>> {
  const people = (await database.people.bulkGet([...personIds])).filter((person) => person !== undefined);
  const talks = new Map((await database.summaries.bulkGet([...personIds])).map((row) => [row?.personId, row?.talks ?? 0]));
  const facts = groups(await rowsAboutEach('facts', personIds), ({ personId }) => personId);
  const brought = groups(await database.brought.where('personId').anyOf(personIds).toArray(), ({ personId }) => personId);
  const told = people.map((person): Told => {
    const places = (facts.get(person.id) ?? []).filter(({ facet }) => facet === 'place').map(({ text }) => text);
    return {
      person,
      talks: talks.get(person.id) ?? 0,
      places,
      claims: (brought.get(person.id) ?? []).flatMap(({ claims }) => claims),
    };
  });
  return new Map(told.map((one) => [one.person.id, one]));
}

function* pairsOf<T>(all: readonly T[]): Generator<[T, T]> {
  for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) yield [a, b];
}

async function isDenied({ person: a }: Told, { person: b }: Told): Promise<boolean> {
  const keys = [...a.identities.map((one) => notSameKey(one, b.id)), ...b.identities.map((one) => notSameKey(one, a.id))];
  return (await database.notSame.bulkGet(keys)).some((row) => row !== undefined);
}

/** Two accounts on one network are two people's, mostly. */
function haveNoNetworkInCommon({ person: a }: Told, { person: b }: Told): boolean {
  const networks = new Set(a.identities.filter(isOnNetwork).map(identityKind));
  return !b.identities.some((identity) => networks.has(identityKind(identity)));
}

function areBothInTouch(a: Told, b: Told): boolean {
  return a.talks > 0 && b.talks > 0;
}

function sharedBy(a: Told, b: Told): QuestionReason[] {
  const communities = a.person.communities.filter((one) => b.person.communities.includes(one));
  const places = a.places.filter((one) => b.places.some((other) => foldName(other) === foldName(one)));
  const sites = [...ownSites(a.person, b.person), ...ownSites(b.person, a.person)];
  const claims = [...claimed(a, b), ...claimed(b, a)];
  return [
    ...communities.map((words): QuestionReason => ({ kind: 'same community', words })),
    ...places.map((words): QuestionReason => ({ kind: 'same place', words })),
    ...[...new Set(sites)].map((words): QuestionReason => ({ kind: 'own site', words })),
    ...[...new Set(claims)].map((words): QuestionReason => ({ kind: 'says so', words })),
  ];
}

/** Sites that are the one's and on which the other has an address: ada.example and ada@ada.example. */
function ownSites({ identities: of }: Person, { identities: other }: Person): string[] {
  const hosts = new Set(of.filter((one) => identityKind(one) === 'web').map(identityValue));
  const domains = other.filter((one) => identityKind(one) === 'email').map((one) => identityValue(one).replace(/^.*@/, ''));
  return domains.filter((domain) => hosts.has(domain));
}

/** What the one says is theirs and the other has, or says so too. */
function claimed({ claims }: Told, { person, claims: others }: Told): string[] {
  return claims.filter((claim) => person.identities.includes(claim) || others.includes(claim));
}
