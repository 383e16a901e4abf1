import { newPerson } from '../../relationship/person.ts';
import { localDay } from '../../relationship/talk.ts';
import { database } from '../../storage/database.ts';
import { mostOnShelf } from '../../storage/pack.ts';
import { putNew } from '../../storage/plannedWrite.ts';
import { readReview } from '../../storage/review.ts';
import { wholeSummary } from '../../storage/summaries.ts';
import { talk } from './todayInPage.ts';

/** Runs in a page of the extension, beside its own code, on its own database. */
const dayMs = 86_400_000;

/** As many people as an import brings, with what sums up so many talks with each; the talks themselves, which no month reads, are not stored. */
async function fill(people: number, talksEach: number): Promise<void> {
  const now = Date.now();
  await database.open();
  for (const table of ['people', 'summaries', 'standings', 'interactions'] as const) await database.table(table).clear();
  for (let from = 0; from < people; from += mostOnShelf) {
    const all = Array.from({ length: Math.min(mostOnShelf, people - from) }, (_, i) => {
      const n = from + i;
      const id = `0badcafe/${n.toString(36).padStart(6, '0')}`;
      const talks = Array.from({ length: talksEach }, (_, t) => talk(id, t, now - ((n % 1_500) + t * 30) * dayMs));
      const interactions = talks.map((one) => ({ ...one, talk: one.id }));
      return { person: newPerson({ id, name: `Givenname ${n}`, addedAt: 0 }), interactions };
    });
    await database.transaction('rw', database.people, database.summaries, async () => {
      putNew(
        'people',
        all.map(({ person }) => person),
      );
      putNew(
        'summaries',
        all.map(({ person, interactions }) => wholeSummary(person, { interactions, sightings: [], pledges: [] })),
      );
    });
  }
}

/** How long a month takes, and its longest task, in ms (0 where none is over 50). */
async function read(month: string) {
  let longestTask = 0;
  const tasks = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) longestTask = Math.max(longestTask, Math.round(duration));
  });
  tasks.observe({ type: 'longtask' });
  const began = performance.now();
  const { climbed, peopleByDay } = await readReview(month);
  const took = Math.round(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, 200));
  tasks.disconnect();
  return { took, longestTask, closer: climbed.length, onTheFirst: peopleByDay[0] };
}

const monthAgo = (days: number) => localDay(Date.now() - days * dayMs).slice(0, 7);
const bench = { fill, read, months: [monthAgo(500), monthAgo(2_200)] };
Object.assign(globalThis, { bench: () => bench });
