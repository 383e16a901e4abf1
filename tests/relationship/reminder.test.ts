import { expect, it } from 'vitest';
import { isReminderDue, nextReminderAt } from '../../relationship/reminder.ts';

const berlin = 'Europe/Berlin';

function at(iso: string): number {
  return Date.parse(iso);
}

it('comes today while the hour lies ahead, else tomorrow', () => {
  expect(nextReminderAt(at('2026-11-25T07:00:00Z'), 9, berlin)).toBe(at('2026-11-25T08:00:00Z'));
  expect(nextReminderAt(at('2026-11-25T08:00:00Z'), 9, berlin)).toBe(at('2026-11-26T08:00:00Z'));
});

it('keeps the hour of the wall clock across a change of clocks', () => {
  expect(nextReminderAt(at('2026-03-28T09:00:00Z'), 9, berlin)).toBe(at('2026-03-29T07:00:00Z'));
  expect(nextReminderAt(at('2026-10-24T09:00:00Z'), 9, berlin)).toBe(at('2026-10-25T08:00:00Z'));
});

it('comes right after an hour that the change of clocks skips', () => {
  expect(nextReminderAt(at('2026-03-28T12:00:00Z'), 2, berlin)).toBe(at('2026-03-29T01:00:00Z'));
});

it('knows the day of people far from Greenwich', () => {
  expect(nextReminderAt(at('2026-03-14T00:00:00Z'), 9, 'Pacific/Kiritimati')).toBe(at('2026-03-14T19:00:00Z'));
  expect(nextReminderAt(at('2026-03-14T00:00:00Z'), 9, 'Etc/GMT+12')).toBe(at('2026-03-14T21:00:00Z'));
});

it('is due once a day, however late the machine wakes, and not again when the clock is set back', () => {
  const late = at('2026-11-25T20:00:00Z');
  expect(isReminderDue(late, 9, at('2026-11-24T08:00:00Z'), berlin)).toBe(true);
  expect(isReminderDue(late, 9, late, berlin)).toBe(false);
  expect(isReminderDue(at('2026-11-25T07:59:00Z'), 9, null, berlin)).toBe(false);
  expect(isReminderDue(at('2026-11-25T10:00:00Z'), 9, at('2026-11-25T12:00:00Z'), berlin)).toBe(false);
});
