import { expect, it } from 'vitest';
import { clashing, type Meeting } from '../../relationship/meeting.ts';

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 2, 14, 12);

function entry(changed: Partial<Meeting>): Meeting {
  return {
    ...{ id: 'a', title: 'Dentist', at: noon, endAt: noon + hourMs, wholeDay: false },
    ...{ personIds: [], happened: null, source: 'user', sourceKey: null },
    ...changed,
  };
}

it.each([
  ['begins before and goes on', entry({}), noon + 30 * 60_000],
  ['begins during the call', entry({}), noon - 15 * 60_000],
  ['has no end and began within the hour', entry({ endAt: null }), noon + 30 * 60_000],
  ['takes the whole day', entry({ at: noon - 12 * hourMs, endAt: null, wholeDay: true }), noon],
])('clashes with what %s', (_, meeting, at) => {
  expect(clashing([meeting], at, 30)).toEqual([meeting]);
});

it.each([
  ['ends when the call begins', entry({}), noon + hourMs],
  ['begins when it ends', entry({}), noon - 30 * 60_000],
  ['did not take place', entry({ happened: false }), noon],
])('leaves room beside what %s', (_, meeting, at) => {
  expect(clashing([meeting], at, 30)).toEqual([]);
});
