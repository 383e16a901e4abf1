import { hasPicture } from './channel.ts';
import type { Clock } from './clock.ts';
import { type Contact, contactOf, isContact, latestContacts } from './contact.ts';
import { tellsOfAnEnd } from './ended.ts';
import type { Fact } from './fact.ts';
import type { Hello, HelloOutcome } from './hello.ts';
import type { History } from './history.ts';
import type { Interaction } from './interaction.ts';
import type { Invitation } from './invitation.ts';
import { deeper, ladder, type Rung } from './ladder.ts';
import { type Owed, type OwedKind, owedKinds } from './owed.ts';
import type { Person } from './person.ts';
import type { Pledge } from './pledge.ts';
import { localDay, talkKey } from './talk.ts';

/** A promise that waits to be kept. */
export type OpenPledge = Pick<Pledge, 'id' | 'what' | 'dueAt' | 'at'>;

/** Of one kind what somebody did that is still to be answered: how many, and the latest few, the oldest of them first. */
export type OpenOwed = { kind: OwedKind; count: number; latest: Pick<Owed, 'id' | 'words' | 'permalink' | 'at'>[] };

/** What the person's own row says, as far as suggestions depend on it. */
export type StandingOfPerson = {
  personId: string;
  hasEmail: boolean;
  /** Somebody introduced the two, and when (ms since epoch); missing where nobody did or the day is not known. */
  introduced?: { at: number; words: string };
  /** A label says that they died, or that there is to be no contact. */
  endedByTag?: true;
} & Pick<
  Person,
  | 'name'
  | 'focus'
  | 'avoids'
  | 'prefers'
  | 'communities'
  | 'cadenceDays'
  | 'nextUp'
  | 'unwanted'
  | 'dismissed'
  | 'happySince'
  | 'snoozedUntil'
  | 'untilBack'
  | 'snoozedAt'
  | 'recentPost'
>;

/** What interactions tell. */
export type StandingOfTalks = {
  talks: number;
  /** The deepest rung reached; null before the first interaction. */
  rung: Rung | null;
  /** When each rung was first stood on, ms since epoch; rungs never reached are missing. */
  since: Partial<Record<Rung, number>>;
  /** The latest contacts, newest first, at most `contactsKept`; following is no contact. */
  latest: Contact[];
  /** The first call with a picture, ms since epoch; null without one. */
  videoSince: number | null;
  /** Since when the user follows or reads them, ms since epoch; null while they do not, missing where it was not kept yet. */
  followedSince?: number | null;
  /** When kind words of theirs were last kept, ms since epoch; null for never, missing where it was not kept yet. */
  kindAt?: number | null;
  /** The latest kind words an import told of, such as a recommendation, where the user has not been in touch since; missing without. */
  praise?: { id: string; at: number; words: string };
  /** How often each of the two reached out; what both did counts for both. */
  fromThem: number;
  fromMe: number;
  /** The latest calls whose length is known, newest first, at most `callsKept`. */
  calls: { at: number; minutes: number }[];
  /** The latest call that was hard or had a reason; null without one. */
  hardCall: { id: string; at: number; reason: string } | null;
};

/** What else is open between the two. */
export type StandingOfTheRest = {
  /** Open promises of the user's, and theirs; the soonest due first, those without a day by when they were given, at most `rowsKept`. */
  mine: OpenPledge[];
  theirs: OpenPledge[];
  owed: OpenOwed[];
  /** What to ask after, the latest first, at most `rowsKept`. */
  askAfter: (Pick<Fact, 'id' | 'text' | 'private'> & { at: number })[];
  /** How much is known of their life. */
  facts: number;
  /** A fact says that they died, or that there is to be no contact. */
  endedByFact?: true;
  /** Where they live, are from or go, in the user's words. */
  places: string[];
  /** The latest hello; null before the first. */
  hello: { id: string; at: number; outcome: HelloOutcome | null; outcomeAt: number | null } | null;
  /** Invitations that have not led to a talk yet, newest first, at most `rowsKept`. */
  invitations: Omit<Invitation, 'personId' | 'note'>[];
};

/**
 * How things stand between the user and somebody, in so few figures that the next step of 100,000 people can be decided at once.
 * Kept on write, one row a person; holds no clock, so what lies ahead is sorted out when it is read.
 */
export type Standing = StandingOfPerson & StandingOfTalks & StandingOfTheRest;

const callsKept = 6;
const rowsKept = 4;

/** How things stand after all of this; `zone` decides which interactions make one talk. */
export function standingOf(person: Person, history: History, zone?: string): Standing {
  const talks = new Set(history.interactions.map((interaction) => talkKey(interaction, zone)).filter((key) => key !== null));
  return {
    ...standingOfPerson(person),
    ...standingOfTalks(history.interactions, talks.size),
    ...standingOfTheRest(history),
  };
}

/** Talks and rungs as they were by now: a meeting logged for a day to come is none yet. */
export function standingBy({ now, zone }: Clock, standing: Standing): Standing {
  const { since, videoSince, talks, latest } = standing;
  const isAhead = (at: number | null | undefined) => (at ?? now) > now;
  if (!isAhead(latest[0]?.at) && !isAhead(videoSince) && !Object.values(since).some(isAhead)) return standing;
  const talksAhead = new Set(latest.flatMap(({ at, channel }) => (isAhead(at) ? [`${channel} ${localDay(at, zone)}`] : [])));
  const stood = ladder.filter((rung) => since[rung] !== undefined && !isAhead(since[rung]));
  return {
    ...standing,
    talks: Math.max(0, talks - talksAhead.size),
    rung: stood.at(-1) ?? null,
    since: Object.fromEntries(stood.map((rung) => [rung, since[rung]])),
    videoSince: isAhead(videoSince) ? null : videoSince,
  };
}

/** What the person's own row tells. */
export function standingOfPerson(person: Person): StandingOfPerson {
  const { name, focus, avoids, prefers, communities, cadenceDays, nextUp, unwanted, dismissed } = person;
  const { happySince, snoozedUntil, untilBack, snoozedAt, recentPost } = person;
  return {
    ...{ personId: person.id, name, focus, avoids, prefers, communities, cadenceDays, nextUp, unwanted, dismissed },
    ...{ happySince, snoozedUntil, untilBack, snoozedAt, recentPost },
    hasEmail: person.identities.some((identity) => identity.startsWith('email:')),
    ...introducedBy(person),
    ...(person.tags.some(tellsOfAnEnd) && { endedByTag: true as const }),
  };
}

function introducedBy({ origin }: Person): Pick<StandingOfPerson, 'introduced'> {
  if (origin?.kind !== 'person' || origin.at === null || origin.unsure) return {};
  return { introduced: { at: origin.at, words: origin.words } };
}

/** What all but the interactions tell. */
export function standingOfTheRest(history: Omit<History, 'interactions'>): StandingOfTheRest {
  return {
    ...standingOfPledges(history.pledges),
    ...standingOfFacts(history.facts),
    owed: openOwed(history.owed),
    hello: latestHello(history.hellos),
    invitations: openInvitations(history.invitations),
  };
}

/** What interactions, in any order, tell; how many talks they make is counted by the caller. */
export function standingOfTalks(interactions: readonly Interaction[], talks: number): StandingOfTalks {
  const newestFirst = [...interactions].sort(newest);
  const contacts = newestFirst.filter(isContact);
  const calls = contacts.filter(({ rung, minutes }) => rung === 'call' && minutes !== null);
  const hard = contacts.find(({ rung, hard, reason }) => rung === 'call' && (hard === true || (reason ?? '') !== ''));
  const video = newestFirst.findLast(({ rung, channel }) => rung === 'call' && hasPicture(channel));
  const kind = contacts.find(({ kindWords }) => kindWords === true);
  const followed = newestFirst.findLast(({ rung, direction }) => rung === 'follow' && direction !== 'in');
  return {
    talks,
    rung: interactions.reduce<Rung | null>((deepest, { rung }) => deeper(deepest, rung), null),
    since: firstOnEachRung(interactions),
    latest: latestContacts(contacts.map(contactOf)),
    videoSince: video?.at ?? null,
    followedSince: followed?.at ?? null,
    kindAt: kind?.at ?? null,
    ...unanswered(contacts.find(isToldPraise), contacts),
    fromThem: contacts.filter(({ direction }) => direction !== 'out').length,
    fromMe: contacts.filter(({ direction }) => direction !== 'in').length,
    calls: calls.slice(0, callsKept).map(({ at, minutes }) => ({ at, minutes: minutes ?? 0 })),
    hardCall: hard ? { id: hard.id, at: hard.at, reason: hard.reason ?? '' } : null,
  };
}

function isToldPraise({ kindWords, direction, source }: Interaction): boolean {
  return kindWords === true && direction === 'in' && source.startsWith('import:');
}

/** Kind words, unless the user has reached out since. */
function unanswered(
  praise: Pick<Interaction, 'id' | 'at' | 'note'> | undefined,
  contacts: readonly Pick<Contact, 'at' | 'direction'>[],
): Pick<StandingOfTalks, 'praise'> {
  if (praise === undefined || contacts.some(({ at, direction }) => direction !== 'in' && at >= praise.at)) return {};
  return { praise: { id: praise.id, at: praise.at, words: praise.note } };
}

/** Two histories of one person as one, so that a log costs the same after 10,000 of them; their talks may overlap. */
export function withMoreTalks(a: StandingOfTalks, b: StandingOfTalks, talks: number): StandingOfTalks {
  return {
    talks,
    rung: deeper(a.rung, b.rung),
    latest: latestContacts([...a.latest, ...b.latest]),
    since: Object.fromEntries(
      ladder.flatMap((rung) => {
        const first = earliest([a.since[rung], b.since[rung]]);
        return first === null ? [] : [[rung, first]];
      }),
    ),
    videoSince: earliest([a.videoSince, b.videoSince]),
    followedSince: earliest([a.followedSince, b.followedSince]),
    ...(a.kindAt !== undefined && b.kindAt !== undefined && { kindAt: latest([a.kindAt, b.kindAt]) }),
    ...unanswered(latestPraise(a.praise, b.praise), [...a.latest, ...b.latest]),
    fromThem: a.fromThem + b.fromThem,
    fromMe: a.fromMe + b.fromMe,
    calls: [...a.calls, ...b.calls].sort(newest).slice(0, callsKept),
    hardCall: (a.hardCall?.at ?? -Infinity) > (b.hardCall?.at ?? -Infinity) ? a.hardCall : b.hardCall,
  };
}

function standingOfPledges(pledges: readonly Pledge[]): Pick<Standing, 'mine' | 'theirs'> {
  const open = pledges.filter((pledge) => pledge.keptAt === null).sort(soonestDue);
  const by = (who: Pledge['by']) =>
    open
      .filter((pledge) => pledge.by === who)
      .slice(0, rowsKept)
      .map(({ id, what, dueAt, at }) => ({ id, what, dueAt, at }));
  return { mine: by('me'), theirs: by('them') };
}

function standingOfFacts(facts: readonly Fact[]): Pick<Standing, 'askAfter' | 'facts' | 'places' | 'endedByFact'> {
  const events = facts.flatMap(({ id, text, private: isPrivate, followUpAt }) =>
    followUpAt === null ? [] : [{ id, text, private: isPrivate, at: followUpAt }],
  );
  const places = facts.filter((fact) => fact.facet === 'place').sort(oldest);
  return {
    askAfter: events.sort(newest).slice(0, rowsKept),
    facts: facts.length,
    ...(facts.some(({ text }) => tellsOfAnEnd(text)) && { endedByFact: true as const }),
    places: places.slice(0, rowsKept).map((fact) => fact.text),
  };
}

function openOwed(owed: readonly Owed[]): OpenOwed[] {
  return owedKinds.flatMap((kind) => {
    const open = owed.filter((one) => one.kind === kind && one.settledAt === null).sort(oldest);
    const latest = open.slice(-rowsKept).map(({ id, words, permalink, at }) => ({ id, words, permalink, at }));
    return open.length === 0 ? [] : [{ kind, count: open.length, latest }];
  });
}

function latestHello(hellos: readonly Hello[]): Standing['hello'] {
  const [last] = [...hellos].sort(newest);
  return last ? { id: last.id, at: last.at, outcome: last.outcome, outcomeAt: last.outcomeAt } : null;
}

function openInvitations(invitations: readonly Invitation[]): Standing['invitations'] {
  return invitations
    .filter(({ state }) => state !== 'talked')
    .sort(newest)
    .slice(0, rowsKept)
    .map(({ personId: _, note: __, ...invitation }) => invitation);
}

function firstOnEachRung(interactions: readonly Interaction[]): Standing['since'] {
  const since: Standing['since'] = {};
  for (const { rung, at } of interactions) since[rung] = Math.min(since[rung] ?? Infinity, at);
  return since;
}

function latestPraise(...praise: StandingOfTalks['praise'][]) {
  const [last] = praise.filter((one) => one !== undefined).sort(newest);
  return last && { id: last.id, at: last.at, note: last.words };
}

function earliest(times: readonly (number | null | undefined)[]): number | null {
  const known = times.filter((at) => at !== null && at !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

function latest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : Math.max(...known);
}

type Dated = { at: number; id?: string };

/** Newest first; of the same moment by id, so that no order of rows shows through. */
function newest(a: Dated, b: Dated): number {
  return b.at - a.at || order(a.id, b.id);
}

function oldest(a: Dated, b: Dated): number {
  return a.at - b.at || order(a.id, b.id);
}

function order(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function soonestDue(a: Pledge, b: Pledge): number {
  return (a.dueAt ?? a.at) - (b.dueAt ?? b.at) || order(a.id, b.id);
}
