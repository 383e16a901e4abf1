import { type CallBudget, callBudget } from '../relationship/callBudget.ts';
import { addDays, clockAt, firstWeekday, startOfDay } from '../relationship/clock.ts';
import { type Away, type Day, type DayFacts, dayAt } from '../relationship/day.ts';
import { namedInCalendar } from '../relationship/meetingRow.ts';
import type { Person } from '../relationship/person.ts';
import type { Settings } from '../relationship/settings.ts';
import type { Standing } from '../relationship/standing.ts';
import { type Suggestion, suggestNextStep } from '../relationship/suggestion.ts';
import { justBackFrom, rowsAList, type Today, today } from '../relationship/today.ts';
import { recentStandings } from './inTouchSince.ts';
import { store } from './open.ts';
import { settings } from './settings.ts';
import { type StoredStanding, somethingOpen, waitsForThanks, wholeStanding } from './storedStanding.ts';
import { readHistory, type WholeHistory } from './summaries.ts';

/** The next step of each of these people, for those who have one; outside the focus list it is for whoever asks. */
export async function nextSteps(personIds: readonly string[]): Promise<Map<string, Suggestion>> {
  if (personIds.length === 0) return new Map();
  const day = await dayNow();
  const standings = await standingsOf([...new Set(personIds)]);
  return new Map(
    standings.flatMap((standing) => {
      const suggestion = standing ? suggestNextStep(standing, day) : null;
      return standing && suggestion ? [[standing.personId, suggestion]] : [];
    }),
  );
}

/** How things stand with somebody; null for who is not here. */
export async function standingWith(personId: string): Promise<Standing | null> {
  return (await standingsOf([personId]))[0] ?? null;
}

/** The same of somebody whose history has been read: with much of it that is most of the work. */
export async function standingAfter(person: Person, history: WholeHistory): Promise<Standing | null> {
  const kept = await (await store()).standings.get(person.id);
  return kept ?? (person.deletedAt === null ? wholeStanding(person, history) : null);
}

/** How things stand with each; of who comes up nowhere by themselves it is worked out now. Undefined for who is not here. */
async function standingsOf(personIds: readonly string[]): Promise<(StoredStanding | undefined)[]> {
  const db = await store();
  const kept = await db.standings.bulkGet([...personIds]);
  return Promise.all(
    kept.map(async (standing, i) => {
      if (standing) return standing;
      const person = await db.people.get(personIds[i] ?? '');
      return person?.deletedAt === null ? wholeStanding(person, await readHistory(person.id)) : undefined;
    }),
  );
}

/** The next step by how things stand, or null for silence. */
export async function nextStepBy(standing: Standing): Promise<Suggestion | null> {
  return suggestNextStep(standing, await dayNow());
}

/** The next step for one person, or null for silence. */
export async function nextStep(personId: string): Promise<Suggestion | null> {
  return (await nextSteps([personId])).get(personId) ?? null;
}

/** The day as it is now, with the calendar and the calls of this week. */
async function dayNow(now = Date.now()): Promise<Day> {
  const decided = await settings();
  const facts = await dayFacts(now, decided);
  const day = dayAt(decided, now, undefined, facts);
  if (decided.callMinutesAWeek === null) return day;
  const { used, arranged } = await budgetOf(day);
  return dayAt(decided, now, undefined, { ...facts, callMinutes: used + arranged });
}

/** How this week's minutes for calls stand. */
export async function readCallBudget(now = Date.now()): Promise<CallBudget> {
  return budgetOf(dayAt(await settings(), now, undefined, { firstWeekday: firstWeekday(navigator.language) }));
}

/** Only who was called this week, and with whom a call is arranged, is looked at. */
async function budgetOf(day: Day): Promise<CallBudget> {
  const { standings, invitations } = await store();
  const talked = await recentStandings(day.weekStart);
  const scheduled = await invitations.filter(({ scheduledAt }) => scheduledAt !== null && scheduledAt > day.clock.now).toArray();
  const others = scheduled.map(({ personId }) => personId).filter((id) => !talked.some(({ personId }) => personId === id));
  const arranged = await standings.bulkGet([...new Set(others)]);
  return callBudget([...talked, ...arranged.filter((one) => one !== undefined)], day);
}

/** How far ahead and back the calendar matters, and how many entries of it: a calendar of a whole firm has thousands a day. */
const meetingDays = { ahead: 60, back: 8 };
const meetingsAtMost = { ahead: 1_000, back: 300 };
const dayMs = 86_400_000;

async function dayFacts(now: number, { ownIdentities }: Pick<Settings, 'ownIdentities'>): Promise<DayFacts> {
  const { meetings, identities } = await store();
  const from = (days: number, until: number) => meetings.where('at').between(now + days * dayMs, now + until * dayMs);
  const [past, ahead, mine] = await Promise.all([
    from(-meetingDays.back, 0).reverse().limit(meetingsAtMost.back).toArray(),
    from(0, meetingDays.ahead).limit(meetingsAtMost.ahead).toArray(),
    identities.bulkGet([...ownIdentities]),
  ]);
  const own = new Set(mine.flatMap((one) => (one === undefined ? [] : [one.personId])));
  return { meetings: [...past, ...ahead], own, firstWeekday: firstWeekday(navigator.language) };
}

/** So many who were in touch last are looked at besides those with something open: for the hello of the week and its minutes. */
const lastInTouch = 500;

/** So many people of a calendar are looked at besides; a day has room for ten entries, and those of a whole firm name everybody. */
const namedAtMost = 200;

/** Whom the calendar names for these days and nobody has read yet: the two may not have been in touch for years. */
async function toBeMet({ meetings = [] }: DayFacts, now: number, known: ReadonlyMap<string, unknown>): Promise<StoredStanding[]> {
  const named = namedInCalendar(meetings, clockAt(now)).slice(0, namedAtMost);
  const standings = await standingsOf(named.filter((personId) => !known.has(personId)));
  return standings.filter((standing) => standing !== undefined);
}

/** When a time away began and when it was over, ms since epoch. */
function momentsOf({ from, until }: Away): [from: number, over: number] {
  return [startOfDay(from), startOfDay(addDays(until, 1))];
}

/**
 * What fits today. Of those who only wait to be thanked, and they may be thousands, the first of the list are read, and those who began to wait
 * during a time away the user has just come back from; the others are counted.
 */
export async function readToday(now = Date.now()): Promise<Today> {
  const db = await store();
  const decided = await settings();
  const waiting = () => db.standings.where('today').between(somethingOpen, now, false, true);
  const [withSomethingOpen, recent, facts, waitingInAll] = await Promise.all([
    db.standings.where('today').equals(somethingOpen).toArray(),
    db.standings.orderBy('recency').limit(lastInTouch).toArray(),
    dayFacts(now, decided),
    waiting().count(),
  ]);
  const away = justBackFrom(dayAt(decided, now));
  const duringAway =
    away === null
      ? []
      : await db.standings
          .where('today')
          .between(...momentsOf(away))
          .toArray();
  const longestWaiting = await waiting()
    .limit(rowsAList + duringAway.length)
    .toArray();
  const read = [...withSomethingOpen, ...recent, ...duringAway, ...longestWaiting];
  const people = new Map(read.map((standing) => [standing.personId, standing]));
  for (const standing of await toBeMet(facts, now, people)) people.set(standing.personId, standing);
  for (const standing of await standingsOf([...(facts.own ?? [])])) if (standing) people.set(standing.personId, standing);
  const unread = waitingInAll - [...people.values()].filter((standing) => waitsForThanks(standing, now)).length;
  return today([...people.values()], decided, now, undefined, { ...facts, thanksUnread: Math.max(0, unread) });
}
