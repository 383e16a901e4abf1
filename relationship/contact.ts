import type { Clock } from './clock.ts';
import type { HelloOutcome } from './hello.ts';
import type { Direction, Interaction } from './interaction.ts';
import type { Invitation } from './invitation.ts';
import type { Rung } from './ladder.ts';

/** One time the two were in touch, as far as a suggestion needs to know. */
export type Contact = {
  at: number;
  rung: Rung;
  direction: Direction;
  channel: string;
};

/** Enough to see three unanswered tries and what came before them. */
const contactsKept = 6;

/** Following is no contact, and what only a list shows has no day of its own. */
export function isContact({ rung, asOf }: Interaction): boolean {
  return rung !== 'follow' && asOf !== true;
}

/** The interaction as a contact. */
export function contactOf({ at, rung, direction, channel }: Interaction): Contact {
  return { at, rung, direction, channel };
}

/** The latest of these, newest first; the same whatever order they came in. */
export function latestContacts(contacts: readonly Contact[]): Contact[] {
  const tie = ({ rung, direction, channel }: Contact) => `${direction} ${rung} ${channel}`;
  return [...contacts].sort((a, b) => b.at - a.at || (tie(a) < tie(b) ? -1 : 1)).slice(0, contactsKept);
}

/** Whether the latest contacts are all there were since `from`, ms since epoch. */
export function reachesBackTo(latest: readonly Contact[], from: number): boolean {
  return latest.length < contactsKept || timeOf(latest.at(-1) ?? null) < from;
}

/** Before anything that happened. */
export const never = Number.NEGATIVE_INFINITY;

/** When the two were in touch; `never` for null. */
export function timeOf(contact: Contact | null): number {
  return contact?.at ?? never;
}

/** The latest contacts of somebody, with the hello and the invitations that may not be logged besides. */
type Contacts = {
  latest: readonly Contact[];
  hello: { at: number; outcome: HelloOutcome | null } | null;
  invitations: readonly Pick<Invitation, 'by' | 'state' | 'at' | 'stateAt'>[];
};

/** What has happened by now, newest first: a contact logged for a day to come, or by a clock set back since, does not count yet. */
function happened({ latest, hello, invitations }: Contacts, { now }: Clock): readonly Contact[] {
  // Nearly always all of it: then nothing is copied.
  const [newest] = latest;
  const past = newest === undefined || newest.at <= now ? latest : latest.filter(({ at }) => at <= now);
  const talked = hello === null || hello.at > now ? past : withHello(past, hello);
  return invitations.length === 0 ? talked : withInvitations(talked, invitations, now);
}

/** Inviting somebody is being in touch, too, and again where it was said again. How they invited the user is a contact of its own. */
function withInvitations(past: readonly Contact[], invitations: Contacts['invitations'], now: number): readonly Contact[] {
  const times = invitations.flatMap(({ by, state, at, stateAt }) => {
    if (by === 'them') return [];
    return state === 'invited' && stateAt > at ? [at, stateAt] : [at];
  });
  const said = times.filter((at) => at <= now);
  return said.length === 0
    ? past
    : latestContacts([...past, ...said.map((at): Contact => ({ at, rung: 'call', direction: 'out', channel: '' }))]);
}

const halfDayMs = 12 * 3_600_000;

/** A hello is a contact like any other; where it was logged besides, it is the same one. */
function withHello(past: readonly Contact[], { at, outcome }: NonNullable<Contacts['hello']>): readonly Contact[] {
  const logged = past.find((one) => one.direction === 'out' && Math.abs(one.at - at) < halfDayMs);
  const isAnswered = outcome === 'replied' || outcome === 'lovely';
  if (logged && !isAnswered) return past;
  const sent = logged ?? { at, rung: 'email' as const, channel: 'email' };
  return latestContacts([...past.filter((one) => one !== logged), { ...sent, direction: isAnswered ? 'both' : 'out' }]);
}

/** The last time the two were in touch, on any channel; null when they never were. */
export function lastContact(contacts: Contacts, clock: Clock): Contact | null {
  return happened(contacts, clock)[0] ?? null;
}

/** The last sign of theirs, as far as the latest contacts reach; null without one. */
export function lastFromThem(contacts: Contacts, clock: Clock): Contact | null {
  return happened(contacts, clock).find(({ direction }) => direction !== 'out') ?? null;
}

/** The last time the user reached out, as far as the latest contacts reach; null without one. */
export function lastFromMe(contacts: Contacts, clock: Clock): Contact | null {
  return happened(contacts, clock).find(({ direction }) => direction !== 'in') ?? null;
}

/**
 * How often the user reached out since the last sign of theirs: messages, mails and calls. A comment on what somebody wrote waits for no answer,
 * so public words are no try. What was sent within half a day is one. No answer is fine; the number only keeps us from asking again.
 */
export function unansweredTries(contacts: Contacts, clock: Clock): number {
  let tries = 0;
  let earlier = Number.POSITIVE_INFINITY;
  for (const contact of happened(contacts, clock)) {
    if (contact.direction !== 'out') break;
    if (contact.rung === 'reply') continue;
    if (earlier - contact.at >= halfDayMs) tries++;
    earlier = contact.at;
  }
  return tries;
}
