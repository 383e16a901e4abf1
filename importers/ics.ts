import { type Finding, type FoundInteraction, type FoundMeeting, finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because, becauseAll, type CountedSkipKey } from '../relationship/skipReason.ts';
import { calendarIn } from './calendar/blocks.ts';
import { type CalendarEvent, eventOf, type Participant } from './calendar/event.ts';
import { addToSeries, type Occurrence, occurrencesOf, type Series } from './calendar/series.ts';
import { emailOf } from './email.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { isMachine } from './mail/machines.ts';
import { leftOutOfTakeout } from './takeout.ts';
import { excerptOf } from './text.ts';
import { Unreadable } from './unreadable.ts';

/** A meeting of more people than this beside the user is a lecture and no talk with each of them. */
const mostInATalk = 8;

const dayMs = 86_400_000;

/** How far ahead meetings are told; what is repeated for ever is imported again by then. */
const horizonMs = 90 * dayMs;

/** Calendars (.ics): with whom the user has met or spoken, and will. */
export const ics: Importer = {
  name: 'ics',

  recognises({ text }) {
    return /^\s*BEGIN:VCALENDAR\s/i.test(text);
  },

  leavesOut: ({ name }) => leftOutOfTakeout(name),

  async owner(files, signal) {
    const named = new Set<Identity>();
    const events = new Map<Identity, number>();
    for (const { series, calendarName } of (await seriesIn(files, lookAhead(signal))).values()) {
      // Google names everybody's first calendar after their address.
      const own = emailOf(calendarName);
      if (own !== null) named.add(own);
      const event = series.whole ?? series.changed.values().next().value;
      for (const { identity } of event?.participants ?? []) events.set(identity, (events.get(identity) ?? 0) + 1);
    }
    const [first, second] = [...events].sort(([, a], [, b]) => b - a);
    if (first !== undefined && first[1] > Math.max(1, second?.[1] ?? 0)) named.add(first[0]);
    return [...named];
  },

  async *read(files, reading) {
    const leftOut = new Map<string, { file: string; reason: LeftOut; times: number }>();
    for (const { uid, file, series } of (await seriesIn(files, reading)).values()) {
      const occurrences = occurrencesOf(uid, series, reading.now + horizonMs, (rule) =>
        reading.skip({ file, line: null, reason: because('skip_rule', rule) }),
      );
      const people = new Map<Identity, Finding>();
      let reason: LeftOut | null = occurrences.length === 0 ? 'skip_eventsCancelled' : null;
      for (const occurrence of occurrences) {
        const met = whoMet(occurrence.event, reading.me);
        if (typeof met === 'string') {
          reason = met;
          if (occurrence.at > reading.now && !notTaken.has(met))
            reading.taken(meetingOf(occurrence, `calendar ${occurrence.key}`));
        } else for (const one of met) addOccurrence(people, one, occurrence, reading.now);
      }
      yield* people.values();
      if (people.size === 0 && reason !== null) {
        const key = `${file} ${reason}`;
        leftOut.set(key, { file, reason, times: (leftOut.get(key)?.times ?? 0) + 1 });
      }
    }
    for (const { file, reason, times } of leftOut.values()) {
      reading.skip({ file, line: null, reason: becauseAll(reason, times) });
    }
  },
};

/** Why an event tells of nobody. */
type LeftOut = Extract<CountedSkipKey, `skip_events${string}`>;

/** What the user does not go to takes no time of theirs. */
const notTaken: ReadonlySet<LeftOut> = new Set(['skip_eventsDeclined', 'skip_eventsCancelled']);

/** A series with the file that tells of it first. */
type Told = { uid: string; file: string; calendarName: string; series: Series };

/** Every event of all files by its id: exports of several calendars share the meetings that are in both. */
async function seriesIn(files: readonly ExportFile[], reading: Reading): Promise<Map<string, Told>> {
  const all = new Map<string, Told>();
  for (const file of files) {
    const calendar = await calendarIn(file, reading).catch((failure: unknown) => {
      if (!(failure instanceof Unreadable) || files.length === 1) throw failure;
      reading.damaged(failure.skipped);
      return null;
    });
    if (calendar === null) continue;
    const { events, zones, about, cutOff } = calendar;
    if (cutOff !== null) reading.damaged(cutOff.skipped);
    else if (events.length === 0) reading.skip({ file: file.name, line: null, reason: because('skip_noEvents') });
    const ownZone = zoneFor(about.get('X-WR-TIMEZONE'), reading.zone);
    for (const { line, text } of events) {
      try {
        const event = eventOf(text, { zones, ownZone, place: { file: file.name, line } });
        if (about.get('METHOD')?.toUpperCase() === 'CANCEL') event.isCancelled = true;
        const key = event.uid || `${file.name} ${line}`;
        const told = all.get(key) ?? {
          uid: event.uid,
          file: file.name,
          calendarName: about.get('X-WR-CALNAME') ?? '',
          series: { whole: null, changed: new Map() },
        };
        addToSeries(told.series, event);
        all.set(key, told);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        const damaged = { file: file.name, line, reason: because('skip_eventDamaged', words) };
        reading.skip(error instanceof Unreadable ? error.skipped : damaged);
      }
    }
  }
  return all;
}

/** The calendar's own zone, if it is one. */
function zoneFor(named: string | undefined, otherwise: string): string {
  try {
    return named ? new Intl.DateTimeFormat('en', { timeZone: named }).resolvedOptions().timeZone : otherwise;
  } catch {
    return otherwise;
  }
}

/** Whom the user met there, or why nobody. */
function whoMet({ participants }: CalendarEvent, me: ReadonlySet<Identity>): Participant[] | LeftOut {
  if (participants.some(({ identity, declined }) => declined && me.has(identity))) return 'skip_eventsDeclined';
  const others = participants.filter(({ identity, declined }) => !declined && !me.has(identity) && !isMachine(identity));
  if (others.length === 0) return 'skip_eventsAlone';
  return others.length > mostInATalk ? 'skip_eventsCrowd' : others;
}

function addOccurrence(
  people: Map<Identity, Finding>,
  { identity, name }: Participant,
  occurrence: Occurrence,
  now: number,
): void {
  const person = people.get(identity) ?? finding({ name, identities: [identity] });
  people.set(identity, person);
  const { event, at, key } = occurrence;
  const sourceKey = `calendar ${key} ${identity}`;
  if (at > now) person.meetings.push(meetingOf(occurrence, sourceKey));
  else person.interactions.push(interactionOf(event, at, sourceKey));
}

function meetingOf({ event, at }: Occurrence, sourceKey: string): FoundMeeting {
  const { title, minutes, start, days, isFree } = event;
  const shown = { title, wholeDay: start.isDay, ...(isFree && { free: true as const }), sourceKey };
  if (!start.isDay) return { at, endAt: minutes === null ? null : at + minutes * 60_000, ...shown };
  const day = start.wall.day + Math.round((at - start.at) / dayMs);
  const midnight = (ofDay: number) => start.zone({ ...start.wall, day: ofDay, hour: 0 });
  return { at: midnight(day), endAt: midnight(day + days), ...shown };
}

function interactionOf({ way, title, minutes }: CalendarEvent, at: number, sourceKey: string): FoundInteraction {
  return { ...way, direction: 'both', at, minutes, note: excerptOf(title), permalink: null, thread: null, sourceKey };
}
