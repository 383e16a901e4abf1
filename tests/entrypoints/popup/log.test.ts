import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { logEntry, peopleOf } from '../../../entrypoints/popup/log.ts';
import type { ActivePage } from '../../../entrypoints/popup/page.ts';
import type { QuickLog } from '../../../relationship/quickLog.ts';
import type { SentMention } from '../../../storage/messages.ts';
import { owedTo } from '../../../storage/owed.ts';
import { addPerson, person, summaries, summary } from '../../../storage/people.ts';
import { pledgesOf } from '../../../storage/pledges.ts';
import { undoLast } from '../../../storage/undo.ts';
import { emptyStore } from '../../storage/store.ts';

beforeEach(emptyStore);

const call: QuickLog = {
  who: { kind: 'nobody', people: [] },
  rung: 'call',
  channel: 'phone',
  direction: 'out',
  at: Date.UTC(2026, 10, 24, 12),
  minutes: 30,
  promise: { by: 'them', what: 'send the draft', dueAt: null },
  missed: false,
  note: "called Debra yesterday 30 min, she'll send the draft",
};

const debra: SentMention = {
  identities: ['web:debra.example', 'name:blog.example/debra smith'],
  displayName: 'Debra Smith',
  role: 'commenter',
  at: null,
  permalink: 'https://blog.example/post/#comment-1',
  replyTo: null,
  recentPost: null,
  site: 'wordpress',
};

/** A blog's post with these strangers below it. */
function post(...strangers: SentMention[]): ActivePage {
  return {
    kind: 'open',
    tabId: 1,
    url: new URL('https://blog.example/post/'),
    title: 'A post',
    frames: [],
    known: [],
    strangers,
    changed: false,
    replies: { all: 0, open: [] },
  };
}

it('adds a new person and logs with them as one act', async () => {
  await logEntry({ whom: { newName: 'Debra', stranger: null }, log: call, operationId: 'a' }, null);
  const [added] = await summaries({ sort: 'name' });
  expect(added).toMatchObject({ name: 'Debra', talks: 1, rung: 'call' });
  expect(await pledgesOf(added?.personId ?? '')).toMatchObject([{ by: 'them', what: 'send the draft' }]);
  expect(await undoLast()).toBe(true);
  expect(await summaries({ sort: 'name' })).toEqual([]);
});

it('notes a missed call as a reply owed, which is no talk', async () => {
  const personId = await addPerson({ name: 'Debra', identities: [] });
  const missed: QuickLog = { ...call, rung: null, channel: null, direction: 'in', minutes: null, promise: null, missed: true };
  await logEntry({ whom: { personId }, log: { ...missed, note: 'missed call from Debra' }, operationId: 'm' }, null);
  expect(await summary(personId)).toMatchObject({ talks: 0, rung: null });
  expect(await owedTo(personId)).toMatchObject([{ kind: 'reply', words: 'missed call from Debra', settledAt: null }]);
  expect(await undoLast()).toBe(true);
  expect(await owedTo(personId)).toEqual([]);
});

it('adds a stranger of the page with the account shown there and where they were met', async () => {
  await logEntry({ whom: { newName: 'Debra Smith', stranger: 0 }, log: call, operationId: 'a' }, post(debra));
  const [added] = await summaries({ sort: 'name' });
  expect(await person(added?.personId ?? '')).toMatchObject({
    identities: ['web:debra.example'],
    origin: { kind: 'comment', words: 'A post', url: 'https://blog.example/post/#comment-1' },
  });
});

it('stores a repeated write once', async () => {
  const personId = await addPerson({ name: 'Debra', identities: [] });
  const entry = { whom: { personId }, log: call, operationId: 'a' };
  await logEntry(entry, null);
  await logEntry(entry, null);
  expect((await summary(personId))?.talks).toBe(1);
  expect(await pledgesOf(personId)).toHaveLength(1);
});

it('stores the promise alone where nothing has happened yet', async () => {
  const personId = await addPerson({ name: 'Debra', identities: [] });
  await logEntry({ whom: { personId }, log: { ...call, rung: null, channel: null }, operationId: 'a' }, null);
  expect((await summary(personId))?.talks).toBe(0);
  expect(await pledgesOf(personId)).toHaveLength(1);
});

it('counts only what the user owes as a promise to keep', async () => {
  const personId = await addPerson({ name: 'Debra', identities: [] });
  await logEntry({ whom: { personId }, log: call, operationId: 'a' }, null);
  expect((await summary(personId))?.openPledges).toBe(0);
  const mine = { ...call, promise: { by: 'me' as const, what: 'send the link', dueAt: null } };
  await logEntry({ whom: { personId }, log: mine, operationId: 'b' }, null);
  expect((await summary(personId))?.openPledges).toBe(1);
});

it('finds everybody with an account of that name, each once', async () => {
  const both = await addPerson({ name: 'Ada', identities: ['x:ada', 'bluesky:ada'] });
  await addPerson({ name: 'Ben', identities: ['x:ben'] });
  expect((await peopleOf('ada')).map(({ personId }) => personId)).toEqual([both]);
  expect(await peopleOf('nobody')).toEqual([]);
});

it('has nothing to take back at the beginning', async () => {
  expect(await undoLast()).toBe(false);
});
