import { beforeEach, expect, it } from 'vitest';
import { comingDay, dayWords, momentWords, roughly, sinceWords } from '../../components/dateWords.ts';
import { speak } from '../speak.ts';

const now = new Date(2026, 5, 17, 0, 30).getTime(); // a Wednesday, half past midnight

beforeEach(() => speak('en'));

it('calls an hour ago yesterday when midnight lies between', () => {
  expect(roughly(now - 3_600_000, now)).toBe('yesterday');
});

it('names the weekday within a week, then the month, then the year', () => {
  expect(roughly(new Date(2026, 5, 12).getTime(), now)).toBe('on Friday');
  expect(roughly(new Date(2026, 2, 3).getTime(), now)).toBe('in March');
  expect(roughly(new Date(2019, 2, 3).getTime(), now)).toBe('in March 2019');
});

it('stands after "since" without a word of its own', () => {
  const days = ['2026-06-16', '2026-06-12', '2026-06-03', '2026-03-03', '2019-03-03'];
  const words = days.map((day) => sinceWords(new Date(`${day}T12:00`).getTime(), now));
  expect(words).toEqual(['yesterday', 'Friday', 'June 3', 'March', 'March 2019']);
});

it('leaves the year out of a day only while it is plain', () => {
  expect(dayWords(new Date(2026, 2, 3).getTime(), now)).toBe('March 3');
  expect(dayWords(new Date(2025, 2, 3).getTime(), now)).toBe('March 3, 2025');
});

it('speaks German', () => {
  speak('de');
  expect(roughly(new Date(2026, 2, 3).getTime(), now)).toBe('im März');
});

it('calls a coming day by its weekday while that names one day alone', () => {
  const days = [1, 2, 6, 7].map((ahead) => comingDay(new Date(2026, 5, 17 + ahead, 23, 59).getTime(), now));
  expect(days).toEqual(['tomorrow', 'Friday', 'Tuesday', 'June 24']);
});

it('tells two moments of one day apart', () => {
  const [morning, evening] = [9, 21].map((hour) => momentWords(new Date(2026, 5, 3, hour, 5).getTime(), now));
  expect(morning).toMatch(/^June 3, 9:05\sAM$/);
  expect(evening).toMatch(/^June 3, 9:05\sPM$/);
});
