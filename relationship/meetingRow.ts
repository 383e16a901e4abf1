import type { Clock } from './clock.ts';
import { lastContact } from './contact.ts';
import type { Day } from './day.ts';
import type { Meeting } from './meeting.ts';
import { openBetween } from './openBetween.ts';
import type { Standing } from './standing.ts';
import type { Reason } from './suggestion.ts';

/** Somebody to be met, with what it is good to know before. */
export type PersonToMeet = {
  personId: string;
  name: string;
  /** When the two were last in touch, ms since epoch; null for never. */
  lastAt: number | null;
  /** What is open between them, the user's promises first. */
  open: Reason[];
};

/** An entry in the calendar with those of its people the user knows, or a talk that was arranged; that has no title. */
export type MeetingRow = Pick<Meeting, 'title' | 'at' | 'endAt' | 'wholeDay'> & {
  kind: 'calendar' | 'talk';
  /** Of the meeting or the invitation. */
  id: string;
  people: PersonToMeet[];
};

/** How far ahead a day looks in the calendar, and how far back it asks. */
const comingDays = 7;
const askBackDays = 7;
/** A day shows so many entries of a calendar at most, and asks after as many; those are nearest to it. */
const meetingsAList = 10;

/** The calendar of the coming days and the talks that were arranged, the soonest first; one that is in the calendar, too, is told once. */
export function comingUp(people: readonly Standing[], meetings: readonly Meeting[], day: Day): MeetingRow[] {
  const { clock } = day;
  const entries = meetingRows(people, soon(meetings, clock), day);
  const isInCalendar = (personId: string, at: number) =>
    entries.some((entry) => Math.abs(entry.at - at) < hourMs && entry.people.some((one) => one.personId === personId));
  const talks = people.flatMap((standing) =>
    standing.invitations.flatMap(({ id, scheduledAt, minutes }): MeetingRow[] => {
      if (scheduledAt === null || scheduledAt < clock.dayStart(0) || scheduledAt >= clock.dayStart(comingDays)) return [];
      if (isInCalendar(standing.personId, scheduledAt)) return [];
      const endAt = minutes === null ? null : scheduledAt + minutes * 60_000;
      const toMeet = [personToMeet(standing, day)];
      return [{ kind: 'talk', id, title: '', at: scheduledAt, endAt, wholeDay: false, people: toMeet }];
    }),
  );
  return [...entries, ...talks].sort(earliest).slice(0, meetingsAList);
}

/**
 * The entries of the past days for which the user has not said whether it came to it, the latest last. Nobody asks where the user is happy at this
 * depth with all who were there.
 */
export function didYouMeet(people: readonly Standing[], meetings: readonly Meeting[], day: Day): MeetingRow[] {
  const happyWith = new Set(people.flatMap(({ personId, happySince }) => (happySince === null ? [] : [personId])));
  return meetingRows(people, unanswered(meetings, day.clock), day)
    .filter((row) => row.people.some(({ personId }) => !happyWith.has(personId)))
    .slice(-meetingsAList);
}

/** Whom these entries name that a day shows, so that their standing can be read; those nearest to the day first. */
export function namedInCalendar(meetings: readonly Meeting[], clock: Clock): string[] {
  const nearest = [...soon(meetings, clock).sort(earliest), ...unanswered(meetings, clock).sort(earliest).reverse()];
  return [...new Set(nearest.flatMap(({ personIds }) => personIds))];
}

const hourMs = 3_600_000;

function soon(meetings: readonly Meeting[], clock: Clock): Meeting[] {
  const today = clock.dayStart(0);
  return meetings.filter((one) => one.happened !== false && one.at < clock.dayStart(comingDays) && !isOver(one, today));
}

function unanswered(meetings: readonly Meeting[], clock: Clock): Meeting[] {
  const today = clock.dayStart(0);
  return meetings.filter((one) => one.happened === null && one.at >= clock.dayStart(-askBackDays) && isOver(one, today));
}

/** A fair of three days is not over after its first. */
function isOver({ at, endAt }: Meeting, today: number): boolean {
  return at < today && (endAt ?? at) <= today;
}

function meetingRows(people: readonly Standing[], meetings: readonly Meeting[], day: Day): MeetingRow[] {
  const wanted = new Set(meetings.flatMap(({ personIds }) => personIds));
  const known = new Map<string, Standing>();
  if (wanted.size > 0) for (const one of people) if (wanted.has(one.personId)) known.set(one.personId, one);
  return meetings
    .map(({ id, title, at, endAt, wholeDay, personIds }) => ({
      ...{ kind: 'calendar' as const, id, title, at, endAt, wholeDay },
      people: [...new Set(personIds)].flatMap((personId) => {
        const standing = known.get(personId);
        return standing === undefined ? [] : [personToMeet(standing, day)];
      }),
    }))
    .filter((row) => row.people.length > 0)
    .sort(earliest);
}

function personToMeet(standing: Standing, day: Day): PersonToMeet {
  const { personId, name } = standing;
  return { personId, name, lastAt: lastContact(standing, day.clock)?.at ?? null, open: openBetween(standing, day) };
}

function earliest(a: Pick<Meeting, 'at' | 'id'>, b: Pick<Meeting, 'at' | 'id'>): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
