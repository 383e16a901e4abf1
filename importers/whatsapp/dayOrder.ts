import { type DayOrder, epochOf } from '../dates.ts';
import type { Stamp } from './line.ts';

/**
 * In which order a chat writes its dates, decided by all of them: a thirteenth month is none, and a chat runs forwards. Where both
 * readings run forwards equally well, only phones set to American English write `1/4/18`; with dots the day is first unless it cannot be.
 */
export function dayOrderOf(stamps: readonly Stamp[]): DayOrder {
  const yearLast = stamps.filter(({ date }) => !isYear(date[0]));
  const dayFirstOnly = yearLast.filter(({ date: [first, second] }) => first > 12 && second <= 12).length;
  const monthFirstOnly = yearLast.filter(({ date: [first, second] }) => first <= 12 && second > 12).length;
  if (dayFirstOnly !== monthFirstOnly) return dayFirstOnly > monthFirstOnly ? 'day first' : 'month first';
  const slashed = yearLast.filter(({ spelling }) => !spelling.includes('.'));
  const dayFirst = daysWalked(slashed, 'day first');
  const monthFirst = daysWalked(slashed, 'month first');
  if (dayFirst.back !== monthFirst.back) return dayFirst.back < monthFirst.back ? 'day first' : 'month first';
  if (dayFirst.total !== monthFirst.total) return dayFirst.total < monthFirst.total ? 'day first' : 'month first';
  return slashed.some(({ spelling }) => /^\d\/|\/\d\//.test(spelling) && /\/\d{2}$/.test(spelling)) ? 'month first' : 'day first';
}

/** How many days the chat goes back in time, and how far apart its days lie altogether. */
function daysWalked(stamps: readonly Stamp[], order: DayOrder): { back: number; total: number } {
  const days = stamps.map((stamp) => dayOf(stamp, order)).map(({ year, month, day }) => Date.UTC(year, month, day) / 86_400_000);
  const steps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  return { back: steps.filter((step) => step < 0).length, total: steps.reduce((sum, step) => sum + Math.abs(step), 0) };
}

/** When a message was written, ms since epoch; null for a day no calendar of ours has. */
export function timeOf(stamp: Stamp, order: DayOrder, zone: string): number | null {
  const { year, month, day } = dayOf(stamp, order);
  const date = new Date(Date.UTC(year, month, day));
  if (year < 2009 || date.getUTCMonth() !== month || date.getUTCDate() !== day) return null; // WhatsApp began in 2009.
  return epochOf({ year, month, day, hour: stamp.hour, minute: stamp.minute, second: stamp.second }, zone);
}

function dayOf({ date: [first, second, third] }: Stamp, order: DayOrder): { year: number; month: number; day: number } {
  if (isYear(first)) return { year: fullYear(first), month: second - 1, day: third };
  const dayFirst = order === 'day first';
  return { year: fullYear(third), month: (dayFirst ? second : first) - 1, day: dayFirst ? first : second };
}

function isYear(number: number): boolean {
  return number > 31;
}

/** Thai phones count years from Buddha's death, 543 before ours. */
function fullYear(year: number): number {
  if (year > 2500 && year < 2600) return year - 543;
  return year < 100 ? 2000 + year : year;
}
