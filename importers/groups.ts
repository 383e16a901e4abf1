import { type Finding, finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { listedEmailOf } from './email.ts';

/**
 * The groups of an address book. They name their members by id, and may come before or after them: what they tell is told last, once
 * everybody is known.
 */
export type Groups = { members: Map<string, string[]>; identities: Map<string, Identity[]> };

/** No groups yet. */
export function noGroups(): Groups {
  return { members: new Map(), identities: new Map() };
}

/** Remembers a group; one that is listed in parts is one. */
export function addGroup({ members }: Groups, name: string, ids: readonly string[]): void {
  members.set(name, [...(members.get(name) ?? []), ...ids.map(plainId)]);
}

/** Remembers by which id a person may be named as a member. */
export function addMember({ identities }: Groups, id: string, { identities: theirs }: Finding): void {
  identities.set(plainId(id), theirs);
}

/** What groups tell of their members: that they share a community. */
export function* membersTold({ members, identities }: Groups): Generator<Finding> {
  for (const [group, ids] of members) {
    for (const id of ids) {
      const theirs = identities.get(id) ?? accountsOfAddress(id);
      if (theirs.length > 0) yield finding({ name: '', identities: theirs, communities: [group] });
    }
  }
}

/** A member may be named by address instead of id. */
function accountsOfAddress(member: string): Identity[] {
  const email = listedEmailOf(member.replace(/^mailto:/, ''));
  return email === null ? [] : [email];
}

function plainId(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '');
}
