import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { interactionsOf } from '../../storage/interactions.ts';
import { answerMeeting, meetingsBetween, meetingsWith } from '../../storage/meetings.ts';
import { store } from '../../storage/open.ts';
import { addPerson } from '../../storage/people.ts';
import { undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

async function coffee(personIds: string[]): Promise<void> {
  const at = Date.UTC(2026, 2, 14, 9);
  const meeting = { id: 'm', title: 'Coffee', at, endAt: at + 90 * 60_000, wholeDay: false, personIds, happened: null };
  await (await store()).meetings.add({ ...meeting, source: 'user', sourceKey: null });
}

it('is logged for everybody who was there once the user says that it took place (T13)', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  const ben = await addPerson({ name: 'Ben', identities: [] });
  await coffee([ada, ben]);
  await answerMeeting('m', true);
  for (const personId of [ada, ben])
    expect(await interactionsOf(personId)).toMatchObject([{ rung: 'meet', minutes: 90, note: 'Coffee' }]);
  await undoLast();
  expect(await interactionsOf(ada)).toEqual([]);
  expect(await meetingsWith(ada)).toMatchObject([{ happened: null }]);
});

it('is not logged when they did not meet, and nothing is held against anybody', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  await coffee([ada]);
  await answerMeeting('m', false);
  expect(await interactionsOf(ada)).toEqual([]);
  expect(await meetingsBetween(0, Date.UTC(2027, 0))).toMatchObject([{ happened: false }]);
});
