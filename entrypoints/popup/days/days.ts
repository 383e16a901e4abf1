import type { Chrono, Parser } from 'chrono-node/en';

/** The days of one language: the library's reader with what people also say, and what must not be read as a day. */
export type Days = {
  tag: string;
  chrono: Chrono;
  /** Words that look like days and in running text are none. Case counts: "sat" is no "Sat". */
  otherWords: RegExp;
  /** Right before them these words are days after all: "by fri", "am Mo". */
  beforeDay: RegExp;
  /** Marks a weekday as still to come though what happened has passed: "next Tuesday". */
  toCome: RegExp;
  /** Stretches whose promise is due at their end. */
  week: RegExp;
  month: RegExp;
  /** "at 5" said of the past means the afternoon. */
  twelveHours: boolean;
};

/** The library's reader with further parsers. */
export function withParsers(chrono: Chrono, parsers: readonly Parser[]): Chrono {
  const own = chrono.clone();
  own.parsers.push(...parsers);
  return own;
}

/** Words for the end of a stretch. */
export function endOf(words: string, end: (day: Date) => Date): Parser {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
  return {
    pattern: () => pattern,
    // What happened "this week" is not to come: today stands for it.
    extract: ({ refDate, option }) => certainDay(option.forwardDate === true ? end(new Date(refDate)) : refDate),
  };
}

/** The weekend: its Sunday, the coming or the last. */
export function weekend(words: string): Parser {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
  return {
    pattern: () => pattern,
    extract({ refDate, option }) {
      const sunday = endOfWeek(new Date(refDate));
      const isNow = refDate.getDay() === 6 || refDate.getDay() === 0;
      if (option.forwardDate !== true) sunday.setDate(isNow ? refDate.getDate() : sunday.getDate() - 7);
      return certainDay(sunday);
    },
  };
}

/** "On the 3rd", "am 3.": of this month, or of the next or the last when that fits what is asked. */
export function dayOfMonth(before: string, behind: string): Parser {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${before} (\\d{1,2})${behind}`, 'iu');
  return {
    pattern: () => pattern,
    extract({ refDate, option }, match) {
      const day = Number(match[1]);
      if (day < 1 || day > 31) return null;
      const forward = option.forwardDate === true;
      const months = forward ? (day < refDate.getDate() ? 1 : 0) : day > refDate.getDate() ? -1 : 0;
      return certainDay(new Date(refDate.getFullYear(), refDate.getMonth() + months, day));
    },
  };
}

/** A day the library need not guess about. */
export function certainDay(date: Date): { day: number; month: number; year: number } {
  return { day: date.getDate(), month: date.getMonth() + 1, year: date.getFullYear() };
}

/** Sunday: a week begins on Monday here. */
export function endOfWeek(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + ((7 - day.getDay()) % 7), 12);
}

/** The last day of the month. */
export function endOfMonth(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth() + 1, 0, 12);
}

/** The last of December. */
export function endOfYear(day: Date): Date {
  return new Date(day.getFullYear(), 11, 31, 12);
}
