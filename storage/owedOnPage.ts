import type { Owed, OwedKind } from '../relationship/owed.ts';
import { type Ground, isAnswerTo, isByUser, isToUser } from '../relationship/replies.ts';
import { areKindWords, readSaid, type SaidToUser } from '../relationship/saidToUser.ts';
import type { Settings } from '../relationship/settings.ts';
import { ownerFromUrl } from '../sites/owners.ts';
import { act, type Writing } from './act.ts';
import { database } from './database.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { writeOwed } from './owed.ts';
import { findByIdentities } from './people.ts';
import { type Place, type ReadMention, recognise } from './recognise.ts';
import { replySeen } from './replySeen.ts';
import { settings } from './settings.ts';

/** Older words wait for no answer any more: a page of ten years must not fill a day. */
const daysOpen = 30;
const dayMs = 86_400_000;

/** Whose page it is: a host of the user's own, or the page of a post of theirs, whose address says so. */
export function groundOf({ page, host }: Pick<Place, 'page' | 'host'>, { ownHosts, ownIdentities }: Settings): Ground {
  const owner = ownerOf(page);
  return { ownIdentities, isOwnPage: ownHosts.includes(host) || (owner !== null && ownIdentities.includes(owner)) };
}

function ownerOf(page: string): string | null {
  const url = URL.parse(page);
  return url && ownerFromUrl(url);
}

/** Something that somebody known says to the user, with all it takes to find it again. */
type ToUser = { mention: ReadMention; personId: string; at: number; permalink: string };

/** What is said to the user among some mentions, on whose ground, as of a time. */
export type Heard = { said: ToUser[]; ground: Ground; now: number };

/** Listens for what known people say to the user; two questions of one look-up need it. */
export async function hear(mentions: readonly ReadMention[], place: Place, now = Date.now()): Promise<Heard> {
  const decided = await settings();
  const ground = groundOf(place, decided);
  return { said: await saidByKnown(mentions, ground, decided, now), ground, now };
}

async function saidByKnown(mentions: readonly ReadMention[], ground: Ground, decided: Settings, now: number): Promise<ToUser[]> {
  const toUser = mentions.flatMap((mention) => {
    const { at, permalink } = mention;
    return isRecent(at, now) && permalink !== null && isToUser(mention, ground) ? [{ mention, at, permalink }] : [];
  });
  if (toUser.length === 0) return [];
  const known = await recognise(
    toUser.map(({ mention }) => mention),
    decided,
  );
  return toUser.flatMap((one, i) => {
    const personId = known[i]?.person.personId;
    return personId === undefined ? [] : [{ ...one, personId }];
  });
}

function isRecent(at: number | null, now: number): at is number {
  return at !== null && at <= now && at > now - daysOpen * dayMs;
}

/**
 * Notes what known people said to the user and when, so that it can be answered, and settles what an answer of the user's on the page
 * has answered. What has no date or is old is left alone.
 */
export async function noteReplies(mentions: readonly ReadMention[], place: Place, { said, ground, now }: Heard): Promise<void> {
  const byUser = mentions.filter((mention) => mention.replyTo !== null && isRecent(mention.at, now) && isByUser(mention, ground));
  if (byUser.length === 0 && (await notNoted(said)).length === 0) return;
  await act('seen', async (write) => {
    for (const one of await notNoted(said)) await noteReply(write, one, place, '', { kind: 'reply' });
    for (const answer of byUser) await settleBy(write, answer, mentions, place, ground);
  });
}

/** The places in `mentions` of what is said to the user and has been noted without its words. */
export async function wordsToRead(mentions: readonly ReadMention[], { said }: Heard): Promise<number[]> {
  const wanted = new Set((await withoutWords(said)).map(({ mention }) => mention));
  return mentions.flatMap((mention, i) => (wanted.has(mention) ? [i] : []));
}

/**
 * Notes what known people said to the user by what it holds: a question waits for an answer, praise and congratulations for a thank-you, all
 * else for any reply. Kept are the few words that tell; kind words are kept to be read again.
 */
export async function noteWords(
  said: readonly (ReadMention & { words: string })[],
  place: Place,
  now = Date.now(),
): Promise<void> {
  const { said: toUser } = await hear(said, place, now);
  const words = new Map<ReadMention, string>(said.map((one) => [one, one.words]));
  if ((await withoutWords(toUser)).length === 0) return;
  await act('seen', async (write) => {
    for (const one of await withoutWords(toUser)) {
      const held = readSaid(words.get(one.mention) ?? '');
      if (held.words !== '')
        await noteReply(write, one, place, held.words, { kind: kindOf(held), kindWords: areKindWords(held) });
    }
  });
}

function kindOf({ question, praise }: SaidToUser): OwedKind {
  if (question !== null) return 'answer';
  return praise === null ? 'reply' : 'thanks';
}

/** Notes it as owed and as something that happened, or adds the words to what was noted without them. */
async function noteReply(
  write: Writing,
  { mention, personId, at, permalink }: ToUser,
  place: Place,
  words: string,
  { kind, kindWords = false }: { kind: OwedKind; kindWords?: boolean },
): Promise<void> {
  const owed = await database.owed.where('sourceKey').equals(permalink).first();
  const happened = await database.interactions.where('sourceKey').equals(permalink).first();
  const told = { note: words, ...(kindWords && { kindWords: true as const }) };
  if (happened?.source === 'page' && happened.note === '') await write.put('interactions', { ...happened, ...told });
  // What the user has deleted since is not brought back.
  else if (!happened && !owed)
    await writeInteraction(write, { ...replySeen({ ...place, ...mention }), personId, direction: 'in', at, ...told });
  if (owed) await write.put('owed', { ...owed, kind, words });
  else await writeOwed(write, { personId, kind, words, at, permalink, source: 'page', sourceKey: permalink });
}

/** Those not noted yet, settled or not. */
async function notNoted(said: readonly ToUser[]): Promise<ToUser[]> {
  const noted = await notedOf(said);
  return said.filter(({ permalink }) => !noted.has(permalink));
}

/** Those that are not noted, or without what they say. */
async function withoutWords(said: readonly ToUser[]): Promise<ToUser[]> {
  const noted = await notedOf(said);
  return said.filter(({ permalink }) => (noted.get(permalink)?.words ?? '') === '');
}

/** What is noted of these, by their permalinks. */
async function notedOf(said: readonly ToUser[]): Promise<Map<string | null, Owed>> {
  const keys = said.map(({ permalink }) => permalink);
  const rows = await (await store()).owed.where('sourceKey').anyOf(keys).toArray();
  return new Map(rows.map((row) => [row.sourceKey, row]));
}

/** An answer seen is something that happened, too: what was said before it waits no longer. */
async function settleBy(
  write: Writing,
  answer: ReadMention,
  shown: readonly ReadMention[],
  place: Place,
  ground: Ground,
): Promise<void> {
  const { replyTo, at } = answer;
  if (replyTo === null || at === null) return;
  // The answer names one account, and the page shows beside which others it stands.
  const { identities } = shown.find((one) => one.identities.includes(replyTo)) ?? { identities: [replyTo] };
  const answered = await findByIdentities(identities);
  if (!answered) return;
  const { personId } = answered.person;
  const open = await database.owed.where('personId').equals(personId).toArray();
  const settled = open.filter(
    (one) =>
      one.settledAt === null &&
      one.source === 'page' &&
      isThere(one.permalink, place, ground) &&
      isAnswerTo(answer, { identities: [replyTo], at: one.at }),
  );
  if (settled.length === 0) return;
  await write.putAll(
    'owed',
    settled.map((one) => ({ ...one, settledAt: at })),
  );
  await writeInteraction(write, { ...replySeen({ ...place, ...answer }), personId, direction: 'out', at });
}

/** On a page of the user's own each thread has its page; a network shows one thread on many. */
function isThere(permalink: string | null, { page, host }: Place, { isOwnPage }: Ground): boolean {
  const url = URL.parse(permalink ?? '');
  if (url === null) return false;
  url.hash = '';
  return isOwnPage && ownerOf(page) === null ? url.href === page : url.hostname.replace(/^www\./, '') === host;
}
