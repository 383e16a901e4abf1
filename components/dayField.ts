import { localDay } from '../relationship/talk.ts';

/** What a date field shows for a time, on the local calendar. */
export function dayToField(at: number): string {
  return localDay(at);
}

/** Noon of the local day a date field holds, so that no change of clocks moves it to another; null for an empty field. */
export function dayFromField(value: string): number | null {
  const [year, month, day] = value.split('-').map(Number);
  return year && month && day ? new Date(year, month - 1, day, 12).getTime() : null;
}

/** The last millisecond of the local day `at` lies in. */
export function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}
