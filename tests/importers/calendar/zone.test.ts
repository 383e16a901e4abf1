import { expect, it } from 'vitest';
import { zoneOf } from '../../../importers/calendar/zone.ts';

const noon = { year: 2024, month: 6, day: 5, hour: 12, minute: 0, second: 0 };

it.each([
  ['Europe/Berlin', '10:00'],
  ['W. Europe Standard Time', '10:00'],
  ['Pacific Standard Time', '19:00'],
  ['/mozilla.org/20050126_1/America/New_York', '16:00'],
  ['/freeassociation.sourceforge.net/Tzfile/Asia/Kolkata', '06:30'],
  ['(UTC-05:00) Eastern Time (US & Canada)', '16:00'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', '10:00'],
  ['(UTC+07:00) Somewhere, Nowhere', '05:00'],
  ['UTC', '12:00'],
])('reads noon in "%s" as %s in UTC', (id, time) => {
  expect(new Date(zoneOf(id, new Map())?.(noon) ?? 0).toISOString().slice(11, 16)).toBe(time);
});

it('knows a zone by nothing but its name in words', () => {
  expect(zoneOf('Customized Time Zone', new Map())).toBeNull();
});

it('shows the hours of the day on which the clocks change', () => {
  const berlin = zoneOf('Europe/Berlin', new Map());
  const at = (hour: number) =>
    new Date(berlin?.({ year: 2024, month: 2, day: 31, hour, minute: 0, second: 0 }) ?? 0).toISOString();
  expect([at(1), at(3)]).toEqual(['2024-03-31T00:00:00.000Z', '2024-03-31T01:00:00.000Z']);
});

it('reads what a calendar says of a zone once, however many events are in it', () => {
  const rules = 'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\nEND:STANDARD';
  const mine = new Map([['Mine', `BEGIN:VTIMEZONE\r\nTZID:Mine\r\n${rules}\r\nEND:VTIMEZONE`]]);
  const zone = zoneOf('Mine', mine);
  expect(zone?.(noon)).toBe(Date.UTC(2024, 6, 5, 10));
  expect(zoneOf('Mine', mine)).toBe(zone);
});

it('does not wait for a definition that repeats by the second', () => {
  const trap =
    'BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE';
  expect(zoneOf('Mine', new Map([['Mine', trap]]))).toBeNull();
});
