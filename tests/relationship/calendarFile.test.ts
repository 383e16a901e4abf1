import ical from 'ical.js';
import { expect, it } from 'vitest';
import { calendarFile } from '../../relationship/calendarFile.ts';

const at = Date.UTC(2026, 2, 14, 9, 30);

it('is read back by a calendar as it was meant, and every line is short', () => {
  const appointment = {
    ...{ id: 'invitation-1', title: 'Call with Ada; Ben, and a \\', at, minutes: 45 },
    note: `${'日本語 🙂 '.repeat(30)}\nsecond line`,
  };
  const text = calendarFile(appointment, at);
  const event = new ical.Event(new ical.Component(ical.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
  expect(event.summary).toBe(appointment.title);
  expect(event.description).toBe(appointment.note);
  expect(event.startDate.toJSDate().getTime()).toBe(at);
  expect(event.endDate.toJSDate().getTime()).toBe(at + 45 * 60_000);
  expect(event.uid).toBe('invitation-1');
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
