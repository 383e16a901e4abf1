import { expect, it } from 'vitest';
import { countTalks } from '../../relationship/talk.ts';
import { reply } from '../people.ts';

const noon = Date.UTC(2026, 2, 14, 12);

it('counts several replies on one local day as one talk', () => {
  expect(countTalks([reply(), reply({ at: noon + 3_600_000 })], 'UTC')).toBe(1);
});

it('counts the same day on another channel as another talk', () => {
  expect(countTalks([reply(), reply({ channel: 'email', rung: 'email' })], 'UTC')).toBe(2);
});

it('counts a thread once however long it runs', () => {
  expect(countTalks([reply({ thread: 't' }), reply({ thread: 't', at: noon + 9 * 86_400_000 })], 'UTC')).toBe(1);
});

it('never counts a follow', () => {
  expect(countTalks([reply({ rung: 'follow' })], 'UTC')).toBe(0);
});

it('takes the day from the local calendar', () => {
  const hourLater = [reply({ at: Date.UTC(2026, 2, 14, 9, 30) }), reply({ at: Date.UTC(2026, 2, 14, 10, 30) })];
  expect(countTalks(hourLater, 'UTC')).toBe(1);
  expect(countTalks(hourLater, 'Pacific/Kiritimati')).toBe(2);
});
