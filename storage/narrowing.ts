import { identityKind } from '../relationship/identity.ts';
import { rowsBelow } from './database.ts';
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

/** Networks and media on which somebody has an account: 'x', 'email', 'web'. An X number is an account on X. */
export async function networks(): Promise<string[]> {
  const { identities } = await store();
  const found = new Set<string>();
  for (let after = ''; ; ) {
    const next = await identities.where(':id').above(after).first();
    if (next === undefined) break;
    const kind = identityKind(next.identity);
    if (!isNoAccount.has(kind)) found.add(networkOf(kind));
    after = `${kind};`; // the character after the colon: all of this kind are before it
  }
  return [...found];
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
