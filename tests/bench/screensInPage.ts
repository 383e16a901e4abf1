import { localDay } from '../../relationship/talk.ts';
import { database } from '../../storage/database.ts';
import { comesUp, wholeStanding } from '../../storage/storedStanding.ts';
import { wholeSummary } from '../../storage/summaries.ts';
import { someone, talk } from './todayInPage.ts';

/** Runs in the dashboard, beside its own code, on its own database. */
const dayMs = 86_400_000;

/**
 * Everybody with so many talks behind them, a fifteenth of them in touch this quarter; of those the talks are stored, for the others what sums them
 * up (`put`). Besides a diary of 300 hellos, 100 invitations, and 2,000 entries in the calendar.
 */
async function fill(people: number): Promise<void> {
  const now = Date.now();
  await database.open();
  for (const table of ['people', 'summaries', 'standings', 'interactions', 'hellos', 'invitations', 'meetings'] as const)
    await database.table(table).clear();
  const about = (n: number) => ({ id: `r${n}`, personId: `p${(n * 7) % people}` });
  await database.hellos.bulkPut(
    Array.from({ length: 300 }, (_, n) => ({
      ...{ ...about(n), at: now - n * 7 * dayMs, outcome: 'lovely' as const, outcomeAt: now - n * 7 * dayMs, words: 'A line' },
    })),
  );
  await database.invitations.bulkPut(
    Array.from({ length: 100 }, (_, n) => ({
      ...{ ...about(n), by: 'me' as const, state: n % 2 ? ('talked' as const) : ('invited' as const), at: now - n * dayMs },
      ...{ stateAt: now - n * dayMs, scheduledAt: null, minutes: null, note: '' },
    })),
  );
  await database.meetings.bulkPut(
    Array.from({ length: 2_000 }, (_, n) => ({
      ...{ ...about(n), title: 'An entry', at: now + (n - 1_000) * 0.3 * dayMs, endAt: null, wholeDay: false },
      ...{ personIds: [`p${(n * 7) % people}`], happened: null, source: 'import:ics' as const, sourceKey: null },
    })),
  );
}

/** The people from one number to before another, with all that goes with them. */
async function put(from: number, until: number, talksEach: number): Promise<void> {
  const now = Date.now();
  const all = Array.from({ length: until - from }, (_, i) => {
    const n = from + i;
    const { person, history } = someone(n, now, talksEach, talk);
    return { person, history: { ...history, sightings: [] } };
  });
  await database.people.bulkPut(all.map(({ person }) => person));
  await database.summaries.bulkPut(all.map(({ person, history }) => wholeSummary(person, history)));
  await database.standings.bulkPut(
    all.map(({ person, history }) => wholeStanding(person, history)).filter((standing) => comesUp(standing, now)),
  );
  const stored = all.filter(({ history }) => (history.interactions[0]?.at ?? 0) > now - 100 * dayMs);
  await database.interactions.bulkPut(stored.flatMap(({ history }) => history.interactions));
}

const quietMs = 1_500;

/** A visit to a screen: how soon it was there, and the longest task on the way, both in ms; no task is longer than 50 where that is 0. */
type Visit = { took: number; longestTask: number };

/** Measures from the change of address until the other screen is there and does not change any more. */
async function visit(hash: string): Promise<Visit> {
  let longestTask = 0;
  const tasks = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) longestTask = Math.max(longestTask, Math.round(duration));
  });
  tasks.observe({ type: 'longtask' });
  const began = performance.now();
  let last = began;
  const watching = new MutationObserver(() => {
    last = performance.now();
  });
  watching.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const before = document.querySelector('main h1');
  location.hash = hash;
  const isThere = () => {
    const title = document.querySelector('main h1');
    return title !== null && title !== before && document.querySelector('main .slowly') === null;
  };
  while (!isThere() || performance.now() - last < quietMs) await new Promise((resolve) => setTimeout(resolve, 20));
  watching.disconnect();
  tasks.disconnect();
  return { took: Math.round(last - began), longestTask };
}

const bench = { fill, put, visit, month: localDay(Date.now()).slice(0, 7) };
Object.assign(globalThis, { bench: () => bench });
