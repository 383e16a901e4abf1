import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { interactionsOf, logInteraction } from '../../storage/interactions.ts';
import { marksAt, setKindWords, setMark } from '../../storage/marks.ts';
import type { SentMention } from '../../storage/messages.ts';
import { owedTo } from '../../storage/owed.ts';
import { hear, noteReplies } from '../../storage/owedOnPage.ts';
import { addPerson } from '../../storage/people.ts';
import { withProof } from '../../storage/recognise.ts';
import { changeSettings } from '../../storage/settings.ts';
import { nextStep } from '../../storage/suggestions.ts';
import { lastActs, undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const day = 86_400_000;
const now = Date.now();
const home = { page: 'https://x.com/home', host: 'x.com', title: 'Home' };
const permalink = 'https://x.com/ada/status/1';

function post(changed: Partial<SentMention> = {}) {
  const mention: SentMention = {
    ...{ identities: ['x:ada'], displayName: 'Ada', role: 'author', at: now - 60 * day, replyTo: null, recentPost: null },
    ...{ site: 'x', permalink, ...changed },
  };
  return withProof(mention, ['x']);
}

/** Ada, to whom the user wrote last week. */
async function addAda(): Promise<string> {
  const personId = await addPerson({ name: 'Ada', identities: ['x:ada'] });
  await logInteraction({ personId, rung: 'message', direction: 'out', at: now - 7 * day, channel: 'x' });
  return personId;
}

it.each([
  ['good news', 'congratulation', 'congratulate'],
  ['laugh', 'laugh', 'tell them'],
  ['think', 'think', 'tell them'],
  ['kind words', 'thanks', 'thanks owed'],
] as const)(
  'leaves open what %s asks for, with the first words and the link, until it is taken off',
  async (mark, kind, step) => {
    const ada = await addAda();
    await setMark(ada, post(), home, { mark, on: true, text: 'I got the job. It begins in May.' });
    expect(await marksAt(permalink)).toEqual([mark]);
    expect(await owedTo(ada)).toMatchObject([{ kind, words: 'I got the job.', permalink, settledAt: null }]);
    expect(await nextStep(ada)).toMatchObject({ kind: step });
    await setMark(ada, post(), home, { mark, on: false, text: '' });
    expect(await marksAt(permalink)).toEqual([]);
    expect(await owedTo(ada)).toEqual([]);
    expect(await interactionsOf(ada)).toHaveLength(1);
  },
);

it('can be undone, and is marked once however often it is pressed', async () => {
  const ada = await addAda();
  for (const _ of [1, 2]) await setMark(ada, post(), home, { mark: 'laugh', on: true, text: 'A cat.' });
  expect(await owedTo(ada)).toHaveLength(1);
  expect((await lastActs())[0]).toMatchObject({ kind: 'marked', name: 'Ada' });
  await undoLast();
  expect(await marksAt(permalink)).toEqual([]);
});

it('is not made of what is not theirs, or stands nowhere', async () => {
  const ada = await addAda();
  const press = { mark: 'laugh', on: true, text: 'A cat.' } as const;
  await setMark(ada, post({ identities: ['x:bo'] }), home, press);
  await setMark(ada, post({ permalink: null }), home, press);
  await setMark(ada, post({ role: 'reposter' }), home, press);
  expect(await owedTo(ada)).toEqual([]);
});

describe('kind words', () => {
  it('are kept as something that happened when they were written', async () => {
    const ada = await addAda();
    const text = 'Back from the trip. Mara’s book is a wonderful read!';
    await setMark(ada, post(), home, { mark: 'kind words', on: true, text });
    expect((await interactionsOf(ada)).filter(({ kindWords }) => kindWords)).toMatchObject([
      { at: now - 60 * day, note: 'Mara’s book is a wonderful read!', permalink, direction: 'in' },
    ]);
  });

  it('in a reply that waits for an answer wait for a thank-you instead, and back', async () => {
    await changeSettings({ ownIdentities: ['x:me'] });
    const ada = await addAda();
    const reply = post({ role: 'commenter', replyTo: 'x:me', at: now - day });
    await noteReplies([reply], home, await hear([reply], home));
    await setMark(ada, reply, home, { mark: 'kind words', on: true, text: 'I read it aloud.' });
    expect(await owedTo(ada)).toMatchObject([{ kind: 'thanks' }]);
    expect((await interactionsOf(ada))[0]).toMatchObject({ kindWords: true, note: 'I read it aloud.' });
    await setMark(ada, reply, home, { mark: 'kind words', on: false, text: '' });
    expect(await owedTo(ada)).toMatchObject([{ kind: 'reply' }]);
    expect((await interactionsOf(ada))[0]).not.toHaveProperty('kindWords');
  });

  it('can be anything that happened', async () => {
    const ada = await addAda();
    const [happened] = await interactionsOf(ada);
    await setKindWords(happened?.id ?? '', true);
    expect(await interactionsOf(ada)).toMatchObject([{ kindWords: true }]);
    await setKindWords(happened?.id ?? '', false);
    expect(await interactionsOf(ada)).toEqual([happened]);
  });
});
