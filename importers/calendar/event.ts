import ICAL from 'ical.js';
import type { Identity } from '../../relationship/identity.ts';
import { because } from '../../relationship/skipReason.ts';
import type { Wall } from '../dates.ts';
import { emailOf } from '../email.ts';
import { givenNameFirst } from '../nameOrder.ts';
import { type Place, Unreadable } from '../unreadable.ts';
import { type Way, wayOf } from './way.ts';
import { type Zone, zoneNamed, zoneOf } from './zone.ts';

/** Somebody asked to a meeting. */
export type Participant = { identity: Identity; name: string; declined: boolean };

/** A point in time as a calendar writes it. */
export type Moment = {
  wall: Wall;
  zone: Zone;
  /** A day without a time. */
  isDay: boolean;
  /** ms since epoch; a day stands for its noon. */
  at: number;
};

/** One VEVENT: an event, all of a repeated one, or one occurrence of it that is different. */
export type CalendarEvent = {
  /** '' where the file gives none. */
  uid: string;
  title: string;
  start: Moment;
  /** Minutes it takes; null for whole days and where it does not say. */
  minutes: number | null;
  /** Days that an event without a time takes; at least one. */
  days: number;
  way: Way;
  /** Organiser and guests; rooms, resources and groups are nobody. */
  participants: Participant[];
  isCancelled: boolean;
  /** Whether the user is free meanwhile. */
  isFree: boolean;
  /** How often it has been changed; the highest counts. */
  sequence: number;
  /** RRULE as it stands; null for none. */
  rule: string | null;
  /** Last start the rule may give, ms since epoch; null for no such end. */
  until: number | null;
  moreStarts: Moment[];
  leftOut: Moment[];
  /** The start this occurrence had before it was changed; null for all others. */
  replaces: Moment | null;
};

/** What an event needs of its calendar. */
export type Calendar = {
  zones: ReadonlyMap<string, string>;
  /** For times without a zone. */
  ownZone: string;
  /** Where the event begins. */
  place: Place;
};

/**
 * Reads an event.
 * @throws {Unreadable} saying what was there and what was expected, if it cannot be read.
 */
export function eventOf(text: string, calendar: Calendar): CalendarEvent {
  const event = new ICAL.Component(ICAL.parse(text.replace(timeLine, timeAsStandard)));
  const start = momentsIn(event, 'dtstart', calendar)[0];
  if (start === undefined) throw new Unreadable(because('skip_eventNoStart'), calendar.place);
  // Some programs name the zone beside the start only.
  const other = (name: string) => momentsIn(event, name, calendar, start.zone);
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '').trim();
  const rule = event.getFirstProperty('rrule');
  return {
    uid: value('uid'),
    title: value('summary'),
    start,
    ...lengthOf(event, start, other('dtend')),
    way: wayOf({
      location: value('location'),
      links: ['url', 'conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl', 'description'].map(value),
      title: value('summary'),
    }),
    participants: participantsIn(event),
    isCancelled: /^cancell?ed$/i.test(value('status')),
    isFree: /^transparent$/i.test(value('transp')) || /^free$/i.test(value('x-microsoft-cdo-busystatus')),
    sequence: Number(value('sequence')) || 0,
    rule: rule === null ? null : (/^RRULE[^:]*:(.*)$/m.exec(text.replace(/\r\n[ \t]/g, ''))?.[1]?.trim() ?? null),
    until: rule === null ? null : untilOf(rule, start),
    moreStarts: other('rdate'),
    leftOut: other('exdate'),
    replaces: other('recurrence-id')[0] ?? null,
  };
}

/** `DTSTART:2025-04-11T10:00Z` and `DTSTART:20250413`, which the standard writes otherwise. */
const timeLine =
  /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)((?:;[^:\r\n]*)?):(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(Z?))?(?=\r?$)/gim;

function timeAsStandard(line: string, name: string, parameters: string, ...parts: (string | undefined)[]): string {
  const [year, month, day, hour, minute, second = '00', zone = ''] = parts;
  const date = `${year}${month}${day}`;
  if (hour !== undefined) return `${name}${parameters}:${date}T${hour}${minute}${second}${zone}`;
  return /VALUE=DATE\b(?!-)/i.test(parameters) ? line : `${name};VALUE=DATE:${date}`;
}

/** `zone` counts for times that name none; the calendar's own where it is left out. */
function momentsIn(event: ICAL.Component, name: string, calendar: Calendar, zone?: Zone): Moment[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().map((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time) || Number.isNaN(time.toUnixTime())) {
        throw new Unreadable(because('skip_eventTime', name.toUpperCase(), String(value)), calendar.place);
      }
      return momentOf(time, String(property.getParameter('tzid') ?? '').trim(), calendar, zone);
    }),
  );
}

function momentOf(time: ICAL.Time, zoneId: string, calendar: Calendar, otherwise?: Zone): Moment {
  const { year, month, day, hour, minute, second, isDate } = time;
  const wall = { year, month: month - 1, day, hour: isDate ? 12 : hour, minute, second };
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  const zone = isUtc ? zoneNamed('UTC') : (zoneId && zoneOf(zoneId, calendar.zones)) || otherwise || zoneNamed(calendar.ownZone);
  return { wall, zone, isDay: isDate, at: zone(wall) };
}

/** Days and local times of an end count in the zone of the start. */
function untilOf(rule: ICAL.Property, { zone }: Moment): number | null {
  const recur = rule.getFirstValue();
  const until = recur instanceof ICAL.Recur ? recur.until : null;
  if (!until) return null;
  if (until.zone === ICAL.Timezone.utcTimezone) return until.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second, isDate } = until;
  return zone({ year, month: month - 1, day, ...(isDate ? { hour: 23, minute: 59, second: 59 } : { hour, minute, second }) });
}

const minutesADay = 24 * 60;

function lengthOf(event: ICAL.Component, start: Moment, [end]: Moment[]): Pick<CalendarEvent, 'minutes' | 'days'> {
  const duration = event.getFirstPropertyValue('duration');
  const minutes = end ? (end.at - start.at) / 60_000 : duration instanceof ICAL.Duration ? duration.toSeconds() / 60 : 0;
  if (start.isDay) return { minutes: null, days: Math.max(1, Math.round(minutes / minutesADay)) };
  return { minutes: minutes > 0 && minutes <= minutesADay ? Math.round(minutes) : null, days: 1 };
}

/** Calendars of contacts, rooms and groups that Google lists as guests, and what iCloud has answers sent to. */
const nobody = /@(?:virtual|(?:group|resource|import)\.(?:v\.)?calendar\.google\.com|imip\.me\.com)$/;

function participantsIn(event: ICAL.Component): Participant[] {
  const people = new Map<Identity, Participant>();
  for (const property of [...event.getAllProperties('attendee'), ...event.getAllProperties('organizer')]) {
    const parameter = (name: string) => String(property.getParameter(name) ?? '').replace(/^"|"$/g, '');
    // The standard asks for "mailto:"; some programs leave it out, or write "Ada <ada@okafor.example>".
    const value = String(property.getFirstValue());
    const [, before = '', within] = /^([^<>]*)<([^<>\s]+)>$/.exec(value) ?? [];
    const bare = /^[a-z][\w+.-]*:/i.test(value) ? '' : value;
    const told = /mailto:\s*([^"\s;>]+)/i.exec(value)?.[1] ?? within ?? bare;
    const identity = emailOf(parameter('email')) ?? emailOf(told);
    if (identity === null || nobody.test(identity) || /^(?:ROOM|RESOURCE|GROUP)$/i.test(parameter('cutype'))) continue;
    // Told of the meeting, not asked to it.
    if (/^NON-PARTICIPANT$/i.test(parameter('role'))) continue;
    const name = parameter('cn').trim() || before.trim();
    const known = people.get(identity);
    people.set(identity, {
      identity,
      name: known?.name || (name.includes('@') ? '' : givenNameFirst(name)),
      declined: known?.declined || /^DECLINED$/i.test(parameter('partstat')),
    });
  }
  return [...people.values()];
}
