import { type Ground, isAnswerTo, isByUser, isToUser } from '../relationship/replies.ts';
import type { Settings } from '../relationship/settings.ts';
import { ownerInHref } from '../sites/networks/x.ts';
import { act, type Writing } from './act.ts';
import { database } from './database.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { writeOwed } from './owed.ts';
import { findByIdentities } from './people.ts';
import { type Place, type ReadMention, recognise } from './recognise.ts';
import { settings } from './settings.ts';

/** Older words wait for no answer any more: a page of ten years must not fill a day. */
const daysOpen = 30;
const dayMs = 86_400_000;

/** Whose page it is: a host of the user's own, or a post of theirs on X, whose address says so. */
export function groundOf({ page, host }: Pick<Place, 'page' | 'host'>, { ownHosts, ownIdentities }: Settings): Ground {
  const owner = ownerInHref(page);
  return { ownIdentities, isOwnPage: ownHosts.includes(host) || (owner !== null && ownIdentities.includes(owner)) };
}

/**
 * Notes what known people said to the user and when, so that it can be answered, and settles what an answer of the user's on the page
 * has answered. What has no date or is old is left alone.
 */
export async function noteReplies(mentions: readonly ReadMention[], place: Place, now = Date.now()): Promise<void> {
  const decided = await settings();
  const ground = groundOf(place, decided);
  const recent = mentions.filter(({ at }) => at !== null && at <= now && at > now - daysOpen * dayMs);
  const toUser = recent.filter((mention) => mention.permalink !== null && isToUser(mention, ground));
  const byUser = recent.filter((mention) => mention.replyTo !== null && isByUser(mention, ground));
  const known = await recognise(toUser, decided);
  const owed = toUser.flatMap((mention, i) => owedFor(mention, known[i]?.person.personId) ?? []);
  const unseen = await newOnes(owed);
  if (unseen.length === 0 && byUser.length === 0) return;
  await act('seen', async (write) => {
    for (const one of await newOnes(owed)) await writeOwed(write, one);
    for (const answer of byUser) await settleBy(write, answer, mentions, place, ground);
  });
}

type Seen = Parameters<typeof writeOwed>[1] & { sourceKey: string };

function owedFor({ at, permalink }: ReadMention, personId: string | undefined): Seen | null {
  if (personId === undefined || at === null || permalink === null) return null;
  return { personId, kind: 'reply', words: '', at, permalink, source: 'page', sourceKey: permalink };
}

/** Those not noted yet, settled or not. */
async function newOnes(owed: readonly Seen[]): Promise<Seen[]> {
  const keys = owed.map(({ sourceKey }) => sourceKey);
  const noted = new Set((await (await store()).owed.where('sourceKey').anyOf(keys).toArray()).map(({ sourceKey }) => sourceKey));
  return owed.filter(({ sourceKey }) => !noted.has(sourceKey));
}

/** An answer seen is something that happened, too: what was said before it waits no longer. */
async function settleBy(
  write: Writing,
  answer: ReadMention,
  shown: readonly ReadMention[],
  place: Place,
  ground: Ground,
): Promise<void> {
  const { replyTo, at, permalink } = answer;
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
      one.kind === 'reply' &&
      isThere(one.permalink, place, ground) &&
      isAnswerTo(answer, { identities: [replyTo], at: one.at }),
  );
  if (settled.length === 0) return;
  await write.putAll(
    'owed',
    settled.map((one) => ({ ...one, settledAt: at })),
  );
  const channel = answer.site === 'x' || answer.site === 'linkedin' ? answer.site : 'web';
  const where = { channel, permalink, thread: channel === 'web' ? place.page : null, sourceKey: permalink };
  await writeInteraction(write, { personId, rung: 'reply', direction: 'out', at, source: 'page', ...where });
}

/** On a page of the user's own each thread has its page; a network shows one thread on many. */
function isThere(permalink: string | null, { page, host }: Place, { isOwnPage }: Ground): boolean {
  const url = URL.parse(permalink ?? '');
  if (url === null) return false;
  url.hash = '';
  return isOwnPage && ownerInHref(page) === null ? url.href === page : url.hostname.replace(/^www\./, '') === host;
}
