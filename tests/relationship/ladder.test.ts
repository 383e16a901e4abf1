import { expect, it } from 'vitest';
import { ladderOf, presentRung } from '../../relationship/ladder.ts';
import { reply } from '../people.ts';
import { noon } from '../standings.ts';

const now = noon('2026-03-14');
const call = reply({ id: 'c', rung: 'call', at: noon('2026-02-01') });
const [first, last] = [reply({ id: 'a', at: noon('2025-01-01') }), reply({ id: 'b', at: noon('2026-03-01') })];

it('shows each rung with its first and last day and the proof, oldest first, whatever the order', () => {
  expect(ladderOf([last, call, first], now)).toEqual([
    { rung: 'reply', firstAt: first.at, lastAt: last.at, interactions: [first, last] },
    { rung: 'call', firstAt: call.at, lastAt: call.at, interactions: [call] },
  ]);
});

it('does not stand yet on what is logged for a day to come', () => {
  const meeting = reply({ id: 'd', rung: 'meet', at: noon('2029-05-01') });
  const later = reply({ id: 'e', at: noon('2029-05-01') });
  expect(ladderOf([meeting, later, last, call, first], now)).toEqual(ladderOf([last, call, first], now));
});

it('tells since when the two have stood on the deepest rung', () => {
  expect(presentRung(ladderOf([last, call, first], now))).toEqual({ rung: 'call', since: call.at });
  expect(presentRung(ladderOf([], now))).toBeNull();
});
