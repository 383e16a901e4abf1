import { clockAt } from './clock.ts';
import { localDay } from './talk.ts';
import type { Today } from './today.ts';

const hourMs = 3_600_000;

/**
 * When the one notification of a day is due next, ms since epoch: at `hour` of today's local day where that lies ahead, else tomorrow. Where a
 * change of clocks skips the hour, the first moment after it.
 */
export function nextReminderAt(now: number, hour: number, zone?: string): number {
  const clock = clockAt(now, zone);
  const due = hourOfDay(clock.dayStart(0), clock.dayStart(1), hour, zone);
  return due > now ? due : hourOfDay(clock.dayStart(1), clock.dayStart(2), hour, zone);
}

/** Whether the notification is due now: the hour has come, and this local day has had none. */
export function isReminderDue(now: number, hour: number, lastShownAt: number | null, zone?: string): boolean {
  const clock = clockAt(now, zone);
  if (lastShownAt !== null && localDay(lastShownAt, zone) === clock.today) return false;
  return now >= hourOfDay(clock.dayStart(0), clock.dayStart(1), hour, zone);
}

/** How much of a day waits for the user: what the toolbar may count and the notification tells. */
export function countOf({ returned, didYouMeet, promises, owed, nextUp, calls, steps }: Today): number {
  const lists = [returned?.rows ?? [], didYouMeet, promises, owed, nextUp, calls, steps];
  return lists.reduce((sum, rows) => sum + rows.length, 0);
}

/** A day has 23 to 25 hours, so the hour is looked for from where it should be. */
function hourOfDay(start: number, end: number, hour: number, zone: string | undefined): number {
  const hourAt = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    hourCycle: 'h23',
    ...(zone !== undefined && { timeZone: zone }),
  });
  for (let at = start + Math.max(0, hour - 2) * hourMs; at < end; at += hourMs / 2)
    if (Number(hourAt.format(at)) >= hour) return at;
  return end;
}
