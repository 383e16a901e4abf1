import { expect, it } from 'vitest';
import type { Interaction } from '../../relationship/interaction.ts';
import { bothPasts, daysBetween, pastOf, readPast, writePast } from '../../relationship/past.ts';
import { reply } from '../people.ts';
import { randomly, someHistory } from '../randomHistory.ts';
import { noon } from '../standings.ts';

const edges: Interaction[] = [-8.64e15, -1, 0, 8.64e15].map((at) => reply({ id: String(at), at, kindWords: true }));

it('is read as it was written, and is the same of two parts as of the whole', () => {
  const random = randomly(3);
  for (let n = 0; n < 2_000; n++) {
    const { interactions } = someHistory(random, 'ada', noon('2026-03-14')).history;
    const all = random.chance(0.1) ? [...interactions, random.oneOf(edges as [Interaction, ...Interaction[]])] : interactions;
    const whole = pastOf(all);
    expect(readPast(writePast(whole))).toEqual(whole);
    const [one, other] = [all.filter((_, i) => i % 3 === 0), all.filter((_, i) => i % 3 > 0)];
    expect(bothPasts(pastOf(one), pastOf(other))).toEqual(whole);
  }
});

it('holds each day of contact once, and none of following or of what only a list shows', () => {
  const days = ['2026-03-01', '2026-03-01', '2026-03-31', '2026-04-01', '2026-02-28'];
  const told = [
    ...days.map((day) => reply({ at: noon(day) })),
    reply({ rung: 'follow', at: noon('2026-03-02') }),
    reply({ asOf: true, at: noon('2026-03-03') }),
  ];
  expect(daysBetween(pastOf(told).days, '2026-03-01', '2026-04-01')).toEqual([0, 30]);
});

it('takes a letter or two for each day, however long ago the first was', () => {
  const years = Array.from({ length: 3_650 }, (_, n) => reply({ at: noon('2016-01-01') + n * 86_400_000 }));
  expect(writePast(pastOf(years)).length).toBeLessThan(3_700);
  const monthly = years.filter((_, n) => n % 30 === 0);
  expect(writePast(pastOf(monthly)).length).toBeLessThan(150);
});
