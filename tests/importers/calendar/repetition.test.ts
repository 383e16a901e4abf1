import { expect, it } from 'vitest';
import { repeatedDays, repetitionOf } from '../../../importers/calendar/repetition.ts';

/** The days a rule gives from a first one, as calendars write them, up to the end of 2030. */
function days(rule: string, first: string): string[] {
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  const repetition = repetitionOf(rule);
  if (repetition === null) return [];
  const wall = { year, month: month - 1, day, hour: 10, minute: 0, second: 0 };
  return [...repeatedDays(wall, repetition, Date.UTC(2030, 11, 31))].map((one) =>
    new Date(Date.UTC(one.year, one.month, one.day)).toISOString().slice(0, 10),
  );
}

it.each([
  ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2024-02-20', ['2024-02-20', '2024-03-01', '2024-03-11']],
  ['FREQ=WEEKLY;COUNT=3', '2024-12-24', ['2024-12-24', '2024-12-31', '2025-01-07']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4', '1997-08-05', ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4', '1997-08-05', ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24']],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2024-01-31', ['2024-01-31', '2024-03-31', '2024-05-31']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2024-01-31', ['2024-01-31', '2024-02-29', '2024-03-31']],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2024-01-26', ['2024-01-26', '2024-02-23']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', '2024-08-30', ['2024-08-30', '2024-09-30']],
  ['FREQ=YEARLY;COUNT=2', '2024-02-29', ['2024-02-29', '2028-02-29']],
  ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', '2024-11-28', ['2024-11-28', '2025-11-27']],
])('repeats by %s from %s', (rule, first, expected) => {
  expect(days(rule, first)).toEqual(expected);
});

it('comes to an end with a rule that no day fits', () => {
  expect(days('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2024-01-04')).toEqual(['2024-01-04']);
  expect(days('FREQ=MONTHLY;INTERVAL=12;BYMONTH=5', '2024-01-04')).toEqual(['2024-01-04']);
});

it.each(['FREQ=SECONDLY', 'FREQ=HOURLY;INTERVAL=2', 'FREQ=YEARLY;BYWEEKNO=53', 'nonsense'])('does not repeat by %s', (rule) => {
  expect(repetitionOf(rule)).toBeNull();
});
