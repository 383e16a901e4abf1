import type { Clock } from './clock.ts';
import type { InteractionSource } from './interaction.ts';

/** An entry in a calendar: with people the user knows, or without and then only telling that the time is taken. */
export type Meeting = {
  id: string;
  title: string;
  /** Start, ms since epoch; of a whole day its local midnight. */
  at: number;
  /** End, ms since epoch; null when the calendar does not say. */
  endAt: number | null;
  wholeDay: boolean;
  /** The user's calendar shows them as free meanwhile; only where it says so. */
  free?: true;
  /** Those the user knows among who takes part. */
  personIds: string[];
  /** Whether it took place, in the user's word; null while not said. */
  happened: boolean | null;
  source: InteractionSource;
  /** The same in every import of the same entry; null for what the user typed. */
  sourceKey: string | null;
};

const hourMs = 3_600_000;

/** Which of these entries leave no room for something from `at` on; without an end they are taken to last an hour, or their day. */
export function clashing(meetings: readonly Meeting[], at: number, minutes: number): Meeting[] {
  const until = at + minutes * 60_000;
  return meetings.filter((meeting) => {
    const endAt = meeting.endAt ?? meeting.at + (meeting.wholeDay ? 24 : 1) * hourMs;
    return !meeting.free && meeting.happened !== false && meeting.at < until && endAt > at;
  });
}

/** So many days ahead, today included, a meeting is near enough to say so beside the name. */
export const meetingDaysAhead = 7;

/** When the user meets each person next, ms since epoch, within those days; what is over and what did not take place is left out. */
export function nextMeetings(meetings: readonly Meeting[], clock: Clock): Map<string, number> {
  const isToCome = ({ at, endAt, wholeDay, happened }: Meeting) =>
    happened !== false &&
    at < clock.dayStart(meetingDaysAhead) &&
    (wholeDay ? at >= clock.dayStart(0) : (endAt ?? at) >= clock.now);
  const next = new Map<string, number>();
  for (const { personIds, at } of meetings.filter(isToCome).sort((a, b) => a.at - b.at))
    for (const personId of personIds) if (!next.has(personId)) next.set(personId, at);
  return next;
}
