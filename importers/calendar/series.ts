import type { CalendarEvent, Moment } from './event.ts';
import { repeatedDays, repetitionOf } from './repetition.ts';

/** An event that takes place once: an occurrence of a repeated one carries the start the rule gave it. */
export type Occurrence = {
  event: CalendarEvent;
  at: number;
  /** Names this occurrence in every export: the event's own id and, for a repeated one, the start its rule gives. */
  key: string;
};

/** The events of one id: what is repeated, and what of it is different. */
export type Series = { whole: CalendarEvent | null; changed: Map<number, CalendarEvent> };

/** Adds an event to those of its id; of two versions the one changed more often stays. */
export function addToSeries(series: Series, event: CalendarEvent): void {
  const slot = event.replaces?.at;
  const known = slot === undefined ? series.whole : series.changed.get(slot);
  if (known && known.sequence > event.sequence) return;
  if (slot === undefined) series.whole = event;
  else series.changed.set(slot, event);
}

/** When a series takes place up to `lastAt`, cancelled occurrences left out; `unread` is told of a rule nobody understands. */
export function occurrencesOf(
  uid: string,
  { whole, changed }: Series,
  lastAt: number,
  unread: (rule: string) => void,
): Occurrence[] {
  const key = uid || `${whole?.start.at} ${whole?.title}`;
  const unlike = [...changed.values()].flatMap(({ replaces }) =>
    replaces && replaces.isDay !== whole?.start.isDay ? [replaces] : [],
  );
  const isRepeated = whole !== null && (whole.rule !== null || whole.moreStarts.length > 0);
  const regular = whole === null || whole.isCancelled ? [] : startsOf(whole, lastAt, unread);
  const unchanged = regular
    .filter((at) => !changed.has(at) && !unlike.some((replaced) => isLeftOut(at, replaced, whole?.start.isDay)))
    .map((at) => ({ event: whole, at, key: isRepeated ? `${key} ${at}` : key }));
  const different = [...changed].map(([slot, event]) => ({ event, at: event.start.at, key: `${key} ${slot}` }));
  return [...unchanged, ...different].filter(
    (one): one is Occurrence => one.event !== null && !one.event.isCancelled && one.at <= lastAt,
  );
}

function startsOf(event: CalendarEvent, lastAt: number, unread: (rule: string) => void): number[] {
  const starts = new Set([event.start.at, ...event.moreStarts.map(({ at }) => at)]);
  const repetition = event.rule === null ? null : repetitionOf(event.rule);
  if (event.rule !== null && repetition === null) unread(event.rule);
  const end = Math.min(lastAt, event.until ?? lastAt);
  // A day more, for zones behind UTC.
  const days = repetition === null ? [] : repeatedDays(event.start.wall, repetition, end + 86_400_000);
  for (const wall of days) {
    const at = event.start.zone(wall);
    if (at <= end) starts.add(at);
  }
  return [...starts].filter((at) => !event.leftOut.some((out) => isLeftOut(at, out, event.start.isDay))).sort((a, b) => a - b);
}

const halfDayMs = 12 * 3_600_000;

/** Some programs leave out a whole day of an event that has a time; Exchange names the midnight at which an event of whole days begins. */
function isLeftOut(at: number, out: Moment, ofDays: boolean | undefined): boolean {
  if (out.isDay) return Math.abs(at - out.at) <= halfDayMs;
  // Which midnight is known only roughly: it may be of another zone than the day's noon.
  return ofDays ? Math.abs(at - halfDayMs - out.at) < halfDayMs : at === out.at;
}
