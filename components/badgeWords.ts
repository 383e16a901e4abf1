import type { Badge, Newcomer } from '../relationship/badge.ts';
import type { Traces } from '../relationship/person.ts';
import type { Step } from '../relationship/suggestion.ts';
import { say, sayCount } from './say.ts';
import { weekdayWords } from './weekdayWords.ts';

/** What a badge reads, from the whole sentence to what fits a narrow line; each is true on its own. */
export type BadgeWords = { full: string; short: string };

/** "12 talks · say hello by e-mail?", "12 talks · you meet on Wednesday"; `now` is the clock, ms since epoch. */
export function badgeWords(badge: Badge | Newcomer, now = Date.now()): BadgeWords {
  if (badge.personId === null) return { full: say('badgeNewHere'), short: say('badgeNewHere') };
  const lead = surely(badge, leadWords(badge.says), say('badgeClaimed', shortened(badge.name), leadWords(badge.says)));
  const full = badge.step === null ? lead : say('badgeWithStep', lead, nextWords(badge.step, now));
  const short = shortWords(badge.says);
  return { full, short: surely(badge, short, say('badgeClaimedShort', short)) };
}

/** The sentence with the person's name before it, for screen readers. */
export function badgeLabel(badge: Badge | Newcomer): string {
  const { full } = badgeWords(badge);
  return badge.personId === null ? full : say('badgeLabel', shortened(badge.name), full);
}

function nextWords(next: NonNullable<Badge['step']>, now: number): string {
  return typeof next === 'object' ? say('badgeMeets', weekdayWords(next.meetsAt, now)) : stepWords(next);
}

/** The next step as a question: "say hello by e-mail?" */
export function stepWords(step: Step): string {
  return say(`badgeStep_${step.replaceAll(' ', '_') as Named<Step>}`);
}

/** `keep promise` → `keep_promise`: the names of messages have no spaces. Every page carries this, so it is no table. */
type Named<S extends string> = S extends `${infer First} ${infer Rest}` ? `${First}_${Named<Rest>}` : S;

/** Nobody wants to hear a name of 10,000 letters. */
const longestName = 80;

function shortened(name: string): string {
  return name.length <= longestName ? name : `${[...name.slice(0, longestName)].slice(0, -1).join('')}…`;
}

/** A name that anybody could have typed lends nobody trust. */
function surely({ probably, claimed }: Badge, words: string, asClaim: string): string {
  if (probably) return say('badgeProbably', words);
  return claimed ? asClaim : words;
}

function leadWords(says: Badge['says']): string {
  switch (says.kind) {
    case 'talks':
      return sayCount('talks', says.talks);
    case 'seen before':
      return say('badgeSeenBefore', tracesWords(says.traces));
    case 'first comment here':
      return says.followsSince === null ? say('badgeFirstComment') : say('badgeFirstCommentFollower', year(says.followsSince));
    case 'follows you':
      return says.since === null ? say('badgeFollows') : say('badgeFollowsSince', year(says.since));
    case 'added':
      return say('badgeAdded');
  }
}

function shortWords(says: Badge['says']): string {
  switch (says.kind) {
    case 'seen before':
      return say('badgeSeenBeforeShort');
    case 'first comment here':
      return say('badgeFirstCommentShort');
    case 'follows you':
      return say('badgeFollows');
    default:
      return leadWords(says);
  }
}

/** "2 comments, 2019"; with both kinds, "2 comments and 1 post, 2019". */
function tracesWords({ comments, posts, firstAt }: Traces): string {
  const parts = [
    ...(comments > 0 ? [sayCount('badgeComments', comments)] : []),
    ...(posts > 0 ? [sayCount('badgePosts', posts)] : []),
  ];
  const [first = '', second] = parts;
  const what = second === undefined ? first : say('badgeAnd', first, second);
  return firstAt === null ? what : say('badgeInYear', what, year(firstAt));
}

function year(at: number): string {
  return String(new Date(at).getFullYear());
}
