import type { Card } from '../relationship/card.ts';
import type { Direction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import type { OwedKind } from '../relationship/owed.ts';
import type { Reason } from '../relationship/suggestion.ts';
import { comingDay, dayWords, roughly, sinceWords } from './dateWords.ts';
import { listed } from './listed.ts';
import { rungWords } from './rungWords.ts';
import { type MessageKey, say, sayCount } from './say.ts';

/** "SOBCon, in May 2010 · via Liz"; null while it is not told. */
export function originWords({ origin, via }: Pick<Card, 'origin' | 'via'>, now: number): string | null {
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
  return listed(reasons.map((reason) => reasonWords(reason, now)));
}

function reasonWords(reason: Reason, now: number): string {
  switch (reason.kind) {
    case 'talks':
      return sayCount('talks', reason.talks);
    case 'quiet since':
      return say('cardReasonQuiet', sinceWords(reason.lastAt, now));
    case 'first comment here':
      return reason.followsSince === null
        ? say('cardReasonFirstComment')
        : say('cardReasonFirstCommentFollower', dayWords(reason.followsSince, now));
    case 'no e-mail yet':
      return say('cardReasonNoEmail');
    case 'no address yet':
      return say('cardReasonNoAddress');
    case 'no talk yet':
      return say('cardReasonNoTalkYet', sinceWords(reason.followedSince, now));
    case 'next up':
      return say('cardReasonNextUp');
    case 'no call yet':
      return say('cardReasonNoCall');
    case 'never met':
      return say('cardReasonNeverMet');
    case 'promise':
      return promiseReason(reason, now);
    case 'they wrote':
      return say(wroteKeys[reason.rung] ?? 'cardReasonTheyWrote', dayWords(reason.at, now));
    case 'owed':
      return owedReason(reason);
    case 'ask after':
      return askAfterReason(reason);
    case 'hard call':
      return reason.reason === ''
        ? say('cardReasonHardCallBare', dayWords(reason.at, now))
        : say('cardReasonHardCall', dayWords(reason.at, now), reason.reason);
    case 'put off':
      return say('cardReasonPutOff', dayWords(reason.until, now));
    case 'back since':
      return say('cardReasonBack');
    case 'hello sent':
      return say('cardReasonHelloSent', dayWords(reason.at, now));
    case 'invitation':
      return say(reason.by === 'me' ? 'cardReasonInvitedThem' : 'cardReasonInvitedMe', dayWords(reason.at, now));
    case 'call was planned':
      return say('cardReasonCallPlanned', dayWords(reason.at, now));
    case 'nothing known':
      return say('cardReasonNothingKnown');
    case 'their post':
      return say('cardReasonTheirPost', reason.title);
    case 'introduced':
      return reason.words === ''
        ? say('cardReasonIntroducedBare', dayWords(reason.at, now))
        : say('cardReasonIntroduced', reason.words, dayWords(reason.at, now));
    case 'same place':
      return say('cardReasonSamePlace', reason.place);
    case 'same event':
      return say('cardReasonSameEvent', reason.title, dayWords(reason.at, now));
    case 'avoids calls':
      return say('cardReasonAvoidsCalls');
    case 'likes best':
      return say('cardReasonLikes', rungWords(reason.rung));
  }
}

function askAfterReason({ text, tone }: Extract<Reason, { kind: 'ask after' }>): string {
  if (text === '') return say('cardReasonAskAfterBare');
  return say(tone === null ? 'cardReasonAskAfter' : tone === 'sad' ? 'cardReasonAskAfterSad' : 'cardReasonAskAfterGlad', text);
}

const wroteKeys: Partial<Record<Rung, MessageKey>> = {
  reply: 'cardReasonTheyCommented',
  email: 'cardReasonTheyMailed',
};

function promiseReason({ by, what, dueAt }: Extract<Reason, { kind: 'promise' }>, now: number): string {
  if (what === '') return say(by === 'me' ? 'cardReasonPromiseMineBare' : 'cardReasonPromiseTheirsBare');
  if (dueAt === null) return say(by === 'me' ? 'cardReasonPromiseMine' : 'cardReasonPromiseTheirs', what);
  return say(by === 'me' ? 'cardReasonPromiseMineDue' : 'cardReasonPromiseTheirsDue', what, dayWords(dueAt, now));
}

function owedReason({ owed, words, sad, count }: Extract<Reason, { kind: 'owed' }>): string {
  if (sad === true && words !== '') return say('cardReasonSadNews', words);
  if (owed === 'reply' && count > 1) return sayCount('cardReasonRepliesOwed', count);
  return owedWords(owed, words);
}

/** "“When is the next one?” has no answer yet" */
export function owedWords(kind: OwedKind, words: string): string {
  const [bare, quoting] = owedKeys[kind];
  return words === '' ? say(bare) : say(quoting, words);
}

const owedKeys: Record<OwedKind, [bare: MessageKey, quoting: MessageKey]> = {
  reply: ['cardReasonReplyOwedBare', 'cardReasonReplyOwed'],
  thanks: ['cardReasonThanksOwedBare', 'cardReasonThanksOwed'],
  answer: ['cardReasonQuestionBare', 'cardReasonQuestion'],
  congratulation: ['cardReasonGoodNewsBare', 'cardReasonGoodNews'],
  laugh: ['cardReasonLaughBare', 'cardReasonLaugh'],
  think: ['cardReasonThinkBare', 'cardReasonThink'],
};

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
