import type { Clock } from './clock.ts';
import type { Direction, Interaction } from './interaction.ts';
import type { Rung } from './ladder.ts';

/** One time the two were in touch, as far as a suggestion needs to know. */
export type Contact = {
  at: number;
  rung: Rung;
  direction: Direction;
  channel: string;
  /** Whether only one side of the exchange may be known, as from an export of the user's own posts. */
  oneSided: boolean;
};

/** Enough to see three unanswered tries and what came before them. */
const contactsKept = 6;

/** Following is no contact, and what only a list shows has no day of its own. */
export function isContact({ rung, asOf }: Interaction): boolean {
  return rung !== 'follow' && asOf !== true;
}

/** The interaction as a contact. */
export function contactOf({ at, rung, direction, channel, source }: Interaction): Contact {
  return { at, rung, direction, channel, oneSided: source.startsWith('import:') };
}

/** The latest of these, newest first; the same whatever order they came in. */
export function latestContacts(contacts: readonly Contact[]): Contact[] {
  const tie = ({ rung, direction, channel }: Contact) => `${direction} ${rung} ${channel}`;
  return [...contacts].sort((a, b) => b.at - a.at || (tie(a) < tie(b) ? -1 : 1)).slice(0, contactsKept);
}

/** Before anything that happened. */
export const never = Number.NEGATIVE_INFINITY;

/** When the two were in touch; `never` for null. */
export function timeOf(contact: Contact | null): number {
  return contact?.at ?? never;
}

/** What has happened by now, newest first: a contact logged for a day to come, or by a clock set back since, does not count yet. */
function happened(latest: readonly Contact[], { now }: Clock): readonly Contact[] {
  // Nearly always all of it: then nothing is copied.
  const [newest] = latest;
  return newest === undefined || newest.at <= now ? latest : latest.filter(({ at }) => at <= now);
}

/** The last time the two were in touch, on any channel; null when they never were. */
export function lastContact(latest: readonly Contact[], clock: Clock): Contact | null {
  return happened(latest, clock)[0] ?? null;
}

/** The last sign of theirs, as far as the latest contacts reach; null without one. */
export function lastFromThem(latest: readonly Contact[], clock: Clock): Contact | null {
  return happened(latest, clock).find(({ direction }) => direction !== 'out') ?? null;
}

/** The last time the user reached out, as far as the latest contacts reach; null without one. */
export function lastFromMe(latest: readonly Contact[], clock: Clock): Contact | null {
  return happened(latest, clock).find(({ direction }) => direction !== 'in') ?? null;
}

const halfDayMs = 12 * 3_600_000;

/**
 * How often the user reached out since the last sign of theirs: messages, mails and calls, and public replies unless the source knows
 * one side only. What was sent within half a day is one try. No answer is fine; the number only keeps us from asking again.
 */
export function unansweredTries(latest: readonly Contact[], clock: Clock): number {
  let tries = 0;
  let earlier = Number.POSITIVE_INFINITY;
  for (const contact of happened(latest, clock)) {
    if (contact.direction !== 'out') break;
    if (contact.rung === 'reply' && contact.oneSided) continue;
    if (earlier - contact.at >= halfDayMs) tries++;
    earlier = contact.at;
  }
  return tries;
}
