import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { recentStandings } from '../../storage/inTouchSince.ts';
import { store } from '../../storage/open.ts';
import { standing } from '../standings.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('reads everybody in touch since then once, the latest first, also where very many were at the same moment', async () => {
  const lastAt = (n: number) => (n < 300 ? 9_000 - n : n < 1_500 ? 5_000 : 5_000 - n);
  const rows = Array.from({ length: 2_200 }, (_, n) => ({ ...standing(), personId: `p${n}`, recency: -lastAt(n) }));
  await (await store()).standings.bulkPut(rows);
  const found = await recentStandings(3_000);
  const times = found.map(({ recency = 0 }) => -recency);
  expect(new Set(found.map(({ personId }) => personId)).size).toBe(found.length);
  expect(found.length).toBe(rows.filter((_, n) => lastAt(n) >= 3_000).length);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});
