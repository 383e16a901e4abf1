import type { Clock } from '../clock.ts';
import type { Standing } from '../standing.ts';

/** Whether the two have talked, by call or in person, since an invitation of `at` (ms since epoch). */
export function hasTalkedSince(at: number, { since, calls, latest }: Standing, { now }: Clock): boolean {
  const lately = latest.filter(({ rung }) => rung === 'call' || rung === 'meet');
  const times = [since.call, since.meet, ...[...calls, ...lately].map((one) => one.at)];
  return times.some((time) => time !== undefined && time >= at && time <= now);
}
