import { localDay } from './talk.ts';

/** The moment at which something is decided, in local calendar days. */
export type Clock = {
  /** ms since epoch. */
  now: number;
  /** IANA name; undefined for the machine's own zone. */
  zone: string | undefined;
  /** The local day as `2026-03-14`. */
  today: string;
  /** When the day so many after today begins (before, where negative); ms since epoch. Days of 23 and 25 hours are days. */
  dayStart(daysFromToday: number): number;
};

const hourMs = 3_600_000;

/** The moment where it has come; null where it lies ahead, as what was logged for a day to come, or by a clock set back since. */
export function byNow(at: number | null, now: number): number | null {
  return at !== null && at <= now ? at : null;
}

/** The clock as it stands at `now`; each day's start is worked out once. */
export function clockAt(now: number, zone?: string): Clock {
  const today = localDay(now, zone);
  const starts = new Map<number, number>();
  return {
    now,
    zone,
    today,
    dayStart(daysFromToday) {
      const known = starts.get(daysFromToday);
      if (known !== undefined) return known;
      const start = startOfDay(addDays(today, daysFromToday), zone);
      starts.set(daysFromToday, start);
      return start;
    },
  };
}

/** The first moment of a local day, ms since epoch; of a day that a zone skipped, the first moment after it. */
export function startOfDay(day: string, zone?: string): number {
  const midnight = Date.parse(day);
  // Local days never go backwards, so the first moment that is not before `day` can be searched for.
  let before = midnight - 16 * hourMs;
  let after = midnight + 16 * hourMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(middle, zone) < day) before = middle;
    else after = middle;
  }
  return after;
}

/** The day so many after `day`, both as `2026-03-14`. */
export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** How many calendar days lie from one day to the other; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * hourMs));
}

/** When the week that today is in begins and when it is over; `firstWeekday` is 1 for Monday to 7 for Sunday. */
export function weekOf(clock: Clock, firstWeekday: number): { weekStart: number; weekEnd: number } {
  const weekday = new Date(Date.parse(clock.today)).getUTCDay() || 7;
  const gone = (weekday - firstWeekday + 7) % 7;
  return { weekStart: clock.dayStart(-gone), weekEnd: clock.dayStart(7 - gone) };
}

/** On which day weeks begin where a language is spoken, 1 for Monday to 7 for Sunday; Monday where the browser cannot say. */
export function firstWeekday(languageTag: string): number {
  const locale = new Intl.Locale(languageTag) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return locale.getWeekInfo?.().firstDay ?? 1;
}
