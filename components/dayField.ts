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

/** What a field for a day and time shows, on the local clock. */
export function momentToField(at: number): string {
  const time = new Date(at);
  return `${localDay(at)}T${[time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The moment a field for a day and time holds; null for an empty field. */
export function momentFromField(value: string): number | null {
  // Without a zone it is read on the local clock.
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  return Number.isNaN(at) ? null : at;
}

/** The last millisecond of the local day `at` lies in. */
export function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}
