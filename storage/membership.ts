import type { Identity } from '../relationship/identity.ts';
import { has, hashIdentity, membershipOf, merge } from '../relationship/membership.ts';
import { type Change, database, type StoredMembership } from './database.ts';

/** So many additions are kept apart, so that pages that know the rest are told only these; then they join the rest. */
const additionsKeptApart = 2000;

/** The set when nobody is known. */
export const nobody: StoredMembership = { id: 'known', baseVersion: 0, base: new Uint32Array(), added: [] };

/** From so many on it is worth counting afresh when identities have gone; fewer stay in the set, and a hit on them finds nobody. */
const goneWorthCounting = 20;

/** How many identities went by these changes. */
export function identitiesGone(changes: readonly Change[]): number {
  return changes.filter((change) => change.table === 'identities' && change.after === null).length;
}

/**
 * Adds new identities, within an act's transaction. `goneBefore` went by earlier parts of the same act; null in those parts, of which only the
 * last one counts afresh.
 */
export async function refreshMembership(changes: readonly Change[], goneBefore: number | null = 0): Promise<void> {
  if (goneBefore !== null && goneBefore + identitiesGone(changes) >= goneWorthCounting) return rebuildMembership();
  return addToMembership(
    changes.flatMap((change) => (change.table === 'identities' && change.after ? [change.after.identity] : [])),
  );
}

/** Adds these identities, within a transaction. */
export async function addToMembership(identities: readonly Identity[]): Promise<void> {
  if (identities.length > 0) await database.membership.put(await membershipWith(identities));
}

/** The set with these identities added. */
export async function membershipWith(identities: readonly Identity[]): Promise<StoredMembership> {
  const hashes = identities.map(hashIdentity);
  const stored = (await database.membership.get('known')) ?? nobody;
  const added = [...stored.added, ...hashes];
  return added.length > additionsKeptApart ? joined({ ...stored, added }) : { ...stored, added };
}

/** Tells of identities whether they may be known; where it says no, nobody is. */
export async function mayBeKnown(): Promise<(identity: Identity) => boolean> {
  const { base, added } = (await database.membership.get('known')) ?? nobody;
  const extra = new Set(added);
  return (identity) => extra.has(hashIdentity(identity)) || has(base, identity);
}

/**
 * Counts everybody afresh, within a transaction: after many have gone. Pages that know an older version get the whole set; the clock
 * makes the version grow also when the database had to be made anew.
 */
export async function rebuildMembership(): Promise<void> {
  await database.membership.put(await membershipWithout(new Set()));
}

/** The set counted afresh, without these identities. */
export async function membershipWithout(gone: ReadonlySet<string>): Promise<StoredMembership> {
  const stored = (await database.membership.get('known')) ?? nobody;
  const identities = (await database.identities.toCollection().primaryKeys()) as Identity[];
  const base = membershipOf(identities.filter((identity) => !gone.has(identity)).map(hashIdentity));
  return {
    id: 'known',
    baseVersion: Math.max(stored.baseVersion + stored.added.length + 1, Date.now()),
    base,
    added: [],
  };
}

function joined(stored: StoredMembership): StoredMembership {
  const base = merge(stored.base, membershipOf(stored.added));
  return { id: 'known', baseVersion: stored.baseVersion + stored.added.length, base, added: [] };
}
