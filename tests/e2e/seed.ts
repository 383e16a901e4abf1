import type { Page } from 'puppeteer-core';
import type { Fact } from '../../relationship/fact.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { Meeting } from '../../relationship/meeting.ts';
import { hashIdentity, membershipOf } from '../../relationship/membership.ts';
import type { Owed } from '../../relationship/owed.ts';
import { newPerson, type Person, type PersonSummary } from '../../relationship/person.ts';
import type { Pledge } from '../../relationship/pledge.ts';
import type { StoredInteraction } from '../../storage/database.ts';
import { wholeStanding } from '../../storage/storedStanding.ts';
import type { Running } from './browser.ts';

/** Somebody the store of a test holds; what is left out is as in a person just added. */
export type Seeded = {
  name: string;
  identities: Identity[];
  person?: Partial<Person>;
  summary?: Partial<PersonSummary>;
  facts?: Pick<Fact, 'text' | 'private' | 'pinned'>[];
  interactions?: Pick<StoredInteraction, 'rung' | 'direction' | 'at' | 'channel'>[];
  pledges?: Pick<Pledge, 'by' | 'what' | 'dueAt'>[];
  owed?: Pick<Owed, 'kind' | 'words' | 'at'>[];
  /** When the calendar has them, ms since epoch; an hour each. */
  meetings?: number[];
};

type Rows = Record<string, object[]>;

/**
 * Puts people straight into the extension's database, as many as a benchmark wants: these, and a crowd with accounts on X
 * (`x:crowd_0` …) whom no page shows.
 */
export async function seed(running: Running, people: readonly Seeded[], crowd = 0): Promise<void> {
  const page = await running.open(running.ownUrl('welcome.html'));
  await startStore(page);
  const crowdNames = Array.from({ length: crowd }, (_, n) => n);
  for (let at = 0; at < crowd; at += 20_000) {
    const rows = rowsOf(
      crowdNames.slice(at, at + 20_000).map((n) => ({ name: `Crowd ${n}`, identities: [`x:crowd_${n}`] })),
      'c',
      at,
    );
    await write(page, rows);
  }
  await write(page, rowsOf(people, 'p', 0));
  const identities = [...people.flatMap((person) => person.identities), ...crowdNames.map((n): Identity => `x:crowd_${n}`)];
  await writeMembership(page, [...membershipOf(identities.map(hashIdentity))]);
  await page.close();
}

function rowsOf(people: readonly Seeded[], prefix: string, from: number): Rows {
  const rows = people.map((seeded, i) => rowsOfOne(seeded, `${prefix}${from + i}`));
  const tables = ['people', 'identities', 'summaries', 'standings', 'facts', 'interactions', 'pledges', 'owed', 'meetings'];
  return Object.fromEntries(tables.map((table) => [table, rows.flatMap((row) => row[table] ?? [])]));
}

function rowsOfOne(seeded: Seeded, id: string): Rows {
  const { name, identities, person, summary, facts = [], interactions = [], pledges = [], owed = [], meetings = [] } = seeded;
  const addedAt = Date.UTC(2024, 0, 1);
  const whole = newPerson({ id, name, identities, addedAt, ...person });
  const { focus, avoids, happySince, snoozedUntil, communities } = whole;
  const whatHappened: PersonSummary = {
    ...{ personId: id, name, focus, avoids, happySince, snoozedUntil, communities },
    talks: interactions.length,
    rung: interactions.at(-1)?.rung ?? null,
    firstAt: interactions[0]?.at ?? null,
    lastAt: interactions.at(-1)?.at ?? null,
    lastDirection: interactions.at(-1)?.direction ?? null,
    followsSince: null,
    traces: { comments: 0, posts: 0, firstAt: null },
    openPledges: pledges.length,
    hasEmail: identities.some((identity) => identity.startsWith('email:')),
    ...summary,
  };
  const rows = {
    facts: facts.map(
      (fact, n): Fact => ({
        ...{ id: `${id}f${n}`, personId: id, facet: 'other', followUpAt: null, at: addedAt },
        ...fact,
      }),
    ),
    pledges: pledges.map(
      (pledge, n): Pledge => ({ id: `${id}g${n}`, personId: id, keptAt: null, permalink: null, at: addedAt, ...pledge }),
    ),
    owed: owed.map(
      (one, n): Owed => ({
        ...{ id: `${id}o${n}`, personId: id, permalink: null, settledAt: null, source: 'user', sourceKey: null },
        ...one,
      }),
    ),
    meetings: meetings.map(
      (at, n): Meeting => ({
        ...{ id: `${id}m${n}`, title: 'Coffee', at, endAt: at + 3_600_000, wholeDay: false, personIds: [id] },
        ...{ happened: null, source: 'import:calendar', sourceKey: null },
      }),
    ),
    interactions: interactions.map(
      (interaction, n): StoredInteraction => ({
        ...{ id: `${id}i${n}`, personId: id, minutes: null, note: '', source: 'user', permalink: null, thread: null },
        ...{ sourceKey: null, talk: `${interaction.channel} ${n}` },
        ...interaction,
      }),
    ),
  };
  return {
    people: [whole],
    summaries: [whatHappened],
    standings: [wholeStanding(whole, { ...rows, hellos: [], invitations: [] })],
    identities: identities.map((identity) => ({ identity, personId: id, since: addedAt })),
    ...rows,
  };
}

/** The background opens the database at its first question, and so makes it. */
async function startStore(page: Page): Promise<void> {
  await page.evaluate((message) => (globalThis as unknown as Runtime).chrome.runtime.sendMessage(message), {
    id: 1,
    type: 'startPage',
    data: { host: 'seed', knownVersion: null },
    timestamp: Date.now(),
  });
}

type Runtime = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };

async function write(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('familiar');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(Object.keys(tables), 'readwrite');
          for (const [table, all] of Object.entries(tables)) for (const row of all) transaction.objectStore(table).put(row);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    rows,
  );
}

async function writeMembership(page: Page, hashes: number[]): Promise<void> {
  await page.evaluate(
    (known) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('familiar');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('membership', 'readwrite');
          const row = { id: 'known', baseVersion: 1_000_000, base: Uint32Array.from(known), added: [] };
          transaction.objectStore('membership').put(row);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    hashes,
  );
}
