import { commentSystems } from '../importers/comments.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { type CommentToUser, quietRegulars, type Regular, regulars } from '../relationship/regulars.ts';
import { afterAll, database, type StoredInteraction } from './database.ts';
import { store } from './open.ts';
import { settings } from './settings.ts';

/** Somebody who reads the user's blog and says so. */
export type RegularPerson = Regular & { person: PersonSummary };

/** Who reads the user: the regulars of the blog, those gone quiet, and subscribers who never wrote, who subscribed first first. */
export type Readers = { regulars: RegularPerson[]; quiet: RegularPerson[]; silent: PersonSummary[] };

/** Reads who comments on the user's own pages, and who only subscribes. */
export async function readers(): Promise<Readers> {
  await store();
  const comments = await commentsToUser();
  const silent = (await summariesOf(await subscribers())).filter(({ talks }) => talks === 0);
  return {
    regulars: await withPeople(regulars(comments)),
    quiet: await withPeople(quietRegulars(comments)),
    silent: silent.sort((a, b) => (a.followsSince ?? Infinity) - (b.followsSince ?? Infinity)),
  };
}

/** Comments below the user's posts: from the exports of their blogs, and seen on their own pages. */
async function commentsToUser(): Promise<CommentToUser[]> {
  const { ownHosts } = await settings();
  const pages = ownHosts.flatMap((host) =>
    ['', 'www.'].flatMap((www) => ['https', 'http'].map((how) => `${how}://${www}${host}/`)),
  );
  const prefixes = [...commentSystems.map((system) => `${system} comment `), ...pages];
  const rows = await Promise.all(prefixes.map(toldUnder));
  return rows
    .flat()
    .flatMap(({ personId, at, direction, thread }) =>
      direction === 'in' && thread !== null ? [{ personId, at, post: thread }] : [],
    );
}

async function subscribers(): Promise<Set<string>> {
  const importers = new Set((await database.imports.toArray()).flatMap(({ exports }) => exports.map(({ importer }) => importer)));
  const rows = await Promise.all([...importers].map((importer) => toldUnder(`${importer} member `)));
  return new Set(rows.flat().map(({ personId }) => personId));
}

function toldUnder(prefix: string): Promise<StoredInteraction[]> {
  return database.interactions.where('sourceKey').between(prefix, afterAll(prefix)).toArray();
}

async function withPeople(found: readonly Regular[]): Promise<RegularPerson[]> {
  const people = new Map((await summariesOf(found.map(({ personId }) => personId))).map((person) => [person.personId, person]));
  return found.flatMap((regular) => {
    const person = people.get(regular.personId);
    return person ? [{ ...regular, person }] : [];
  });
}

async function summariesOf(personIds: Iterable<string>): Promise<PersonSummary[]> {
  const rows = await database.summaries.bulkGet([...personIds]);
  return rows.filter((row) => row !== undefined);
}
