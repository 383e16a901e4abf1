import type { ParsedResult as Found } from 'chrono-node/en';
import type { ReadDay, SpokenDay } from '../../relationship/quickLog.ts';
import { type Days, endOfMonth, endOfWeek } from './days/days.ts';
import { englishDays } from './days/english.ts';
import { germanDays } from './days/german.ts';

const allDays: readonly Days[] = [englishDays, germanDays];

/** The day in a text: the sentence's own language first, then the others, since people mix. */
export const readDay: ReadDay = (text, now, towards, languageTag) => {
  const ownFirst = [...allDays].sort((a, b) => Number(b.tag === languageTag) - Number(a.tag === languageTag));
  for (const days of ownFirst) {
    const found = days.chrono
      .parse(text, new Date(now), { forwardDate: towards === 'future' })
      .find((one) => isWholeWord(text, one) && !isOtherWord(text, one, days));
    if (found) return spokenDay(found, text, now, towards, days);
  }
  return null;
};

function isOtherWord(text: string, found: Found, days: Days): boolean {
  return days.otherWords.test(found.text) && !days.beforeDay.test(text.slice(0, found.index));
}

/** The library takes "fr" of "früh" for a Friday, since its words end where ASCII does. */
function isWholeWord(text: string, found: Found): boolean {
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return !isLetter(text[found.index - 1]) && !isLetter(text[found.index + found.text.length]);
}

function spokenDay(found: Found, text: string, now: number, towards: 'past' | 'future', days: Days): SpokenDay {
  const span = { index: found.index, length: found.text.length };
  const hasTime =
    found.start.isCertain('hour') || [...found.tags()].some((tag) => /\/(morning|afternoon|evening|tonight|noon)$/.test(tag));
  const toCome = days.toCome.test(text.slice(0, found.index)) || days.toCome.test(found.text);
  const date = towards === 'future' ? endOfStretch(found, days) : toCome ? found.start.date() : passed(found, now);
  if (towards === 'past' && days.twelveHours && meansAfternoon(found)) date.setHours(date.getHours() + 12);
  return { at: date.getTime(), hasTime, ...span };
}

function meansAfternoon({ start }: Found): boolean {
  return (
    start.isCertain('hour') && !start.isCertain('meridiem') && !start.isCertain('timezoneOffset') && (start.get('hour') ?? 12) < 8
  );
}

/** "Friday" and "12 December" of what happened are the last ones. */
function passed({ start }: Found, now: number): Date {
  const date = start.date();
  if (date.getTime() <= new Date(now).setHours(23, 59, 59, 999)) return date;
  if (start.isCertain('weekday') && !start.isCertain('day')) date.setDate(date.getDate() - 7);
  else if (start.isCertain('month') && !start.isCertain('year')) date.setFullYear(date.getFullYear() - 1);
  return date;
}

/** "Next week", "in March" as a promise's day is the last of them. */
function endOfStretch(found: Found, days: Days): Date {
  const date = found.start.date();
  if (days.week.test(found.text)) return endOfWeek(date);
  const monthOnly = found.start.isCertain('month') && !found.start.isCertain('day') && !found.start.isCertain('weekday');
  return monthOnly || days.month.test(found.text) ? endOfMonth(date) : date;
}
