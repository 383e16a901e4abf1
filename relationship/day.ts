import { addDays, type Clock, clockAt, weekOf } from './clock.ts';
import type { Meeting } from './meeting.ts';
import type { Settings } from './settings.ts';

/** A time the user was away, as local days, both included. */
export type Away = Settings['away'][number];

/** What is the same for everybody on the day suggestions are made. */
export type Day = {
  clock: Clock;
  settings: Settings;
  /** The time away that today is in; null when the user is here. */
  away: Away | null;
  /** Minutes of calls the week still has room for; null for no limit. */
  callMinutesLeft: number | null;
  /** When this week began and when the next will, ms since epoch. */
  weekStart: number;
  weekEnd: number;
  /** Who among the people is the user: nobody suggests a word to oneself. */
  own: ReadonlySet<string>;
  /** Entries of the calendar from today on, the soonest first. */
  meetings: readonly Meeting[];
  /** Who had one in the past days, as far as the user has not said that they did not meet. */
  metLately: ReadonlySet<string>;
  /** Who has one of them, and the soonest of each. */
  meetingOf: ReadonlyMap<string, Meeting>;
};

/** What a day is made from besides the settings and the clock; what is left out is none. */
export type DayFacts = {
  /** Minutes of calls already had or arranged this week. */
  callMinutes?: number;
  meetings?: readonly Meeting[];
  own?: ReadonlySet<string>;
  /** 1 for Monday to 7 for Sunday; Monday when left out. */
  firstWeekday?: number;
};

/** For so long after an entry of the calendar the two will have been in touch by it, logged or not. */
const metDays = 7;

/** The day at `now`, for any number of people. */
export function dayAt(settings: Settings, now: number, zone?: string, facts: DayFacts = {}): Day {
  const clock = clockAt(now, zone);
  const { callMinutesAWeek } = settings;
  const away = timesAway(settings.away);
  const soon = (facts.meetings ?? [])
    .filter(({ at, happened }) => at >= clock.dayStart(0) && happened !== false)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const lately = (facts.meetings ?? []).filter(
    ({ at, happened }) => at >= clock.dayStart(-metDays) && at < clock.dayStart(0) && happened !== false,
  );
  return {
    clock,
    settings: { ...settings, away },
    away: away.find(({ from, until }) => from <= clock.today && clock.today <= until) ?? null,
    callMinutesLeft: callMinutesAWeek === null ? null : Math.max(0, callMinutesAWeek - (facts.callMinutes ?? 0)),
    ...weekOf(clock, facts.firstWeekday ?? 1),
    own: facts.own ?? new Set(),
    metLately: new Set(lately.flatMap(({ personIds }) => personIds)),
    meetings: soon,
    meetingOf: meetingsByPerson(soon),
  };
}

/** Times away in their order, those that follow on each other as one; one that ends before it begins is none. */
function timesAway(away: readonly Away[]): Away[] {
  const times: Away[] = [];
  for (const { from, until } of away.filter((one) => one.from <= one.until).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = times.at(-1);
    if (last === undefined || from > addDays(last.until, 1)) times.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return times;
}

function meetingsByPerson(soonestFirst: readonly Meeting[]): Map<string, Meeting> {
  const byPerson = new Map<string, Meeting>();
  for (const meeting of soonestFirst)
    for (const personId of meeting.personIds) if (!byPerson.has(personId)) byPerson.set(personId, meeting);
  return byPerson;
}

/** The time away that ended within so many days before today; null when there is none or the user is away again. */
export function returnedFrom({ settings, clock, away }: Day, withinDays: number): Away | null {
  if (away !== null) return null;
  const earliest = addDays(clock.today, -withinDays);
  const ended = settings.away.filter(({ until }) => until < clock.today && until >= earliest);
  return ended.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}
