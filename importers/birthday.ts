import type { FoundFact } from '../relationship/finding.ts';
import { type DayOrder, readDate } from './dates.ts';
import type { Wording } from './wording.ts';

/** A day of the year, and the year where it is known. `month` counts from 1. */
export type Birthday = { day: number; month: number; year: number | null };

/**
 * A birthday as address books write it: `1985-04-02`, `19850402`, `--05-17`, `--0517`, `17.5.1985`, `20/01/1991`, `May 17, 1985`; null for
 * none, as Outlook's `0/0/00`. Where day and month cannot be told apart, `order` decides.
 */
export function readBirthday(text: string, order: DayOrder): Birthday | null {
  const [date = ''] = text.trim().split(/T(?=\d)/);
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(date);
  if (yearless) return real({ day: Number(yearless[2]), month: Number(yearless[1]), year: null });
  const basic = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date);
  if (basic) return real({ day: Number(basic[3]), month: Number(basic[2]), year: Number(basic[1]) });
  const other: DayOrder = order === 'day first' ? 'month first' : 'day first';
  const at = readDate(date, 'UTC', order) ?? readDate(date, 'UTC', other);
  if (at === null) return null;
  const read = new Date(at);
  return real({ day: read.getUTCDate(), month: read.getUTCMonth() + 1, year: read.getUTCFullYear() });
}

/** What is told of somebody whose birthday is known. Month by name, so that nobody takes the day for it. */
export function birthdayFact({ day, month, year }: Birthday, wording: Wording): FoundFact {
  return { ...wording.say('told_birthday', wording.day(day, month, year)), facet: 'other' };
}

/** Apple writes 1604 where the year is not told. */
const noYear = 1604;

/** Two digits are read as this century's; nobody in an address book is younger than this. */
const youngest = 2020;

/** Null for days that no year has. */
function real({ day, month, year }: Birthday): Birthday | null {
  const date = new Date(Date.UTC(2024, month - 1, day));
  if (day < 1 || month < 1 || date.getUTCMonth() !== month - 1) return null;
  if (year === noYear || year === 0) return { day, month, year: null };
  return { day, month, year: year !== null && year > youngest ? year - 100 : year };
}
