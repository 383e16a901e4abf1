import type { Identity } from '../relationship/identity.ts';
import { hashIdentity, membershipOf, merge } from '../relationship/membership.ts';
import { type Change, database, type StoredMembership } from './database.ts';

/** So many additions are kept apart, so that pages that know the rest are told only these; then they join the rest. */
const additionsKeptApart = 2000;

/** The set when nobody is known. */
export const nobody: StoredMembership = { id: 'known', baseVersion: 0, base: new Uint32Array(), added: [] };

/** From so many on it is worth counting afresh when identities have gone; fewer stay in the set, and a hit on them finds nobody. */
const goneWorthCounting = 20;

/** Adds new identities, within an act's transaction. */
export async function refreshMembership(changes: readonly Change[]): Promise<void> {
  const gone = changes.filter((change) => change.table === 'identities' && change.after === null);
  if (gone.length >= goneWorthCounting) return rebuildMembership();
  return addToMembership(
    changes.flatMap((change) => (change.table === 'identities' && change.after ? [change.after.identity] : [])),
  );
}

/** Adds these identities, within a transaction. */
export async function addToMembership(identities: readonly Identity[]): Promise<void> {
  if (identities.length === 0) return;
  const hashes = identities.map(hashIdentity);
  const stored = (await database.membership.get('known')) ?? nobody;
  const added = [...stored.added, ...hashes];
  const row = added.length > additionsKeptApart ? joined({ ...stored, added }) : { ...stored, added };
  await database.membership.put(row);
}

/**
 * Counts everybody afresh, within a transaction: after many have gone. Pages that know an older version get the whole set; the clock
 * makes the version grow also when the database had to be made anew.
 */
export async function rebuildMembership(): Promise<void> {
  const stored = (await database.membership.get('known')) ?? nobody;
  const identities = await database.identities.toCollection().primaryKeys();
  const base = membershipOf(identities.map((identity) => hashIdentity(identity as `${string}:${string}`)));
  await database.membership.put({
    id: 'known',
    baseVersion: Math.max(stored.baseVersion + stored.added.length + 1, Date.now()),
    base,
    added: [],
  });
}

function joined(stored: StoredMembership): StoredMembership {
  const base = merge(stored.base, membershipOf(stored.added));
  return { id: 'known', baseVersion: stored.baseVersion + stored.added.length, base, added: [] };
}
