import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';

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
export async function* findingsIn(importer: Importer, files: readonly ExportFile[], reading: Reading): AsyncGenerator<Finding> {
  const file = files[0]?.name ?? importer.name;
  for await (const told of importer.read(files, reading)) {
    const skip = (reason: string) => reading.skip({ file, line: null, reason });
    const identities = told.identities.filter((identity) => isPlausible(identity));
    if (identities.length < told.identities.length) skip(`"${shown(told.name)}" has an account without end, which nobody has`);
    if (identities.length === 0) continue;
    const interactions = told.interactions.filter(({ rung, at }) => {
      const isPossible = at >= earliest && at <= reading.now;
      if (!isPossible) skip(`a ${rung} with "${shown(told.name)}" is dated ${dateOf(at)}, expected a day that has passed`);
      return isPossible;
    });
    yield {
      ...told,
      name: shown(told.name),
      identities,
      claims: told.claims.filter(isPlausible),
      interactions: interactions.map((one) => ({ ...one, note: printable(one.note) })),
      facts: told.facts.map((fact) => ({ ...fact, text: printable(fact.text) })).filter(({ text }) => text !== ''),
      communities: told.communities.map(shown).filter((name) => name !== ''),
    };
  }
}

function isPlausible(identity: Identity): boolean {
  return identity.length <= longestIdentity && !/\p{Cc}/u.test(identity);
}

function shown(name: string): string {
  return printable(name).slice(0, longestName).trim();
}

/** Without what no screen shows, and with one kind of line end. */
function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
}

function dateOf(at: number): string {
  return Number.isNaN(at) || Math.abs(at) > 8.64e15 ? 'on no day at all' : new Date(at).toISOString().slice(0, 10);
}
