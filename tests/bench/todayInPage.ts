import { dayAt } from '../../relationship/day.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import { newPerson } from '../../relationship/person.ts';
import { defaultSettings } from '../../relationship/settings.ts';
import { suggestNextStep } from '../../relationship/suggestion.ts';
import { today } from '../../relationship/today.ts';
import { database } from '../../storage/database.ts';
import { type StoredStanding, wholeStanding } from '../../storage/storedStanding.ts';
import { readToday } from '../../storage/suggestions.ts';

/** Runs in a page of the extension, beside its own code, on its own database. */
const dayMs = 86_400_000;
const start = Date.UTC(2026, 2, 14, 9);

/** As many people as asked for, each with so many talks over years; one in 2,000 in focus, one in 50 with something open. */
async function fill(people: number, talksEach: number, stored: number): Promise<void> {
  await database.open();
  await database.standings.clear();
  await database.interactions.clear();
  for (let from = 0; from < people; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, people - from) }, (_, i) => standing(from + i, talksEach));
    await database.standings.bulkPut(rows);
  }
  for (let from = 0; from < stored; from += 20_000) {
    const rows = Array.from({ length: Math.min(20_000, stored - from) }, (_, i) => {
      const n = from + i;
      return { ...talk(`p${n % people}`, n, start - (n % 3_000) * dayMs), talk: `x ${n}` };
    });
    await database.interactions.bulkPut(rows);
  }
}

function standing(n: number, talksEach: number): StoredStanding {
  const { person, history } = someone(n, start, talksEach, talk);
  return wholeStanding(person, history);
}

/** The n-th person: one in 2,000 in focus, one in 50 with something open; the last of so many talks up to 1,500 days before `now`. */
export function someone(n: number, now: number, talksEach: number, talkOf: typeof talk) {
  const id = `p${n}`;
  const last = now - (n % 1_500) * dayMs;
  const interactions = Array.from({ length: talksEach }, (_, i) => ({
    ...talkOf(id, n + i, last - i * 30 * dayMs),
    talk: `x ${i}`,
  }));
  const person = newPerson({ id, name: `Givenname ${n}`, addedAt: 0, focus: n % 2_000 === 0, identities: ['email:a@b.example'] });
  const thanks = {
    ...{ id: `o${n}`, personId: id, kind: 'thanks' as const, words: 'followed you', permalink: null },
    ...{ at: last, settledAt: null, source: 'page' as const, sourceKey: null },
  };
  const nothing = { facts: [], pledges: [], hellos: [], invitations: [] };
  return { person, history: { interactions, owed: n % 50 === 1 ? [thanks] : [], ...nothing } };
}

/** The n-th talk. */
export function talk(personId: string, n: number, at: number): Interaction {
  const rungs = ['reply', 'message', 'email', 'call'] as const;
  return {
    ...{ id: `${personId} ${n}`, personId, rung: rungs[n % 4] ?? 'reply', direction: 'both', at, channel: 'x', minutes: null },
    ...{ note: 'A few words of what was said', source: 'user', permalink: null, thread: null, sourceKey: null },
  };
}

/** How long each of these takes. */
async function measure() {
  const everybody = await database.standings.toArray();
  const now = start + 1;
  return {
    read: await timed(() => readToday(now)),
    suggestAll: await timed(() => {
      const day = dayAt(defaultSettings, now);
      let found = 0;
      for (const one of everybody) if (suggestNextStep(one, day) !== null) found++;
      return Promise.resolve(found);
    }),
    todayOfAll: await timed(() => Promise.resolve(today(everybody, defaultSettings, now))),
  };
}

/** Milliseconds, the median and the fastest of fifteen; on a busy machine the fastest is nearer to what the work itself takes. */
async function timed(work: () => Promise<unknown>): Promise<{ median: number; fastest: number }> {
  const took: number[] = [];
  for (let round = 0; round < 15; round++) {
    const began = performance.now();
    await work();
    took.push(Math.round((performance.now() - began) * 10) / 10);
  }
  took.sort((a, b) => a - b);
  return { median: took[7] ?? 0, fastest: took[0] ?? 0 };
}

Object.assign(globalThis, { todayBench: { fill, measure } });
