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
    return meeting.happened !== false && meeting.at < until && endAt > at;
  });
}
