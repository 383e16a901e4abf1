import { type Badge, badgeFor, type Newcomer } from '../relationship/badge.ts';
import { clockAt } from '../relationship/clock.ts';
import { type Identity, identityKind, isWeak } from '../relationship/identity.ts';
import { meetingDaysAhead, nextMeetings } from '../relationship/meeting.ts';
import type { PersonSummary } from '../relationship/person.ts';
import type { Settings } from '../relationship/settings.ts';
import type { Suggestion } from '../relationship/suggestion.ts';
import type { Sighting } from './database.ts';
import { meetingsBetween } from './meetings.ts';
import type { SentMention } from './messages.ts';
import { store } from './open.ts';
import { settings } from './settings.ts';
import { sightingsAt, tracesBut } from './sightings.ts';
import { nextSteps } from './suggestions.ts';

/** Where mentions were read. */
export type Place = {
  /** The page's address without fragment. */
  page: string;
  /** Its host without `www.`. */
  host: string;
  title: string;
};

/** A mention and which of its identities the page's platform itself shows; the others are what the person says of themselves. */
export type ReadMention = SentMention & { proven: Identity[] };

/** Somebody known on a page, and how sure that is. */
export type Recognised = { person: PersonSummary; by: Identity; probably: boolean; claimed: boolean };

/** The mention with what its site vouches for; an avatar's hash or an address is not on show, so it counts everywhere. */
export function withProof(mention: SentMention, vouchesFor: readonly string[]): ReadMention {
  const kinds = new Set([...vouchesFor, 'gravatar', 'email']);
  return { ...mention, proven: mention.identities.filter((identity) => kinds.has(identityKind(identity))) };
}

/** Who each mention is, in order; null for strangers and for the user. */
export async function recognise(mentions: readonly ReadMention[], { ownIdentities }: Settings): Promise<(Recognised | null)[]> {
  const db = await store();
  const own = new Set<string>(ownIdentities);
  const identities = [...new Set(mentions.flatMap((mention) => mention.identities))];
  const rows = await db.identities.bulkGet(identities);
  const owner = new Map(rows.flatMap((row) => (row ? [[row.identity, row.personId] as const] : [])));
  const personIds = [...new Set(owner.values())];
  const summaries = await db.summaries.bulkGet(personIds);
  const people = new Map(summaries.flatMap((person) => (person ? [[person.personId, person] as const] : [])));
  return mentions.map((mention) => {
    if (mention.identities.some((identity) => own.has(identity))) return null;
    const by = bestProof(mention).find((identity) => owner.has(identity));
    const person = by === undefined ? undefined : people.get(owner.get(by) ?? '');
    if (by === undefined || person === undefined) return null;
    return { person, by, probably: isWeak(by), claimed: !isWeak(by) && !mention.proven.includes(by) };
  });
}

/** Identities in the order in which they are believed: shown by the platform, claimed, a bare name. */
function bestProof({ identities, proven }: ReadMention): Identity[] {
  const doubt = (identity: Identity) => (isWeak(identity) ? 2 : proven.includes(identity) ? 0 : 1);
  return [...identities].sort((a, b) => doubt(a) - doubt(b));
}

/** What stands beside each mention, in order. */
export async function badgesFor(mentions: readonly ReadMention[], place: Place): Promise<(Badge | Newcomer | null)[]> {
  const decided = await settings();
  const known = await recognise(mentions, decided);
  const steps = await nextSteps(known.flatMap((one) => (one?.person.focus ? [one.person.personId] : [])));
  const meetings = known.some((one) => one !== null) ? await meetingsSoon() : new Map<string, number>();
  const shown = known.some((one) => one !== null && hasTraces(one.person)) ? await sightingsAt(place, mentions) : [];
  return Promise.all(mentions.map((mention, i) => badgeOf(mention, known[i] ?? null, place, decided, shown, steps, meetings)));
}

async function badgeOf(
  mention: ReadMention,
  known: Recognised | null,
  place: Place,
  decided: Settings,
  shown: readonly Sighting[],
  steps: ReadonlyMap<string, Suggestion>,
  meetings: ReadonlyMap<string, number>,
): Promise<Badge | Newcomer | null> {
  const isCommentToUser = mention.role === 'commenter' && decided.ownHosts.includes(place.host);
  if (known === null) {
    const isUser = mention.identities.some((identity) => decided.ownIdentities.includes(identity));
    const isNew = isCommentToUser && !isUser && decided.density === 'everyone' && (await isNewHere(mention, place));
    return isNew ? { personId: null, says: { kind: 'new here' } } : null;
  }
  const { person, probably, claimed } = known;
  const firstCommentHere = isCommentToUser && (await isFirstComment(person, place));
  const traces = await tracesBut(mention, person, place, shown);
  const step = steps.get(person.personId)?.step ?? null;
  const meetsAt = meetings.get(person.personId) ?? null;
  const where = { firstCommentHere, probably, claimed, now: Date.now() };
  return badgeFor({ ...person, traces }, where, decided.density, step, meetsAt);
}

/** When the user meets each person next, of this week. One that began yesterday may still go on. */
async function meetingsSoon(): Promise<Map<string, number>> {
  const clock = clockAt(Date.now());
  return nextMeetings(await meetingsBetween(clock.dayStart(-1), clock.dayStart(meetingDaysAhead)), clock);
}

function hasTraces({ traces }: PersonSummary): boolean {
  return traces.comments + traces.posts > 0;
}

/** Whether nobody with one of these identities has commented on another of the user's pages. */
async function isNewHere(mention: ReadMention, place: Place): Promise<boolean> {
  const seen = await (await store()).sightings.where('identity').anyOf(mention.identities).toArray();
  return seen.every((sighting) => sighting.page === place.page);
}

/** Whether all that ever happened with this person is what they wrote on this page. */
async function isFirstComment(person: PersonSummary, place: Place): Promise<boolean> {
  if (person.talks > 1) return false;
  const db = await store();
  const talkHere = await db.interactions
    .where('[personId+talk]')
    .equals([person.personId, threadOf(place)])
    .count();
  if (person.talks === 1 && talkHere === 0) return false;
  const seen = await db.sightings.where('personId').equals(person.personId).toArray();
  return seen.every((sighting) => sighting.host !== place.host || sighting.kind !== 'comment' || sighting.page === place.page);
}

/** The talk that all comments on one page of the user's belong to. */
function threadOf(place: Place): string {
  return `thread ${place.page}`;
}
