import { type Identity, isWeak } from '../relationship/identity.ts';
import { act, type Writing } from './act.ts';
import { type Alias, database } from './database.ts';
import { store } from './open.ts';
import { giveIdentity, notSameKey } from './people.ts';
import type { Place, ReadMention } from './recognise.ts';

/**
 * Learns that two identities one platform showed together are one person's. Where one is a known person's and the other nobody's,
 * it becomes theirs, by an act of its own that can be undone; where they are two people's, nothing is joined and the question is
 * kept. What people type about themselves on blogs teaches nothing: anybody can type any address.
 */
export async function learnAliases(mentions: readonly ReadMention[], place: Place): Promise<void> {
  const pairs = [...new Map(mentions.flatMap((mention) => pairsIn(mention, place)).map((alias) => [alias.pair, alias])).values()];
  const db = await store();
  const seen = await db.aliases.bulkGet(pairs.map((alias) => alias.pair));
  for (const alias of pairs.filter((_, i) => seen[i] === undefined)) await learn(alias);
}

/** What pages showed of these identities together, for telling how one was learned. */
export async function aliasesOf(identities: readonly Identity[]): Promise<Alias[]> {
  const db = await store();
  return db.aliases.where('identities').anyOf(identities).distinct().toArray();
}

function pairsIn({ proven, site, permalink }: ReadMention, place: Place): Alias[] {
  const [first, ...others] = proven.filter((identity) => !isWeak(identity));
  if (first === undefined) return [];
  return others.map((other) => ({
    pair: [first, other].sort().join(' '),
    identities: [first, other],
    site,
    url: permalink ?? place.page,
    at: Date.now(),
  }));
}

async function learn(alias: Alias): Promise<void> {
  const [a, b] = await (await store()).identities.bulkGet(alias.identities);
  if (!a && !b) return;
  const joins = a === undefined || b === undefined;
  await act(joins ? 'joined identity' : 'seen', async (write) => {
    await joinOrAsk(write, alias);
    await write.put('aliases', alias);
  });
}

async function joinOrAsk(write: Writing, { pair, identities, url, at }: Alias): Promise<void> {
  const [a, b] = await database.identities.bulkGet(identities);
  if (a && b && a.personId !== b.personId)
    await write.put('questions', {
      ...{ pair, identities, personIds: [a.personId, b.personId], url, at, laterAt: null },
      reasons: [{ kind: 'shown together', words: '' }],
    });
  if (a && !b) await join(write, a.personId, identities[1]);
  if (b && !a) await join(write, b.personId, identities[0]);
}

async function join(write: Writing, personId: string, identity: Identity): Promise<void> {
  const denied = await database.notSame.get(notSameKey(identity, personId));
  if (!denied) await giveIdentity(write, personId, [identity]);
}
