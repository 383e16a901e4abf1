import type { Card } from '../relationship/card.ts';
import type { Direction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import type { Reason } from '../relationship/suggestion.ts';
import { comingDay, dayWords, roughly } from './dateWords.ts';
import { language, type MessageKey, say, sayCount } from './say.ts';

/** "SOBCon, in May 2010 · via Liz"; null while it is not told. */
export function originWords({ origin, via }: Card, now: number): string | null {
  if (origin === null) return via === null ? null : say('cardVia', via);
  const where = origin.at === null ? origin.words : say('cardOriginWhen', origin.words, roughly(origin.at, now));
  const surely = origin.unsure ? say('cardOriginUnsure', where) : where;
  return via === null ? surely : say('cardOriginVia', surely, via);
}

/** "You wrote an e-mail, 14 March" */
export function talkWords(
  { rung, direction, at }: Pick<Card['lastTalks'][number], 'rung' | 'direction' | 'at'>,
  now: number,
): string {
  return say('cardTalk', say(talkKeys[rung][direction]), dayWords(at, now));
}

/** "You promised: send the draft, by Friday" */
export function promiseWords({ by, what, dueAt }: Pick<Card['promises'][number], 'by' | 'what' | 'dueAt'>, now: number): string {
  const words = say(by === 'me' ? 'cardPromiseMine' : 'cardPromiseTheirs', what);
  return dueAt === null ? words : say(dueAt < now ? 'cardPromiseWasDue' : 'cardPromiseDue', words, comingDay(dueAt, now));
}

/** "12 talks, the last by message, and no e-mail yet" */
export function reasonsWords(reasons: readonly Reason[], now: number): string {
  const list = new Intl.ListFormat(language(), { style: 'long', type: 'conjunction' });
  return list.format(reasons.map((reason) => reasonWords(reason, now)));
}

function reasonWords(reason: Reason, now: number): string {
  switch (reason.kind) {
    case 'talks':
      return sayCount('talks', reason.talks);
    case 'open promises':
      return sayCount('cardReasonPromises', reason.count);
    case 'quiet since':
      return say('cardReasonQuiet', roughly(reason.lastAt, now));
    case 'first comment here':
      return say('badgeFirstComment');
    case 'no e-mail yet':
      return say('cardReasonNoEmail');
    case 'no call yet':
      return say('cardReasonNoCall');
    case 'never met':
      return say('cardReasonNeverMet');
  }
}

const both = (key: MessageKey) => ({ in: key, out: key, both: key });

const talkKeys: Record<Rung, Record<Direction, MessageKey>> = {
  follow: { in: 'cardTalkFollowIn', out: 'cardTalkFollowOut', both: 'cardTalkFollowIn' },
  reply: { in: 'cardTalkReplyIn', out: 'cardTalkReplyOut', both: 'cardTalkReplyBoth' },
  message: { in: 'cardTalkMessageIn', out: 'cardTalkMessageOut', both: 'cardTalkMessageBoth' },
  email: { in: 'cardTalkEmailIn', out: 'cardTalkEmailOut', both: 'cardTalkEmailBoth' },
  call: both('cardTalkCall'),
  meet: both('cardTalkMeet'),
  collaborate: both('cardTalkCollaborate'),
};
