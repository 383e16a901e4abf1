import { clashing, type Meeting } from '../relationship/meeting.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { forgetDeleted, rememberDeleted } from './deleted.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { Problem } from './problem.ts';

/** Whether an entry of the calendar took place; if so it is logged for each of its people, by the same act. */
export function answerMeeting(meetingId: string, happened: boolean, operationId?: string): Promise<void> {
  return act(
    'answered meeting',
    async (write) => {
      const meeting = await database.meetings.get(meetingId);
      if (!meeting) throw new Problem('gone', 'This entry is no longer here.');
      await write.put('meetings', { ...meeting, happened });
      for (const personId of meeting.personIds) {
        const { at, title: note, source } = meeting;
        const sourceKey = keyWith(personId, meeting);
        if (!happened) {
          await rememberDeleted(write, personId, 'interaction', [sourceKey]);
          continue;
        }
        await forgetDeleted(write, personId, 'interaction', [sourceKey]);
        const minutes = meeting.endAt === null || meeting.wholeDay ? null : Math.round((meeting.endAt - at) / 60_000);
        await writeInteraction(write, {
          personId,
          rung: 'meet',
          direction: 'both',
          at,
          channel: 'in person',
          note,
          minutes,
          source,
          sourceKey,
        });
      }
    },
    operationId,
  );
}

/** The key under which a newer export of the calendar tells of the same, so that neither doubles the other. */
function keyWith(personId: string, { id, sourceKey, personIds }: Meeting): string {
  return sourceKey !== null && personIds.length === 1 ? sourceKey : `meeting:${sourceKey ?? id}:${personId}`;
}

/** The longest an entry is taken to last where what began before is looked for. */
const longestMs = 14 * 86_400_000;

/** What in the calendar leaves no room for a call of so many minutes from `at` on, earliest first. */
export async function clashesWith(at: number, minutes: number): Promise<Meeting[]> {
  return clashing(await meetingsBetween(at - longestMs, at + minutes * 60_000), at, minutes);
}

/** What the calendar holds between two moments, earliest first. */
export async function meetingsBetween(from: number, until: number): Promise<Meeting[]> {
  return (await store()).meetings.where('at').between(from, until).toArray();
}

/** A person's entries in the calendar, earliest first. */
export async function meetingsWith(personId: string): Promise<Meeting[]> {
  const rows = await (await store()).meetings.where('personIds').equals(personId).toArray();
  return rows.sort((a, b) => a.at - b.at);
}

/** What is known of a meeting without what only a newer export can tell: it leaves out what is so no more. */
export function untold(known: Meeting | undefined): Omit<Meeting, 'free'> | undefined {
  if (known === undefined) return undefined;
  const { free: _, ...rest } = known;
  return rest;
}
