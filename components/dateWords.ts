import { localDay } from '../relationship/talk.ts';
import { language, say } from './say.ts';

const dayMs = 86_400_000;

/** Whole local calendar days from `from` to `to`; negative when `to` is earlier. */
function daysBetween(from: number, to: number): number {
  return (Date.parse(localDay(to)) - Date.parse(localDay(from))) / dayMs;
}

/** When something was, as people say it: "today", "on Monday", "in March", "in March 2019". */
export function roughly(at: number, now: number): string {
  const days = daysBetween(now, at);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
  if (Math.abs(days) < 7) return say('dateOn', format(at, { weekday: 'long' }));
  return say('dateIn', monthOf(at, days));
}

/** The beginning of a time, to stand after "since": "yesterday", "Monday", "14 March", "March", "March 2019". */
export function sinceWords(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days > 1 && days < 7) return format(at, { weekday: 'long' });
  return days < 60 ? dayWords(at, now) : monthOf(at, days);
}

function monthOf(at: number, days: number): string {
  return format(at, Math.abs(days) < 330 ? { month: 'long' } : { month: 'long', year: 'numeric' });
}

/** The day itself: "today", "14 March", "14 March 2019". */
export function dayWords(at: number, now: number): string {
  const days = daysBetween(now, at);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
  return Math.abs(days) < 330
    ? format(at, { day: 'numeric', month: 'long' })
    : format(at, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day to be kept in mind, by its weekday while that names one day alone: "tomorrow", "Friday", "5 December". */
export function comingDay(at: number, now: number): string {
  const days = daysBetween(now, at);
  return days > 1 && days < 7 ? format(at, { weekday: 'long' }) : dayWords(at, now);
}

/** A month: "March 2026"; `month` is `2026-03`. */
export function monthWords(month: string): string {
  return format(new Date(`${month}-15T12:00`).getTime(), { month: 'long', year: 'numeric' });
}

/** The time of day: "14:30", "2:30 pm". */
export function timeWords(at: number): string {
  return format(at, { timeStyle: 'short' });
}

/** The day with the time, which tells two things of one day apart: "today, 14:30", "14 March, 14:30". */
export function momentWords(at: number, now: number): string {
  return `${dayWords(at, now)}, ${timeWords(at)}`;
}

/** A full hour of the day: "9:00", "9:00 AM". */
export function hourWords(hour: number): string {
  return format(new Date(2026, 0, 15, hour).getTime(), { timeStyle: 'short' });
}

/** The day in full with its weekday, for tooltips and screen readers. */
export function fullDay(at: number): string {
  return format(at, { dateStyle: 'full' });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times, and a list of people uses it for every row. */
function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = language() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(key, known);
  return known.format(at);
}
