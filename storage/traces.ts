import type { Person } from '../relationship/person.ts';
import type { Settings } from '../relationship/settings.ts';
import { act, type Writing } from './act.ts';
import { database, type Sighting } from './database.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { type Place, type ReadMention, type Recognised, recognise } from './recognise.ts';
import { replySeen } from './replySeen.ts';
import { settings } from './settings.ts';
import { sightingKey } from './sightings.ts';

/** One mention of a page with the trace it leaves; `known` is null for a stranger who commented on the user's own page. */
type Trace = { mention: ReadMention; known: Recognised | null; sighting: Sighting; isCommentToUser: boolean };

/**
 * Remembers who was seen where: comments and posts of known people, once each, and comments of anybody on the user's own pages. A
 * comment by somebody known on one of those is a reply to the user. Writes nothing when all of it is remembered.
 */
export async function rememberTraces(mentions: readonly ReadMention[], place: Place): Promise<void> {
  const decided = await settings();
  const known = await recognise(mentions, decided);
  const traces = mentions.flatMap((mention, i) => traceOf(mention, known[i] ?? null, place, decided) ?? []);
  const posts = mentions.flatMap((mention, i) => recentPost(mention, known[i] ?? null));
  if ((await newOnes(traces)).length === 0 && (await newPosts(posts)).length === 0) return;
  await act('seen', async (write) => {
    const fresh = await newOnes(traces);
    await write.putAll(
      'sightings',
      fresh.map((trace) => trace.sighting),
    );
    for (const trace of fresh) await writeReply(write, trace);
    await write.putAll('people', await newPosts(posts));
  });
}

/** Gives somebody new what pages of the user's own showed of them while they were a stranger, within an act. */
export async function claimTraces(write: Writing, person: Person): Promise<void> {
  const seen = await database.sightings.where('identity').anyOf(person.identities).toArray();
  const theirs = seen.filter((sighting) => sighting.personId === null);
  await write.putAll(
    'sightings',
    theirs.map((sighting) => ({ ...sighting, personId: person.id })),
  );
  for (const sighting of theirs) await writeReplyFrom(write, sighting, person.id);
}

function traceOf(mention: ReadMention, known: Recognised | null, place: Place, decided: Settings): Trace | null {
  const [identity] = mention.identities;
  const kind = mention.role === 'commenter' ? 'comment' : mention.role === 'author' ? 'post' : null;
  if (kind === null || identity === undefined) return null;
  if (mention.identities.some((shown) => decided.ownIdentities.includes(shown))) return null;
  const isCommentToUser = kind === 'comment' && decided.ownHosts.includes(place.host);
  if (known === null && !isCommentToUser) return null;
  const { page, host } = place;
  const sighting: Sighting = {
    permalink: sightingKey(mention, place),
    identity: known?.by ?? identity,
    personId: known?.person.personId ?? null,
    kind,
    page,
    host,
    at: mention.at,
    seenAt: Date.now(),
  };
  return { mention, known, sighting, isCommentToUser };
}

/** Those not remembered yet, or only as a stranger's; each once. */
async function newOnes(traces: readonly Trace[]): Promise<Trace[]> {
  const each = [...new Map(traces.map((trace) => [trace.sighting.permalink, trace])).values()];
  const seen = await (await store()).sightings.bulkGet(each.map((trace) => trace.sighting.permalink));
  return each.filter((trace, i) => seen[i] === undefined || (seen[i].personId === null && trace.known !== null));
}

async function writeReply(write: Writing, { sighting, isCommentToUser }: Trace): Promise<void> {
  if (isCommentToUser && sighting.personId !== null) await writeReplyFrom(write, sighting, sighting.personId);
}

/** A comment to the user as something that happened; one without a date stays a trace, since a wrong day would mislead. */
async function writeReplyFrom(write: Writing, { at, permalink, page }: Sighting, personId: string): Promise<void> {
  if (at === null) return;
  await writeInteraction(write, { ...replySeen({ site: null, page, permalink }), personId, direction: 'in', at });
}

/** The latest post of a known person's blog, as a page showed it. */
type SeenPost = { personId: string; title: string; url: string };

function recentPost(mention: ReadMention, known: Recognised | null): SeenPost[] {
  return known && mention.recentPost ? [{ personId: known.person.personId, ...mention.recentPost }] : [];
}

/** The people about whom a post tells something new, with that post. */
async function newPosts(posts: readonly SeenPost[]): Promise<Person[]> {
  const latest = [...new Map(posts.map((post) => [post.personId, post])).values()];
  const people = await (await store()).people.bulkGet(latest.map((post) => post.personId));
  return latest.flatMap(({ title, url }, i) => {
    const person = people[i];
    return person && person.recentPost?.url !== url ? [{ ...person, recentPost: { title, url, at: Date.now() } }] : [];
  });
}
