import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addDays, startOfDay } from '../../relationship/clock.ts';
import type { ReviewSoFar } from '../../relationship/review.ts';
import { localDay } from '../../relationship/talk.ts';
import { talkedSince } from '../../storage/calls.ts';
import { database } from '../../storage/database.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { addPerson } from '../../storage/people.ts';
import { readReview } from '../../storage/review.ts';
import { rebuildSummaries } from '../../storage/summaries.ts';
import { emptyStore } from '../storage/store.ts';
import { comment, found, importAll } from './imported.ts';

beforeEach(emptyStore);

const hourMs = 3_600_000;

/** Somebody one was in touch with at noon on each of these days. */
async function someone(name: string, days: readonly string[], kindWords?: true): Promise<string> {
  const personId = await addPerson({ name, identities: [] });
  for (const [i, day] of days.entries())
    await logInteraction({
      ...{ personId, rung: i === 0 ? 'reply' : 'call', direction: 'both', at: startOfDay(day) + 12 * hourMs, channel: 'x' },
      ...(kindWords && { kindWords, note: 'You made my day' }),
    });
  return personId;
}

it('knows a month whatever came after it, kind words included', async () => {
  const today = localDay(Date.now());
  const month = addDays(today, -60).slice(0, 7);
  const after = Array.from({ length: 9 }, (_, n) => addDays(`${month}-28`, 4 + n));
  const ada = await someone('Ada', [`${month}-03`, `${month}-05`, ...after]);
  const ben = await someone('Ben', [`${month}-05`], true);
  const cem = await someone('Cem', after);
  const review = await readReview(month);
  expect(review).toMatchObject({
    climbed: [
      { personId: ada, from: null, to: 'call' },
      { personId: ben, to: 'reply' },
    ],
    firstTalks: [{ personId: ada }, { personId: ben }],
    firstCalls: [{ personId: ada }],
    kindWords: [{ personId: ben, words: 'You made my day' }],
  });
  expect(review.peopleByDay.slice(0, 6)).toEqual([0, 0, 1, 0, 2, 0]);
  const talked = await talkedSince(startOfDay(`${month}-01`));
  expect(new Map(talked.map(({ personId, calls }) => [personId, calls]))).toEqual(
    new Map([
      [ada, 10],
      [cem, 8],
    ]),
  );
});

it('knows a month years ago, with people of whom nothing is kept but their history', async () => {
  const ada = await someone('Ada', ['2016-03-03', '2016-03-05']);
  await database.transaction('rw', database.tables, rebuildSummaries);
  expect(await database.standings.count()).toBe(0);
  expect(await readReview('2016-03')).toMatchObject({ firstTalks: [{ personId: ada }], firstCalls: [{ personId: ada }] });
  expect(await readReview('2016-02')).toMatchObject({ firstTalks: [], climbed: [] });
  expect(await talkedSince(startOfDay('2016-03-04'))).toMatchObject([{ personId: ada, calls: 1 }]);
});

it('tells who came closer before it has read the days', async () => {
  const today = localDay(Date.now());
  const month = addDays(today, -60).slice(0, 7);
  const ada = await someone('Ada', [`${month}-03`, ...Array.from({ length: 9 }, (_, n) => addDays(`${month}-28`, 4 + n))], true);
  const soon: ReviewSoFar[] = [];
  const whole = await readReview(month, Date.now(), (review) => soon.push(review));
  expect(soon).toMatchObject([{ climbed: [{ personId: ada, to: 'reply' }], firstTalks: [{ personId: ada }], peopleByDay: null }]);
  expect(whole.peopleByDay[2]).toBe(1);
  expect(whole).toMatchObject({ climbed: soon[0]?.climbed, kindWords: [{ words: 'You made my day' }] });
});

it('knows the days of a month with people an import brought, each with more than is kept of the latest', async () => {
  const month = addDays(localDay(Date.now()), -90).slice(0, 7);
  const days = [`${month}-03`, ...Array.from({ length: 9 }, (_, n) => addDays(`${month}-28`, 4 + n))];
  const brought = Array.from({ length: 40 }, (_, n) =>
    found(`Name ${n}`, [`x:name${n}`], {
      interactions: days.map((day, i) => comment(`${n} ${i}`, { at: startOfDay(day) + 12 * hourMs })),
    }),
  );
  await importAll(brought);
  const { peopleByDay, firstTalks } = await readReview(month);
  expect([peopleByDay[2], peopleByDay[3], firstTalks.length]).toEqual([40, 0, 40]);
});
