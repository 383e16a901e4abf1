import { callBudget } from '../relationship/callBudget.ts';
import { firstWeekday } from '../relationship/clock.ts';
import { type Day, type DayFacts, dayAt } from '../relationship/day.ts';
import { type Suggestion, suggestNextStep } from '../relationship/suggestion.ts';
import { type Today, today } from '../relationship/today.ts';
import { store } from './open.ts';
import { settings } from './settings.ts';
import { type StoredStanding, wholeStanding } from './storedStanding.ts';
import { readHistory } from './summaries.ts';

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

/** The next step for one person, or null for silence. */
export async function nextStep(personId: string): Promise<Suggestion | null> {
  return (await nextSteps([personId])).get(personId) ?? null;
}

/** The day as it is now, with the calendar and the calls of this week. */
async function dayNow(now = Date.now()): Promise<Day> {
  const decided = await settings();
  const facts = await dayFacts(now);
  const day = dayAt(decided, now, undefined, facts);
  if (decided.callMinutesAWeek === null) return day;
  const { standings } = await store();
  const talked = await standings.where('recency').belowOrEqual(-day.weekStart).toArray();
  const { used, arranged } = callBudget(talked, day);
  return dayAt(decided, now, undefined, { ...facts, callMinutes: used + arranged });
}

/** How far ahead and back the calendar matters. */
const meetingDays = { ahead: 60, back: 7 };
const dayMs = 86_400_000;

async function dayFacts(now: number): Promise<DayFacts> {
  const { meetings } = await store();
  const between = [now - meetingDays.back * dayMs, now + meetingDays.ahead * dayMs] as const;
  return {
    meetings: await meetings
      .where('at')
      .between(...between)
      .toArray(),
    firstWeekday: firstWeekday(navigator.language),
  };
}

/** So many who were in touch last are looked at besides those with something open: for the hello of the week and its minutes. */
const lastInTouch = 500;

/** What fits today. */
export async function readToday(now = Date.now()): Promise<Today> {
  const db = await store();
  const [withSomethingOpen, recent, decided, facts] = await Promise.all([
    db.standings.where('today').equals(1).toArray(),
    db.standings.orderBy('recency').limit(lastInTouch).toArray(),
    settings(),
    dayFacts(now),
  ]);
  const people = new Map([...withSomethingOpen, ...recent].map((standing) => [standing.personId, standing]));
  return today([...people.values()], decided, now, undefined, facts);
}
