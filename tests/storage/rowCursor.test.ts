import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { inOrder } from '../../storage/rowCursor.ts';

const keys: IDBValidKey[] = [
  ...[
    -Infinity,
    -1,
    0,
    0.5,
    7,
    Infinity,
    '',
    'a',
    'ab',
    'b',
    '\uffff',
    '😀',
    [],
    [[]],
    ['a'],
    ['a', 1],
    ['a', 'b'],
    ['b', -Infinity],
  ],
  ...[['a', []], [['a', 'b']], [1, 2, 3], [1, 2], new Date(0)],
];

it('has rows in the order in which the browser has their keys', () => {
  for (const a of keys)
    for (const b of keys) {
      const [one, other] = [a, b].map((key) => ({ key, primaryKey: 'same', value: {} }));
      if (one && other) expect([a, b, Math.sign(inOrder(one, other))]).toEqual([a, b, indexedDB.cmp(a, b)]);
    }
});

it('has rows of one key in the order of their own', () => {
  const [ada, ben] = ['ada', 'ben'].map((primaryKey) => ({ key: ['x', 1], primaryKey, value: {} }));
  if (ada && ben) expect([inOrder(ada, ben), inOrder(ben, ada), inOrder(ada, ada)]).toEqual([-1, 1, 0]);
});
