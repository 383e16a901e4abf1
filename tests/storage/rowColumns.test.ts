import { expect, it } from 'vitest';
import { columnsOf, rowsOf } from '../../storage/rowColumns.ts';

/** As a pack or the second copy brings them back. */
const broughtBack = (rows: object[]) => rowsOf(JSON.parse(JSON.stringify(columnsOf(rows))));

it.each<[string, object[]]>([
  ['none', []],
  ['one', [{ id: 'a', tags: ['crew'], origin: null, asOf: true }]],
  [
    'some with fields that others lack, and null beside a field that is missing',
    [{ id: 'a', note: null }, { id: 'b', asOf: true }, { id: 'c', note: null, told: { life: 'a move' } }, {}],
  ],
  [
    'some with lists and objects, the same in all or not',
    [
      { id: 'a', avoids: [], traces: { comments: 0, firstAt: null }, origin: { kind: 'page', via: ['x'] }, tags: ['b', 'c'] },
      { id: 'b', avoids: [], traces: { comments: 0, firstAt: null }, origin: { kind: 'page', via: ['x'] }, tags: ['c', 'b'] },
    ],
  ],
  [
    'numbers beside texts, and lists beside objects',
    [
      { at: 1, of: [] },
      { at: '1', of: {} },
      { at: null, of: null },
    ],
  ],
])('brings back %s', (_, rows) => {
  expect(broughtBack(rows)).toEqual(rows);
});

it('says what is the same in all once', () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, dismissed: [], cadenceDays: null, channel: 'linkedin' }));
  expect(JSON.stringify(columnsOf(rows)).length).toBeLessThan(JSON.stringify(rows.map(({ id }) => id)).length + 150);
});

it('lets a row be changed without its neighbours', () => {
  const [first, second] = broughtBack([
    { tags: [], traces: { comments: 0 } },
    { tags: [], traces: { comments: 0 } },
  ]) as { tags: string[]; traces: { comments: number } }[];
  first?.tags.push('crew');
  if (first) first.traces.comments = 1;
  expect(second).toEqual({ tags: [], traces: { comments: 0 } });
});
