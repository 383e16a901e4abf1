import { type Membership, membershipOf, merge, pack } from '../relationship/membership.ts';
import { nobody } from './membership.ts';
import type { SentMembership } from './messages.ts';
import { store } from './open.ts';

/** The set for a page that has `knownVersion` of it (null for none). */
export async function sentMembership(knownVersion: number | null): Promise<SentMembership> {
  const { baseVersion, base, added } = (await (await store()).membership.get('known')) ?? nobody;
  const version = baseVersion + added.length;
  const onlyAdded = knownVersion !== null && knownVersion >= baseVersion && knownVersion <= version;
  const hashes = onlyAdded ? added.slice(knownVersion - baseVersion) : whole(base, added);
  return { version, onlyAdded, hashes: pack(hashes) };
}

/** Putting hundreds of thousands in order again takes longer than all the rest. */
function whole(base: Membership, added: readonly number[]): Membership {
  return added.length === 0 ? base : merge(base, membershipOf(added));
}
