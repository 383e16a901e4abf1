import { expect, it } from 'vitest';
import { readDay } from '../../../entrypoints/popup/readDay.ts';

/** Wednesday 25 November 2026, two in the afternoon, wherever the test runs. */
const now = new Date(2026, 10, 25, 14).getTime();

/** The local day as `2026-11-24`, with the hour where one was said. */
function day(text: string, towards: 'past' | 'future', language: string): string | null {
  const read = readDay(text, now, towards, language);
  if (read === null) return null;
  const at = new Date(read.at);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return read.hasTime ? `${date} ${at.getHours()}` : date;
}

it.each([
  ['Friday', '2026-11-20', '2026-11-27'],
  ['12 December', '2025-12-12', '2026-12-12'],
  ['in May', '2026-05-01', '2027-05-31'],
  ['on the 3rd', '2026-11-03', '2026-12-03'],
  ['at the weekend', '2026-11-21', '2026-11-28'],
])('takes "%s" for the last one of what happened and the next one of a promise', (text, past, future) => {
  expect([day(text, 'past', 'en'), day(text, 'future', 'en')]).toEqual([past, future]);
});

it.each([
  ['by the end of the week', '2026-11-29'],
  ['by EOM', '2026-11-30'],
  ['next week', '2026-12-06'],
  ['by the end of the year', '2026-12-31'],
  ['tomorrow', '2026-11-26'],
])('has a promise due on the last day of "%s"', (text, due) => {
  expect(day(text, 'future', 'en')).toBe(due);
});

it.each([
  ['bis Ende des Monats', '2026-11-30'],
  ['bis Ende der Woche', '2026-11-29'],
  ['nächste Woche', '2026-12-06'],
  ['kommenden Montag', '2026-11-30'],
  ['bis zum 3.', '2026-12-03'],
  ['am 3.12.', '2026-12-03'],
  ['im Mai', '2027-05-31'],
  ['übermorgen', '2026-11-27'],
])('has a German promise due on the last day of "%s"', (text, due) => {
  expect(day(text, 'future', 'de')).toBe(due);
});

it.each([
  ['heute früh', '2026-11-25 8'],
  ['Montagabend', '2026-11-23 19'],
  ['gestern um 15 Uhr', '2026-11-24 15'],
  ['am 12.3.', '2026-03-12'],
  ['vor drei Tagen', '2026-11-22'],
  ['vergangenen Freitag', '2026-11-20'],
])('reads "%s"', (text, expected) => {
  expect(day(text, 'past', 'de')).toBe(expected);
});

it('keeps a day ahead that is said to be ahead', () => {
  expect(day('next Tuesday', 'past', 'en')).toBe('2026-12-01');
  expect(day('nächsten Dienstag', 'past', 'de')).toBe('2026-12-01');
});

it.each(['we sat in the sun', 'a second thought', 'früher war das so', 'no day at all'])('finds no day in "%s"', (text) => {
  expect([day(text, 'past', 'en'), day(text, 'past', 'de')]).toEqual([null, null]);
});

it('reads the other language too, since people mix', () => {
  expect(day('gestern', 'past', 'en')).toBe('2026-11-24');
});
