import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addOwed, deleteOwed, owedTo, settleOwed } from '../../storage/owed.ts';
import { addPerson } from '../../storage/people.ts';
import { undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('notes what a page or a file shows once, and ticks off several at once', async () => {
  const personId = await addPerson({ name: 'Ada', identities: ['x:ada'] });
  const seen = {
    personId,
    kind: 'reply',
    words: 'What do you think?',
    at: 2,
    source: 'page',
    sourceKey: 'https://x.com/1',
  } as const;
  const first = await addOwed(seen);
  expect(await addOwed(seen)).toBe(first);
  const second = await addOwed({ personId, kind: 'thanks', words: 'shared your post', at: 1 });
  expect((await owedTo(personId)).map(({ id, settledAt }) => [id, settledAt])).toEqual([
    [second, null],
    [first, null],
  ]);
  await settleOwed([first, second]);
  expect((await owedTo(personId)).every(({ settledAt }) => settledAt !== null)).toBe(true);
  await undoLast();
  expect((await owedTo(personId)).every(({ settledAt }) => settledAt === null)).toBe(true);
});

it('says so when it is gone', async () => {
  const personId = await addPerson({ name: 'Ada', identities: ['x:ada'] });
  const owedId = await addOwed({ personId, kind: 'answer', words: 'When?', at: 1 });
  await deleteOwed(owedId);
  await expect(settleOwed([owedId])).rejects.toThrow('no longer here');
});
