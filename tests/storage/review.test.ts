import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addDays, startOfDay } from '../../relationship/clock.ts';
import { isContact } from '../../relationship/contact.ts';
import type { History } from '../../relationship/history.ts';
import { type ReviewSoFar, reviewOf } from '../../relationship/review.ts';
import { standingOfTalks } from '../../relationship/standing.ts';
import { localDay } from '../../relationship/talk.ts';
import { talkedSince } from '../../storage/calls.ts';
import { database } from '../../storage/database.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { addPerson } from '../../storage/people.ts';
import { readReview } from '../../storage/review.ts';
import { rebuildSummaries } from '../../storage/summaries.ts';
import { undoLast } from '../../storage/undo.ts';
import { randomly, someHistory } from '../randomHistory.ts';
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
  expect(await talkedSince(startOfDay('2016-03-04'))).toMatchObject([{ personId: ada, name: 'Ada', calls: 1 }]);
});

it('tells who came closer this month before it has read the days', async () => {
  const today = localDay(Date.now());
  const ada = await addPerson({ name: 'Ada', identities: [] });
  const said = { kindWords: true, note: 'You made my day' } as const;
  await logInteraction({ ...said, personId: ada, rung: 'reply', direction: 'both', at: startOfDay(today), channel: 'x' });
  const soon: ReviewSoFar[] = [];
  const whole = await readReview(today.slice(0, 7), Date.now(), (review) => soon.push(review));
  expect(soon).toMatchObject([{ climbed: [{ personId: ada, to: 'reply' }], firstTalks: [{ personId: ada }], peopleByDay: null }]);
  expect(whole.peopleByDay[Number(today.slice(8)) - 1]).toBe(1);
  expect(whole).toMatchObject({ climbed: soon[0]?.climbed, kindWords: [{ words: 'You made my day' }] });
});

it('tells of any month that is over what the whole history tells, whatever was added and taken back since, and of rows that an older version wrote', async () => {
  const random = randomly(12);
  const now = startOfDay('2026-03-14');
  const told: History['interactions'][number][] = [];
  for (let n = 0; n < 30; n++) {
    const personId = await addPerson({ name: `Name ${n}`, identities: [] });
    const { interactions } = someHistory(random, personId, now).history;
    for (const { id: _, ...one } of interactions) {
      const id = await logInteraction({ ...one, sourceKey: null });
      if (random.chance(0.2)) await undoLast();
      else told.push({ ...one, id, personId, sourceKey: null });
    }
    if (random.chance(0.3)) await database.summaries.where({ personId }).modify((row) => void delete row.past);
  }
  const months = new Set(told.filter(({ at }) => at < now && at > 0).map(({ at }) => localDay(at).slice(0, 7)));
  let days = 0;
  for (const month of months) {
    const of = Map.groupBy(told, ({ personId }) => personId);
    const people = [...of].map(([personId, rows]) => ({ personId, ...standingOfTalks(rows, 0) }));
    const kindWords = told.filter((one) => one.kindWords === true && one.rung !== 'follow');
    const whole = { people, contacts: told.filter(isContact), kindWords, hellos: [], pledges: [] };
    const review = await readReview(month, now);
    const { names, ...said } = review;
    expect(said).toEqual(reviewOf(month, whole, now));
    for (const { personId } of said.climbed) expect(names.get(personId)).toMatch(/^Name \d/);
    days += review.peopleByDay.filter((count) => count > 0).length;
  }
  expect(days).toBeGreaterThan(50);
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
