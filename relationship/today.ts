import { type CallBudget, callBudget, expectedMinutes } from './callBudget.ts';
import { lastContact, lastFromMe } from './contact.ts';
import { type Away, type Day, type DayFacts, dayAt, returnedFrom } from './day.ts';
import { comingUp, didYouMeet, type MeetingRow } from './meetingRow.ts';
import type { Settings } from './settings.ts';
import { checkInDays } from './silence.ts';
import type { Standing } from './standing.ts';
import { type Reason, type Suggestion, type SuggestionKind, suggestNextStep } from './suggestion.ts';
import { kinds } from './suggestions/all.ts';
import { daysInTouch } from './suggestions/reconnect.ts';
import { daysBeforeAsking } from './suggestions/theirPromiseDue.ts';
import { localDay } from './talk.ts';
import { tieStrength } from './tieStrength.ts';

/** A person with their one next step. */
export type TodayRow = { personId: string; name: string; suggestion: Suggestion };

/** What one day holds, each person once in all lists of suggestions. All of it empty is a good day, too. */
export type Today = {
  /** The local day as `2026-03-14`. */
  day: string;
  /** The time away today is in; then there is nothing else. */
  away: Away | null;
  /** Right after being away: all that waited, promises first, the oldest first. Null at other times. */
  returned: { away: Away; rows: TodayRow[] } | null;
  /** The user's promises that are due, and theirs; the oldest first. */
  promises: TodayRow[];
  /** Who waits for an answer, a thank-you, a welcome, and who invited the user; the oldest first. */
  owed: TodayRow[];
  /** Up to three people to pick one from for a hello, the strongest tie first; none in a week in which a hello was sent. */
  hellos: TodayRow[];
  /** Calls that the week's minutes have room for. */
  calls: TodayRow[];
  callBudget: CallBudget;
  /** What else the user wanted to be told, or could begin. */
  steps: TodayRow[];
  /** Those the user queued as "next up" who have a next step, in the user's order. */
  nextUp: TodayRow[];
  /**
   * Whom the calendar has for today and the coming days, however long ago they last talked, and with whom a talk is arranged then; the soonest
   * ten.
   */
  comingUp: MeetingRow[];
  /** Entries that have passed without the user having said whether the two met; the latest ten, in their order. */
  didYouMeet: MeetingRow[];
  /** How many suggestions wait besides, for another day; none is lost. */
  more: number;
};

/** How many rows a list of what others wait for holds in a day; the rest are counted in `more`. */
export const rowsAList = 7;
const helloChoices = 3;
const queueShown = 5;
/** For how long after coming home what waited is shown as one batch. */
const returnDays = 3;

/** Those who are not among the people given: each of them waits to be thanked, for not as long as any that is given, and nothing else. */
type Unread = { thanksUnread?: number };

/**
 * What fits the day at `now`. Outside the focus list and the queue nobody is offered as somebody to begin something with (L2); only a user with
 * nobody in focus is offered the hello of the week among all they talk with. The same for the same people, in whatever order they are given.
 */
export function today(
  everybody: readonly Standing[],
  settings: Settings,
  now: number,
  zone?: string,
  facts: Omit<DayFacts, 'callMinutes'> & Unread = {},
): Today {
  const { own } = facts;
  const people = own === undefined ? everybody : everybody.filter(({ personId }) => !own.has(personId));
  const budget = callBudget(people, dayAt(settings, now, zone, facts));
  const day = dayAt(settings, now, zone, { ...facts, callMinutes: budget.used + budget.arranged });
  const { clock } = day;
  const fit = fitted(sorted(people, day), people, day, budget);
  const unread = day.away === null ? (facts.thanksUnread ?? 0) : 0;
  const meetings = day.away === null ? (facts.meetings ?? []) : [];
  return {
    day: clock.today,
    away: day.away,
    ...fit,
    more: fit.more + unread,
    callBudget: budget,
    comingUp: day.away === null ? comingUp(people, meetings, day) : [],
    didYouMeet: didYouMeet(people, meetings, day),
  };
}

/** The time away that what waited then is still shown as one batch for; null at other times. */
export function justBackFrom(day: Day): Away | null {
  return returnedFrom(day, returnDays);
}

type Found = { standing: Standing; suggestion: Suggestion };
type Sorted = Record<'returned' | 'promises' | 'owed' | 'queued' | 'asked' | 'hellos' | 'begun', Found[]>;
type Fitted = Pick<Today, 'returned' | 'promises' | 'owed' | 'hellos' | 'calls' | 'steps' | 'nextUp' | 'more'>;

/** Everybody's next step in the one list it belongs to, each list in its order. */
function sorted(people: readonly Standing[], day: Day): Sorted {
  const lists: Sorted = { returned: [], promises: [], owed: [], queued: [], asked: [], hellos: [], begun: [] };
  const away = justBackFrom(day);
  const hasFocusList = people.some(({ focus }) => focus);
  for (const standing of people) {
    const suggestion = suggestNextStep(standing, day);
    const list = suggestion && listOf(standing, suggestion, away, day, hasFocusList);
    if (suggestion && list) lists[list].push({ standing, suggestion });
  }
  for (const list of [lists.returned, lists.promises, lists.owed, lists.asked]) list.sort(byKindAndAge(day));
  for (const list of [lists.hellos, lists.begun]) sortByStrength(list, day);
  lists.queued.sort((a, b) => (a.standing.nextUp ?? 0) - (b.standing.nextUp ?? 0) || byName(a.standing, b.standing));
  return lists;
}

const promiseKinds: readonly SuggestionKind[] = ['promise due', 'their promise due'];
const owedKinds: readonly SuggestionKind[] = [
  'question open',
  'welcome',
  'reply owed',
  'thanks owed',
  'congratulate',
  'tell them',
  'invited',
];
const rank = new Map(kinds.map(({ kind }, i) => [kind, i]));
const toBegin = new Set(kinds.filter(({ begins }) => begins).map(({ kind }) => kind));

/** Null for what is only for those who ask: to begin something with somebody outside focus. */
function listOf(
  standing: Standing,
  suggestion: Suggestion,
  away: Away | null,
  day: Day,
  hasFocusList: boolean,
): keyof Sorted | null {
  const { kind, because } = suggestion;
  if (away !== null && waited(standing, suggestion, away, day)) return 'returned';
  if (promiseKinds.includes(kind)) return 'promises';
  if (owedKinds.includes(kind)) return 'owed';
  if (standing.nextUp !== null) return 'queued';
  if (!toBegin.has(kind)) return 'asked';
  // An introduction, like an invitation, was for the two of them.
  if (because[0]?.kind === 'introduced') return 'begun';
  // Who has nobody in focus yet finds somebody by their hello.
  if (kind === 'hello') return standing.focus || (!hasFocusList && isInTouch(standing, day)) ? 'hellos' : null;
  // A cadence of their own, and an invitation, they were given by the user.
  return standing.focus || kind === 'reconnect' || because[0]?.kind === 'invitation' ? 'begun' : null;
}

/** A hello is for those one talks with these days (S2); for others it would come out of the blue. */
function isInTouch(standing: Standing, { clock }: Day): boolean {
  const last = lastContact(standing, clock);
  return last !== null && last.at >= clock.dayStart(-daysInTouch);
}

/**
 * Whether it came up while the user was away, or was put off until they would be back; what they could begin did not wait. A promise waited however
 * old it is: the oldest comes first.
 */
function waited(standing: Standing, { kind, because }: Suggestion, away: Away, day: Day): boolean {
  if (toBegin.has(kind)) return false;
  if (standing.untilBack || promiseKinds.includes(kind)) return true;
  const since = sinceWhen(because[0], day.settings);
  return since !== null && localDay(since, day.clock.zone) <= away.until && localDay(since, day.clock.zone) >= away.from;
}

const dayMs = 86_400_000;

/** Since when a reason is one to do something, ms since epoch; null where it has no beginning. */
function sinceWhen(reason: Reason | undefined, { helloAskDays }: Settings): number | null {
  if (reason === undefined) return null;
  switch (reason.kind) {
    case 'promise':
      return reason.dueAt ?? reason.at + (reason.by === 'them' ? daysBeforeAsking * dayMs : 0);
    case 'put off':
      return reason.until;
    case 'quiet since':
      return reason.lastAt;
    case 'hard call':
      return reason.at + checkInDays * dayMs;
    case 'hello sent':
      return reason.at + helloAskDays * dayMs;
    default:
      return 'at' in reason ? reason.at : null;
  }
}

/** As many of each as the day has room for, and calls for as long as the week has minutes: what others wait for first. */
function fitted(lists: Sorted, people: readonly Standing[], day: Day, budget: CallBudget): Fitted {
  const away = justBackFrom(day);
  const first = firstThatFit(budget);
  const room = roomIn(Math.max(0, day.settings.stepsADay - begunToday(people, day)), first);
  const promises = first(lists.promises, rowsAList);
  const owed = first(lists.owed, rowsAList);
  const queued = room(lists.queued, queueShown);
  const asked = room(lists.asked, rowsAList);
  const helloRoom = helloSentThisWeek(people, day) ? 0 : room(lists.hellos, 1).length;
  const hellos = helloRoom === 0 ? [] : lists.hellos.slice(0, Math.min(helloChoices, day.settings.stepsADay));
  const begun = room(lists.begun, rowsAList);
  const waiting = [lists.promises, lists.owed, lists.queued, lists.asked, lists.begun].flat().length;
  return {
    returned: away && lists.returned.length > 0 ? { away, rows: lists.returned.map(rowOf) } : null,
    promises: promises.map(rowOf),
    owed: owed.map(rowOf),
    hellos: hellos.map(rowOf),
    calls: begun.filter(isCall).map(rowOf),
    steps: [...asked, ...begun.filter((found) => !isCall(found))].map(rowOf),
    nextUp: queued.map(rowOf),
    more: waiting - [promises, owed, queued, asked, begun].flat().length,
  };
}

type Take = (list: readonly Found[], most: number) => Found[];

/** Takes the first of a list, at most so many, for as long as there is room in all. */
function roomIn(rowsInAll: number, first: Take): Take {
  let left = rowsInAll;
  return (list, most) => {
    const taken = first(list, Math.min(most, left));
    left -= taken.length;
    return taken;
  };
}

/** Takes the first of a list, at most so many, and passes over calls that the week has no minutes for any more. */
function firstThatFit(budget: CallBudget): Take {
  let left = budget.left ?? Number.POSITIVE_INFINITY;
  const hasTime = (one: Found) => {
    if (!isCall(one)) return true;
    const minutes = expectedMinutes(one.standing, budget.week);
    if (minutes > left) return false;
    left -= minutes;
    return true;
  };
  return (list, most) => {
    const taken: Found[] = [];
    for (const one of list) {
      if (taken.length === most) break;
      if (hasTime(one)) taken.push(one);
    }
    return taken;
  };
}

/** With how many people in focus the user has been in touch today; that, too, is a part of what fits a day. */
function begunToday(people: readonly Standing[], { clock }: Day): number {
  return people.filter((one) => one.focus && (lastFromMe(one, clock)?.at ?? 0) >= clock.dayStart(0)).length;
}

function helloSentThisWeek(people: readonly Standing[], { weekStart, clock }: Day): boolean {
  return people.some(({ hello }) => hello !== null && hello.at >= weekStart && hello.at <= clock.now);
}

function isCall({ suggestion: { step } }: Found): boolean {
  return step === 'call' || step === 'video';
}

/** First what others wait for most, as `kinds` has it; of one kind the oldest. */
function byKindAndAge({ settings }: Day): (a: Found, b: Found) => number {
  const kindOf = ({ suggestion }: Found) => rank.get(suggestion.kind) ?? 0;
  const ageOf = ({ suggestion }: Found) => sinceWhen(suggestion.because[0], settings) ?? 0;
  return (a, b) => kindOf(a) - kindOf(b) || ageOf(a) - ageOf(b) || byName(a.standing, b.standing);
}

/** A chance to meet does not wait; for the rest, the strongest tie first. */
function sortByStrength(list: Found[], day: Day): void {
  const strength = new Map(list.map(({ standing }) => [standing.personId, tieStrength(standing, day)]));
  const of = ({ standing, suggestion }: Found) => Number(isChance(suggestion)) + (strength.get(standing.personId) ?? 0);
  list.sort((a, b) => of(b) - of(a) || byName(a.standing, b.standing));
}

function isChance({ because: [reason] }: Suggestion): boolean {
  return reason?.kind === 'same place' || reason?.kind === 'same event';
}

/** By code unit and not by language: the order must be the same on every machine. */
function byName(a: Standing, b: Standing): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.personId < b.personId ? -1 : 1;
}

function rowOf({ standing, suggestion }: Found): TodayRow {
  return { personId: standing.personId, name: standing.name, suggestion };
}
