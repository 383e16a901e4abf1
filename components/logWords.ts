import { byNow } from '../relationship/clock.ts';
import type { Direction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import type { KnownPerson } from '../relationship/nameIndex.ts';
import type { QuickLog } from '../relationship/quickLog.ts';
import { promiseWords } from './cardWords.ts';
import { channelWords } from './channelWords.ts';
import { roughly } from './dateWords.ts';
import { language, type MessageKey, say } from './say.ts';

/** How one can have been in touch, in the order the quick log offers it: a rung and its channel. */
export const ways = [
  { rung: 'call', channel: 'phone', words: 'popupWayPhone' },
  { rung: 'call', channel: 'video', words: 'popupWayVideo' },
  { rung: 'meet', channel: 'in person', words: 'popupWayMeet' },
  { rung: 'email', channel: 'email', words: 'popupWayEmail' },
  { rung: 'message', channel: 'message', words: 'popupWayMessage' },
  { rung: 'message', channel: 'sms', words: 'popupWaySms' },
  { rung: 'message', channel: 'whatsapp', words: 'popupWayWhatsApp' },
  { rung: 'message', channel: 'linkedin', words: 'popupWayLinkedIn' },
  { rung: 'message', channel: 'x', words: 'popupWayX' },
  { rung: 'reply', channel: 'web', words: 'popupWayReply' },
  { rung: 'follow', channel: 'web', words: 'popupWayFollow' },
  { rung: 'collaborate', channel: 'work', words: 'popupWayWork' },
] as const satisfies readonly { rung: Rung; channel: string; words: MessageKey }[];

/** What people call the rung where the channel has no words of its own. */
const plainWays: Record<Rung, MessageKey> = {
  follow: 'popupWayFollow',
  reply: 'popupWayReply',
  message: 'popupWayMessage',
  email: 'popupWayEmail',
  call: 'popupWayCall',
  meet: 'popupWayMeet',
  collaborate: 'popupWayWork',
};

/** Channels that say no more than the rung does. */
const wordless = ['phone', 'in person', 'email', 'message', 'web', 'work'];

/** "Call", "Video call", "Reply on X". */
export function wayWords(rung: Rung, channel: string | null): string {
  const way = ways.find((each) => each.rung === rung && each.channel === channel);
  if (way) return say(way.words);
  const plain = say(plainWays[rung]);
  return channel === null || wordless.includes(channel) ? plain : say('popupWayOn', plain, channelWords(channel));
}

/** Who reached out. */
export function directionWords(direction: Direction): string {
  return say(`popupDirection_${direction}`);
}

/** "30 min", "1 h 30 min". */
export function minutesWords(minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return unit(minutes, 'minute');
  return minutes % 60 === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
}

/** What was logged, after it was: "Call with Debra Smith, yesterday, 30 min". */
export function loggedWords(name: string, log: QuickLog, now: number): string {
  if (log.missed) return listed([say('popupDidMiss', name), roughly(log.at, now)]);
  if (log.rung === null) return log.promise ? promiseWords(log.promise, now) : name;
  const what = say(didKey(log.rung, log.direction), name);
  return listed([what, roughly(log.at, now), ...(log.minutes === null ? [] : [minutesWords(log.minutes)])]);
}

function listed(parts: string[]): string {
  return new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(parts);
}

function didKey(rung: Rung, direction: Direction): MessageKey {
  return rung === 'reply' || rung === 'message' || rung === 'email' ? `popupDid_${rung}_${direction}` : `popupDid_${rung}`;
}

/** What tells a person from another of the same name: on this page, when last, or nothing yet. */
export function standingWords(person: KnownPerson, isOnPage: boolean, now: number): string {
  if (isOnPage) return say('popupOnThisPage');
  const lastAt = byNow(person.lastAt, now);
  return lastAt === null ? say('popupNoTalksYet') : say('popupLastTalk', roughly(lastAt, now));
}
