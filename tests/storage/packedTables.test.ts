import 'fake-indexeddb/auto';
import Dexie, { type Table } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../relationship/identity.ts';
import { exportBackup } from '../../storage/backup.ts';
import { database, rowsAboutEach, type StoredInteraction } from '../../storage/database.ts';
import { everyone } from '../../storage/everyone.ts';
import { deleteInteraction, interactionsOf } from '../../storage/interactions.ts';
import { changeFocus, tagPeople } from '../../storage/manyPeople.ts';
import { merge } from '../../storage/merge.ts';
import { store } from '../../storage/open.ts';
import { isPackedTable, type PackedTable, packedTables } from '../../storage/pack.ts';
import { addPerson, editPerson, summaries } from '../../storage/people.ts';
import { changeSettings } from '../../storage/settings.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { comment, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

// Each asks a small database some hundred times.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(emptyStore);

/** So many rows a browser does not notice. */
const isFew = (count: number) => count < 30;

/** Sixty people of one import, with three comments each, some of them at the same time. */
async function importCrowd(): Promise<void> {
  await importAll(
    Array.from({ length: 180 }, (_, i) =>
      found(`Person ${i % 60}`, [`wordpress:p${i % 60}` as Identity, `email:p${i % 60}@example.org`], {
        facts: [{ text: `Says ${i}`, facet: 'other' }],
        interactions: [comment(String(i), { at: Date.UTC(2020, 0, 1 + (i % 11)), thread: `https://blog.example/${i % 7}` })],
      }),
    ),
  );
}

/** How many rows a table has as the browser sees it, packs and all. */
async function stored(table: PackedTable): Promise<number> {
  const request = (await store()).backendDB().transaction(table).objectStore(table).count();
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
}

it('keeps what an import brings in few rows', async () => {
  await importCrowd();
  for (const table of packedTables) expect([table, await stored(table)]).toEqual([table, expect.toSatisfy(isFew)]);
  expect(await database.people.count()).toBe(60);
  expect(await database.identities.count()).toBe(240); // each address has its avatars, too
  expect(await database.interactions.count()).toBe(180);
  expect(await summaries({ sort: 'name' })).toHaveLength(60);
});

it('fills its packs, however much is told of each', async () => {
  const connected = (i: number) => comment(String(i), { sourceKey: `linkedin connected linkedin:p${i}` });
  await importAll(
    Array.from({ length: 360 }, (_, i) =>
      found(`Person ${i}`, [`linkedin:p${i}`], { facts: [{ text: 'Cook', facet: 'work' }], interactions: [connected(i)] }),
    ),
  );
  for (const table of packedTables) expect([table, await stored(table)]).toEqual([table, table === 'identities' ? 2 : 1]);
});

/** Of three shelves, in two batches. */
async function importMany(): Promise<string[]> {
  const told = Array.from({ length: 3_000 }, (_, i) =>
    found(`Person ${i}`, [`wordpress:p${i}` as Identity], {
      facts: [{ text: 'Cork', facet: 'place' }],
      interactions: Array.from({ length: 6 }, (_, n) => comment(`${i} ${n}`, { at: Date.UTC(2020, 0, 1) + i * 1000 + n })),
    }),
  );
  await importAll(told);
  return database.people.toCollection().primaryKeys();
}

it('goes through many people page by page', async () => {
  const ids = await importMany();
  expect(ids).toHaveLength(3_000);
  expect(ids).toEqual([...ids].sort());
  for (const table of ['people', 'summaries'] as const) {
    const paged: string[] = [];
    for (let page: string[] = ['']; page.length > 0; paged.push(...page))
      page = (await database
        .table(table)
        .where(':id')
        .above(paged.at(-1) ?? '')
        .limit(700)
        .primaryKeys()) as string[];
    expect([table, paged]).toEqual([table, ids]);
  }
  const latest = await database.summaries.orderBy('lastAt').reverse().limit(50).primaryKeys();
  expect(latest).toEqual(ids.slice(-50).reverse());
});

it('reads everybody some at a time, those apart and those in packs', async () => {
  const ids = await importMany();
  await editPerson(ids[7] ?? '', { tags: ['crew'], name: 'Ada' });
  await addPerson({ name: 'Ben', identities: [] });
  const { summaries: all, facts } = await everyone();
  expect(all.map(({ name }) => name).sort()).toEqual((await summaries({ sort: 'name' })).map(({ name }) => name).sort());
  expect(new Set(facts.map(({ personId }) => personId))).toEqual(new Set(ids));
});

it('reads the histories of a few without those of others on their shelf', async () => {
  const everybody = (nth: number) =>
    Array.from({ length: 720 }, (_, i) =>
      found(`Person ${i}`, [`wordpress:p${i}`], { interactions: [comment(`${nth} ${i}`, { at: Date.UTC(2020, nth, 1) })] }),
    );
  for (let nth = 0; nth < 3; nth++) await importAll(everybody(nth));
  const packsReadFor = async (ids: readonly string[]) => {
    const answers = vi.spyOn(IDBRequest.prototype, 'result', 'get');
    const rows = await rowsAboutEach('interactions', ids);
    const packs = answers.mock.results.flatMap(({ value }) => (Array.isArray(value) ? value : []));
    answers.mockRestore();
    expect(rows).toHaveLength(3 * ids.length);
    return packs.length;
  };
  const ids = await database.people.toCollection().primaryKeys();
  // What they were told with, and twice what their bucket was told later.
  expect(await packsReadFor(ids.slice(-2))).toBe(3);
  // Of all twenty buckets the shelf is read once.
  expect(await packsReadFor(ids)).toBe(1 + 2 * 20);
});

it('lays somebody apart with whom much happened, however little is told at a time', async () => {
  const told = (first: number, count: number) =>
    found('Ada', ['wordpress:ada'], {
      interactions: Array.from({ length: count }, (_, i) => comment(String(first + i), { at: Date.UTC(2012, 0, 1 + first + i) })),
    });
  const placesAfter = async (first: number, count: number) => {
    await importAll([told(first, count), found('Ben', ['wordpress:ben'], { interactions: [comment(`ben ${first}`)] })]);
    const [ada] = await summaries({ sort: 'talks' });
    const rows = await interactionsOf(ada?.personId ?? '');
    return [rows.length, rows.slice(0, count).every(({ id }) => id.endsWith(`@${ada?.personId}`))];
  };
  for (let nth = 0; nth < 20; nth++) expect(await placesAfter(nth * 10, 10)).toEqual([nth * 10 + 10, false]);
  expect(await placesAfter(200, 10)).toEqual([210, true]);
});

it('tells the latest contacts where every import has one of them', async () => {
  for (let nth = 0; nth < 6; nth++) {
    const talked = (name: string, day: number) =>
      found(name, [`wordpress:${name}` as Identity], { interactions: [comment(name, { at: Date.UTC(2020, 0, day) })] });
    await importAll([talked(`late-${nth}`, 300 - nth), talked(`early-${nth}`, 100 - nth)]);
  }
  const latest = await database.summaries.orderBy('lastAt').reverse().limit(6).toArray();
  expect(latest.map(({ name }) => name)).toEqual(['late-0', 'late-1', 'late-2', 'late-3', 'late-4', 'late-5']);
});

it('finds one of many by their account, and nobody by another', async () => {
  const ids = await importMany();
  const wanted = [0, 35, 36, 1_295, 1_296, 2_999];
  const rows = await database.identities.bulkGet([...wanted.map((i) => `wordpress:p${i}`), 'wordpress:p3000']);
  expect(rows.map((row) => row?.personId)).toEqual([...wanted.map((i) => ids[i]), undefined]);
});

it('reads very many rows at once in the order they were asked for, those in packs, those apart and those there are not', async () => {
  const ids = await importMany();
  await tagPeople(ids.slice(100, 900), 'crew');
  const asked = ['nobody', ...ids.slice(50, 1_000), 'zed'].reverse();
  const rows = await database.people.bulkGet(asked);
  expect(rows.map((row) => row?.id)).toEqual(asked.map((id) => (ids.includes(id) ? id : undefined)));
  expect(rows.filter((row) => row?.tags.length === 1)).toHaveLength(800);
  const spread = ids.filter((_, i) => i % 13 === 0);
  expect((await database.people.bulkGet(spread)).map((row) => row?.id)).toEqual(spread);
});

it('leaves very many rows that change together in their packs, as they are to be', async () => {
  const ids = await importMany();
  await changeSettings({ focusCapacity: 3_000 });
  const before = await stored('people');
  const summed = await stored('summaries');
  await editPerson(ids[7] ?? '', { name: 'Ada' });
  await changeFocus(ids.slice(0, 1_500), []);
  // Ada is apart.
  expect([await stored('people'), await stored('summaries')]).toEqual([before + 1, summed + 1]);
  expect((await database.people.toArray()).filter(({ focus }) => focus).map(({ id }) => id)).toEqual(ids.slice(0, 1_500));
  expect((await summaries({ sort: 'name' })).filter(({ focus }) => focus)).toHaveLength(1_500);
  expect((await database.people.get(ids[7] ?? ''))?.name).toBe('Ada');
  await undo((await lastActs(1))[0]?.id ?? '');
  expect((await database.people.toArray()).filter(({ focus }) => focus)).toEqual([]);
  expect(await database.people.count()).toBe(3_000);
});

it('makes one of two from different buckets, and two again', async () => {
  const ids = await importMany();
  const [one = '', near = '', far = ''] = [ids[3], ids[99], ids[2_000]];
  const before = await exportBackup();
  for (const other of [near, far]) {
    await merge(one, other);
    expect(await interactionsOf(one)).toHaveLength(12);
    expect(await interactionsOf(other)).toEqual([]);
    await undo((await lastActs())[0]?.id ?? '');
    expect(await interactionsOf(one)).toHaveLength(6);
    expect(await interactionsOf(other)).toHaveLength(6);
  }
  expect(JSON.parse(await exportBackup()).interactions).toEqual(JSON.parse(before).interactions);
});

it('leaves nothing of them behind when the import is taken back', async () => {
  await importCrowd();
  await undo((await lastActs())[0]?.id ?? '');
  for (const table of packedTables) expect([table, await stored(table)]).toEqual([table, 0]);
});

it('changes one row and leaves its neighbours', async () => {
  await importCrowd();
  const before = await database.people.toArray();
  const ada = before[7]?.id ?? '';
  await editPerson(ada, { name: 'Ada Byrne', tags: ['crew'] });
  expect(await database.people.toArray()).toEqual(
    before.map((row) => (row.id === ada ? { ...row, name: 'Ada Byrne', tags: ['crew'] } : row)),
  );
  expect(await database.people.where('tags').equals('crew').primaryKeys()).toEqual([ada]);
  await undo((await lastActs())[0]?.id ?? '');
  expect(await database.people.toArray()).toEqual(before);
});

it('comes back from the second copy as it was left, packed again', async () => {
  await importCrowd();
  const [first, second, third] = await summaries({ sort: 'name' });
  await editPerson(first?.personId ?? '', { why: 'Kind' });
  await deleteInteraction((await interactionsOf(second?.personId ?? ''))[0]?.id ?? '');
  await merge(first?.personId ?? '', third?.personId ?? '');
  await importAll([found('Person 5', ['wordpress:p5'], { interactions: [comment('later')] })]);
  const before = { backup: await exportBackup(), summaries: await summaries({ sort: 'name' }) };
  database.close();
  await indexedDB.deleteDatabase('familiar');
  expect({ backup: await exportBackup(), summaries: await summaries({ sort: 'name' }) }).toEqual(before);
  for (const table of packedTables) expect([table, await stored(table)]).toEqual([table, expect.toSatisfy(isFew)]);
});

it('adds nothing twice after the first rows have come out of their packs', async () => {
  await importCrowd();
  for (const { personId } of (await summaries({ sort: 'name' })).slice(0, 5)) await editPerson(personId, { why: 'Kind' });
  const before = await exportBackup();
  await importCrowd();
  const after = { ...JSON.parse(await exportBackup()), imports: [], brought: [] };
  expect(after).toEqual({ ...JSON.parse(before), imports: [], brought: [] });
});

it('finds a person’s history whether they are alone in their pack or not', async () => {
  const often = Array.from({ length: 40 }, (_, i) => comment(`often ${i}`, { at: 1e12 + i }));
  await importAll([
    found('Ada Byrne', ['wordpress:ada'], { interactions: often }),
    found('Carl Dietz', ['wordpress:carl'], { interactions: [comment('once')] }),
  ]);
  const [ada, carl] = (await summaries({ sort: 'name' })).map(({ personId }) => personId);
  expect(await interactionsOf(ada ?? '')).toHaveLength(40);
  expect(await interactionsOf(carl ?? '')).toHaveLength(1);
});

describe('every way to ask', () => {
  /** The same rows in a database that knows no packs. */
  const plain = new Dexie('plain');
  plain.version(1).stores({
    people: 'id, addedAt, deletedAt, origin.viaPersonId, *tags',
    identities: 'identity, personId',
    interactions: 'id, [personId+at], [personId+talk], sourceKey',
    summaries: 'personId, lastAt',
    facts: 'id, personId',
  });

  async function copyOfAll(): Promise<void> {
    for (const table of packedTables) {
      await plain.table(table).clear();
      await plain.table(table).bulkAdd(await database.table(table).toArray());
    }
  }

  /** What to ask of a table, given some of its keys. */
  type Asking = (table: Table, keys: string[]) => unknown;
  const ofAny: Record<string, Asking> = {
    get: (table, keys) => Promise.all(keys.map((key) => table.get(key))),
    bulkGet: (table, keys) => table.bulkGet([...keys, 'nobody']),
    all: (table) => table.toArray(),
    keys: (table) => table.toCollection().primaryKeys(),
    'all backwards': (table) => table.reverse().toArray(),
    'a page': (table, keys) => table.where(':id').above(keys[0]).limit(5).toArray(),
    'the first': (table, keys) => table.where(':id').above(keys[1]).first(),
    'between two': (table, keys) =>
      table
        .where(':id')
        .between(...(keys.slice(0, 2).sort() as [string, string]))
        .toArray(),
    'any of': (table, keys) => table.where(':id').anyOf(keys).toArray(),
    beginning: (table, keys) =>
      table
        .where(':id')
        .startsWith(keys[0]?.slice(0, 9) ?? '')
        .count(),
    filtered: (table) => table.filter((row) => JSON.stringify(row).includes('1')).primaryKeys(),
    count: (table) => table.count(),
    each: async (table) => {
      const seen: unknown[] = [];
      await table.each((row, { primaryKey }) => seen.push([primaryKey, row]));
      return seen;
    },
  };
  const of: Record<PackedTable, Record<string, Asking>> = {
    people: {
      'by when they were added': (table) => table.orderBy('addedAt').reverse().primaryKeys(),
      'in the trash': (table) => table.where('deletedAt').above(0).toArray(),
      'by label': (table) => table.orderBy('tags').uniqueKeys(),
    },
    identities: {
      'of one person': async (table, keys) =>
        table
          .where('personId')
          .equals((await table.get(keys[0]))?.personId)
          .toArray(),
      'how many of each': async (table, keys) =>
        table
          .where('personId')
          .equals((await table.get(keys[1]))?.personId)
          .count(),
    },
    facts: {
      'of one person': async (table, keys) =>
        table
          .where('personId')
          .equals((await table.get(keys[0]))?.personId)
          .toArray(),
    },
    summaries: {
      'last in touch': (table) =>
        table
          .orderBy('lastAt')
          .reverse()
          .limit(4)
          .toArray()
          .then((rows) => rows.map(({ lastAt }) => lastAt)),
      'since a day': (table) =>
        table
          .where('lastAt')
          .above(Date.UTC(2020, 0, 6))
          .toArray(),
    },
    interactions: {
      'of one person, oldest first': async (table, keys) => {
        const { personId } = await table.get(keys[0]);
        return table.where('[personId+at]').between([personId, -Infinity], [personId, Infinity]).toArray();
      },
      'of one person, newest first': async (table, keys) => {
        const { personId } = await table.get(keys[1]);
        return table.where('[personId+at]').between([personId, -Infinity], [personId, Infinity]).reverse().toArray();
      },
      'of several people': async (table, keys) => {
        const [from, to] = (await table.bulkGet(keys)).map(({ personId }) => personId).sort();
        return table.where('[personId+at]').between([from, -Infinity], [to, Infinity]).toArray();
      },
      'of one talk': async (table, keys) => {
        const { personId, talk } = await table.get(keys[0]);
        return table.where('[personId+talk]').equals([personId, talk]).count();
      },
      'by source key': async (table, keys) =>
        table
          .where('sourceKey')
          .equals((await table.get(keys[0])).sourceKey)
          .first(),
      'by its beginning': (table) => table.where('sourceKey').startsWith('wordpress comment 1').toArray(),
      'every source key': (table) => table.orderBy('sourceKey').keys(),
    },
  };

  async function expectSame(table: PackedTable, keys: string[]): Promise<void> {
    for (const [title, ask] of Object.entries({ ...ofAny, ...of[table] }))
      expect([title, await ask(database.table(table), keys)]).toEqual([title, await ask(plain.table(table), keys)]);
  }

  it.each(packedTables)('is answered for %s as if there were no packs', async (table) => {
    await importCrowd();
    await copyOfAll();
    const random = seeded(3);
    for (let round = 0; round < 4; round++) {
      const keys = (await plain.table(table).toCollection().primaryKeys()) as string[];
      const some = Array.from({ length: 3 }, () => keys[Math.floor(random() * keys.length)] ?? '');
      await expectSame(table, some);
      for (const each of [database.table(table), plain.table(table)]) {
        const [one = '', other = '', third = ''] = some;
        await each
          .where(':id')
          .equals(one)
          .modify({ note: `changed ${round}` });
        await each.put({ ...(await each.get(other)), addedAt: round });
        if (round % 2 === 0) await each.delete(third);
        else await each.where(':id').between(third, `${third}~`).delete();
      }
    }
    expect(isPackedTable(table)).toBe(true);
  });

  it('is answered within a transaction that writes', async () => {
    await importCrowd();
    const [first] = await database.interactions.toArray();
    const { personId = '' } = first ?? {};
    await database.transaction('rw', database.interactions, async () => {
      const theirs = database.interactions.where('[personId+at]').between([personId, -Infinity], [personId, Infinity]);
      const before = await theirs.count();
      await database.interactions.delete(first?.id ?? '');
      expect(await theirs.count()).toBe(before - 1);
      await database.interactions.put(first as StoredInteraction);
      expect(await theirs.count()).toBe(before);
    });
    expect(JSON.parse(await exportBackup()).interactions).toHaveLength(180);
  });
});

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
