import { type Identity, identityKind } from '../relationship/identity.ts';
import { rowsBelow } from './database.ts';
import { nextPlainKey, packedInParts } from './inParts.ts';
import { store } from './open.ts';

/** Every label the user has put on somebody, from A. */
export async function allTags(): Promise<string[]> {
  const { people } = await store();
  return (await people.orderBy('tags').uniqueKeys()) as string[];
}

/** The ids of those who wear a label, in the trash or not. */
export async function peopleTagged(tag: string): Promise<string[]> {
  const { people } = await store();
  return people.where('tags').equals(tag).primaryKeys();
}

/**
 * Networks and media on which somebody has an account, from A: 'x', 'email', 'web'. An X number is an account on X. Accounts in packs are read
 * some at a time, so that the page can move meanwhile.
 */
export async function networks(): Promise<string[]> {
  await store();
  const kinds = await kindsOfPlainAccounts();
  for await (const some of packedInParts('identities', accountsAtOnce))
    for (const { identity } of some) kinds.add(identityKind(identity));
  return [...new Set([...kinds].filter((kind) => !isNoAccount.has(kind)).map(networkOf))].sort();
}

/** Few enough to be read while nobody notices. */
const accountsAtOnce = 2_000;

async function kindsOfPlainAccounts(): Promise<Set<string>> {
  const kinds = new Set<string>();
  for (let after = ''; ; ) {
    const next = await nextPlainKey('identities', after);
    if (next === undefined) return kinds;
    const kind = identityKind(next as Identity);
    kinds.add(kind);
    after = `${kind};`; // the character after the colon: all of this kind are before it
  }
}

/** The ids of those who have an account there. */
export async function peopleOn(network: string): Promise<string[]> {
  await store();
  const rows = [
    await rowsBelow('identities', `${network}:`).toArray(),
    await rowsBelow('identities', `${network}-id:`).toArray(),
  ];
  return [...new Set(rows.flat().map(({ personId }) => personId))];
}

/** Follows from an e-mail address; is only a name. */
const isNoAccount = new Set(['gravatar', 'name']);

function networkOf(kind: string): string {
  return kind.replace(/-id$/, '');
}
