import type { Day } from './day.ts';
import type { Standing } from './standing.ts';

/** A week's minutes for calls: what the user gives to them, and what has gone. */
export type CallBudget = {
  /** Null for no limit. */
  week: number | null;
  /** Minutes of this week's calls whose length was said. */
  used: number;
  /** Minutes of calls arranged for the rest of the week. */
  arranged: number;
  /** Null for no limit; never below zero. */
  left: number | null;
};

/** How long a call is taken to last when nothing is known of it. */
const usualMinutes = 30;

/** How this week's minutes stand. */
export function callBudget(people: readonly Pick<Standing, 'calls' | 'invitations'>[], day: Day): CallBudget {
  const week = day.settings.callMinutesAWeek;
  const { now } = day.clock;
  let used = 0;
  let arranged = 0;
  for (const { calls, invitations } of people) {
    for (const { at, minutes } of calls) if (at >= day.weekStart && at <= now) used += Math.max(0, minutes);
    for (const { scheduledAt, minutes } of invitations)
      if (scheduledAt !== null && scheduledAt > now && scheduledAt < day.weekEnd)
        arranged += Math.max(0, minutes ?? usualMinutes);
  }
  return { week, used, arranged, left: week === null ? null : Math.max(0, week - used - arranged) };
}

/** How long a call with somebody will take: as long as their last, or the usual; never more than the week has in all. */
export function expectedMinutes({ calls }: Pick<Standing, 'calls'>, week: number | null): number {
  return Math.min(Math.max(0, calls[0]?.minutes ?? usualMinutes), week ?? Number.POSITIVE_INFINITY);
}

/** Whether the week has time left for a call with somebody (T3). */
export function hasTimeToCall(standing: Pick<Standing, 'calls'>, { callMinutesLeft, settings }: Day): boolean {
  return (
    callMinutesLeft === null || (callMinutesLeft > 0 && expectedMinutes(standing, settings.callMinutesAWeek) <= callMinutesLeft)
  );
}
