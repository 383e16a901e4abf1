import type { Finding, FindingOfFile } from '../relationship/finding.ts';
import { type Identity, identityValue } from '../relationship/identity.ts';
import { shortened } from '../relationship/shortened.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { websiteIdentity } from '../sites/website.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';
import { Unreadable } from './unreadable.ts';

/** A damaged file tells of the year 0. Families' letters are old, and exports to try things out tell of Ada Lovelace's friends. */
const earliest = Date.UTC(1800, 0, 1);

/** Nobody's name or account is longer; what is would be a damaged file's. */
const longestName = 200;
const longestIdentity = 500;

/**
 * Everybody an importer finds, without what cannot be: what is yet to happen or happened in no time we know, and names without
 * end. Each is told to `reading.skip`. The one way in which exports are read, so that no importer need guard for all of it.
 * @throws {Error} as the importer does.
 */
export async function* findingsIn(
  importer: Importer,
  files: readonly ExportFile[],
  reading: Reading,
): AsyncGenerator<FindingOfFile> {
  const own = { ...reading };
  for await (const told of importer.read(files, own)) {
    const file = beingRead.get(own) ?? files[0]?.name ?? importer.name;
    const skip = (reason: SkipReason) => reading.skip({ file, line: null, reason });
    reading.found(file);
    const identities = told.identities.filter((identity) => isPlausible(identity));
    if (identities.length < told.identities.length) skip(because('skip_accountEndless', shown(told.name)));
    if (identities.length === 0) continue;
    const interactions = told.interactions.filter(({ at }) => {
      const isPossible = at >= earliest && at <= reading.now;
      if (!isPossible) skip(notPassed(shown(told.name), at));
      return isPossible;
    });
    yield {
      ...told,
      file,
      name: shown(told.name),
      identities,
      claims: told.claims.filter(isPlausible),
      interactions: interactions.map((one) => ({ ...one, note: printable(one.note) })),
      facts: told.facts.map((fact) => ({ ...fact, text: printable(fact.text) })).filter(({ text }) => text !== ''),
      communities: told.communities.map(shown).filter((name) => name !== ''),
    };
  }
}

/** Which file a reading is at, for what is told of findings once they are there. */
const beingRead = new WeakMap<object, string>();

/**
 * What is found in the parts of an export (its files, mostly) one after the other. A part that is not what it seemed is told to
 * `reading.damaged` from there on, and the others are read. @throws {Unreadable} the first part's, if there is nothing in any.
 */
export async function* partByPart<T extends { name: string } | { file: { name: string } }>(
  parts: readonly T[],
  reading: Pick<Reading, 'damaged' | 'signal'>,
  read: (part: T) => AsyncIterable<Finding> | Iterable<Finding>,
): AsyncGenerator<Finding> {
  const damaged: Unreadable[] = [];
  let isEmpty = true;
  for (const part of parts) {
    beingRead.set(reading, 'file' in part ? part.file.name : part.name);
    try {
      for await (const told of read(part)) {
        isEmpty = false;
        yield told;
      }
    } catch (failure) {
      if (!(failure instanceof Unreadable)) throw failure;
      reading.signal.throwIfAborted();
      damaged.push(failure);
    }
  }
  if (isEmpty && damaged[0] && damaged.length === parts.length) throw damaged[0];
  for (const { skipped } of damaged) reading.damaged(skipped);
}

/** Who made the export, as its files tell that are not damaged; nobody where all are: reading says what is wrong with them. */
export async function ownerOf(importer: Importer, files: readonly ExportFile[], signal: AbortSignal): Promise<Identity[]> {
  return await toldByUndamaged(files, signal, (left) => importer.owner(left, signal));
}

/** The host names, without `www.`, of the blogs that the export is of. */
export async function blogHostsOf(importer: Importer, files: readonly ExportFile[], signal: AbortSignal): Promise<string[]> {
  const addresses = await toldByUndamaged(files, signal, async (left) => (await importer.blogs?.(left, signal)) ?? []);
  const places = addresses.flatMap((address) => {
    const url = URL.parse(address);
    const website = url && websiteIdentity(url);
    return website ? [identityValue(website)] : [];
  });
  // A blog in a folder shares its host with others.
  return [...new Set(places)].filter((place) => !place.includes('/'));
}

/** What the files tell that are not damaged. */
async function toldByUndamaged<T>(
  files: readonly ExportFile[],
  signal: AbortSignal,
  ask: (files: readonly ExportFile[]) => Promise<T[]>,
): Promise<T[]> {
  for (let left = files; ; ) {
    try {
      return await ask(left);
    } catch (failure) {
      signal.throwIfAborted();
      if (!(failure instanceof Unreadable)) throw failure;
      const others = left.filter(({ name }) => name !== failure.skipped.file);
      if (others.length === 0 || others.length === left.length) return [];
      left = others;
    }
  }
}

function isPlausible(identity: Identity): boolean {
  return identity.length <= longestIdentity && !/\p{Cc}/u.test(identity);
}

function shown(name: string): string {
  return shortened(printable(name), longestName);
}

/** Without what no screen shows, and with one kind of line end. */
function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
}

function notPassed(name: string, at: number): SkipReason {
  if (Number.isNaN(at) || Math.abs(at) > 8.64e15) return because('skip_noDay', name);
  return because('skip_notPassed', name, new Date(at).toISOString().slice(0, 10));
}
