import { expect, it } from 'vitest';
import { readDate } from '../../importers/dates.ts';

const written: [string, string][] = [
  ['29 Jun 2026', '2026-06-29T12:00'],
  ['05 Jun 1833', '1833-06-05T12:00'],
  ['9/9/18, 9:59 PM', '2018-09-09T21:59'],
  ['6/29/26, 12:15 AM', '2026-06-29T00:15'],
  ['2026-08-01 02:00:00 UTC', '2026-08-01T02:00'],
  ['2026-04-01 12:34:56', '2026-04-01T12:34:56'],
  ['2023/01/02 10:00:00 UTC', '2023-01-02T10:00'],
  ['2024-05-06T07:08:09.123Z', '2024-05-06T07:08:09'],
  ['2024-05-06T07:08:09+02:00', '2024-05-06T05:08:09'],
  ['Wed Jun 09 12:34:56 UTC 2021', '2021-06-09T12:34:56'],
  ['Fri Mar 06 13:02:05 +0000 2026', '2026-03-06T13:02:05'],
  ['31.12.2024', '2024-12-31T12:00'],
  ['9-Feb-24', '2024-02-09T12:00'],
  ['12 mars 2023', '2023-03-12T12:00'],
  ['12. März 2023', '2023-03-12T12:00'],
  ['12 de março de 2023', '2023-03-12T12:00'],
  ['12 févr. 2023', '2023-02-12T12:00'],
  ['3 марта 2022', '2022-03-03T12:00'],
  ['Jun 9, 2021', '2021-06-09T12:00'],
];

for (const [text, iso] of written) {
  it(`reads ${text}`, () => {
    expect(readDate(text, 'UTC')).toBe(Date.parse(`${iso}Z`));
  });
}

it('reads a time without a zone in the zone it is given', () => {
  expect(readDate('2026-07-01 12:00:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 10));
  expect(readDate('2026-01-01', 'Pacific/Kiritimati')).toBe(Date.UTC(2025, 11, 31, 22));
});

it.each(['2026. 01. 04.', '2026.1.4', '2026年1月4日', '2026년 1월 4일', '4 Ιαν 2026', '4 ינואר 2026', '4 de gen. 2026'])(
  'reads %s',
  (text) => {
    expect(readDate(text, 'UTC')).toBe(Date.UTC(2026, 0, 4, 12));
  },
);

it('takes a numeric date day first where told', () => {
  expect(readDate('03/04/2026', 'UTC', 'day first')).toBe(Date.UTC(2026, 3, 3, 12));
  expect(readDate('03/04/2026', 'UTC')).toBe(Date.UTC(2026, 2, 4, 12));
});

it('takes no zone from an offset that no clock has', () => {
  expect(readDate('2024-05-06 07:08:09 +0070', 'UTC')).toBe(Date.UTC(2024, 4, 6, 7, 8, 9));
  expect(readDate('2024-05-06 07:08:09 +1900', 'UTC')).toBe(Date.UTC(2024, 4, 6, 7, 8, 9));
});

it('does not look for a date in a book', () => {
  const begun = performance.now();
  expect(readDate('a'.repeat(1_000_000), 'UTC')).toBeNull();
  expect(performance.now() - begun).toBeLessThan(100);
});

it('reads nothing into what is no date', () => {
  for (const text of ['', 'yesterday', '13-13-2025 ', '31 Feb 2024', '2024-13-01', '--05-17', '99', '2024-01-01 25:00:00']) {
    expect(readDate(text, 'UTC'), text).toBeNull();
  }
});
