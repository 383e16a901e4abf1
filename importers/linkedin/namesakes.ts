import { foldName, type Identity } from '../../relationship/identity.ts';
import { readDate } from '../dates.ts';
import type { ExportFile, Reading } from '../importer.ts';
import { hasHeader, tableOf } from '../table.ts';
import { headOf } from '../text.ts';
import { Unreadable } from '../unreadable.ts';
import { connections, identitiesOf, nameOf } from './connections.ts';
import { dayOrderIn } from './dayOrder.ts';

/**
 * Who somebody is of whom a file tells only the name: recommendations, and messages and invitations of exports before 2024. Only a connection
 * whose name no other connection bears is named so, and only where the two were connected by then (`at`, ms since epoch) or, for what
 * leads to a connection, not yet. None where that is not certain.
 */
export type Namesakes = (name: string, at: number, then: 'connected' | 'not yet') => Identity[];

type Connection = { identities: Identity[]; since: number | null };

/** A day more or less: exports tell only the day of a connection, in a zone of its own. */
const slackMs = 36 * 60 * 60 * 1000;

async function addNames(file: ExportFile, byName: Map<string, Connection | 'several'>, reading: Reading): Promise<void> {
  if (!hasHeader(await headOf(file), connections)) return;
  const order = await dayOrderIn(file, connections, 'connectedOn', reading);
  for await (const { cell } of tableOf(file, connections, reading)) {
    const name = foldName(nameOf(cell));
    const identities = identitiesOf(cell);
    if (!name.includes(' ') || identities.length === 0) continue;
    const known = byName.get(name);
    const isSame = known !== undefined && known !== 'several' && known.identities[0] === identities[0];
    if (!isSame) byName.set(name, known ? 'several' : { identities, since: readDate(cell.connectedOn, reading.zone, order) });
  }
}

/** The connections of an export by their names. */
export async function namesakesIn(files: readonly ExportFile[], reading: Reading): Promise<Namesakes> {
  const byName = new Map<string, Connection | 'several'>();
  for (const file of files) {
    const silent = { ...reading, progress: () => {}, unknownField: () => {} };
    await addNames(file, byName, silent).catch((failure: unknown) => {
      // Told when the file itself is read.
      if (!(failure instanceof Unreadable)) throw failure;
    });
  }
  return (name, at, then) => {
    const found = byName.get(foldName(name));
    if (found === undefined || found === 'several' || found.since === null) return [];
    const fits = then === 'connected' ? at >= found.since - slackMs : at <= found.since + slackMs;
    return fits ? found.identities : [];
  };
}
