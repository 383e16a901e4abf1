import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { answeredPosts } from '../../relationship/answeredPosts.ts';
import { interactionsOf, logInteraction } from '../../storage/interactions.ts';
import type { SentMention } from '../../storage/messages.ts';
import { store } from '../../storage/open.ts';
import { owedTo } from '../../storage/owed.ts';
import { groundOf, hear, noteReplies, noteWords, wordsToRead } from '../../storage/owedOnPage.ts';
import { addPerson } from '../../storage/people.ts';
import { type Place, type ReadMention, withProof } from '../../storage/recognise.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { dismissStep, finishStep } from '../../storage/steps.ts';
import { nextStep } from '../../storage/suggestions.ts';
import { rememberTraces } from '../../storage/traces.ts';
import { lastActs, undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const day = 86_400_000;
const now = Date.now();
const myPost: Place = { page: 'https://x.com/me/status/1', host: 'x.com', title: 'X' };
const home: Place = { ...myPost, page: 'https://x.com/home' };

function reply(changed: Partial<SentMention> = {}) {
  const mention: SentMention = {
    ...{
      identities: ['x:ada'],
      displayName: 'Ada',
      role: 'commenter',
      at: now - day,
      replyTo: null,
      recentPost: null,
      site: 'x',
    },
    permalink: 'https://x.com/ada/status/2',
    ...changed,
  };
  return withProof(mention, ['x']);
}

const answer = (changed: Partial<SentMention> = {}) =>
  reply({
    identities: ['x:me'],
    role: 'author',
    replyTo: 'x:ada',
    at: now - day / 2,
    permalink: 'https://x.com/me/status/3',
    ...changed,
  });

/** Every look-up asks for these two. */
const note = async (shown: ReadMention[], place: Place) => noteReplies(shown, place, await hear(shown, place));
const placesToRead = async (shown: ReadMention[], place: Place) => wordsToRead(shown, await hear(shown, place));

/** Ada, who was here before, so that nobody welcomes her. */
async function addAda(): Promise<string> {
  await changeSettings({ ownIdentities: ['x:me'] });
  const personId = await addPerson({ name: 'Ada', identities: ['x:ada'] });
  await logInteraction({ personId, rung: 'reply', direction: 'both', at: now - 90 * day, channel: 'x' });
  return personId;
}

async function seenWith(personId: string) {
  return (await interactionsOf(personId)).filter(({ source }) => source === 'page');
}

it('notes what somebody known wrote under a post of the user’s, once, and suggests to answer', async () => {
  const ada = await addAda();
  await note([reply(), reply({ identities: ['x:bo'], permalink: 'https://x.com/bo/status/4' })], myPost);
  const acts = (await lastActs()).length;
  await note([reply()], myPost);
  expect((await lastActs()).length).toBe(acts);
  expect(await owedTo(ada)).toMatchObject([{ kind: 'reply', permalink: 'https://x.com/ada/status/2', settledAt: null }]);
  expect(await nextStep(ada)).toMatchObject({ kind: 'reply owed' });
});

it('notes an answer to the user’s own words anywhere, and nothing else of other people’s pages', async () => {
  const ada = await addAda();
  await note([reply(), reply({ role: 'author', replyTo: 'x:me', permalink: 'https://x.com/ada/status/5' })], home);
  expect((await owedTo(ada)).map(({ permalink }) => permalink)).toEqual(['https://x.com/ada/status/5']);
});

it('is settled by an answer of the user’s seen later, which is kept as something that happened', async () => {
  const ada = await addAda();
  await note([reply()], myPost);
  await note([answer({ at: now - 2 * day })], home);
  expect(await owedTo(ada)).toMatchObject([{ settledAt: null }]);
  await note([answer()], home);
  expect(await owedTo(ada)).toMatchObject([{ settledAt: now - day / 2 }]);
  expect(await seenWith(ada)).toMatchObject([
    { rung: 'reply', direction: 'out', at: now - day / 2, channel: 'x' },
    { rung: 'reply', direction: 'in', at: now - day, channel: 'x' },
  ]);
  expect(await nextStep(ada)).toBeNull();
});

it('knows who was answered by all the page shows of them', async () => {
  const ada = await addAda();
  const hers = reply({ identities: ['x-id:7', 'x:ada'] });
  await note([hers, answer({ replyTo: 'x-id:7' })], myPost);
  expect(await owedTo(ada)).toMatchObject([{ settledAt: now - day / 2 }]);
});

it('settles on a blog only what was said on the same page', async () => {
  await changeSettings({ ownIdentities: ['web:me.example'], ownHosts: ['me.example'] });
  const ada = await addPerson({ name: 'Ada', identities: ['web:ada.example'] });
  const [first, second] = ['first', 'second'].map((path) => ({
    page: `https://me.example/${path}`,
    host: 'me.example',
    title: path,
  }));
  if (!first || !second) throw new Error('Two pages.');
  const comment = { identities: ['web:ada.example' as const], site: 'wordpress' };
  await note([reply({ ...comment, permalink: `${first.page}#comment-1` })], first);
  await note([reply({ ...comment, permalink: `${second.page}#comment-2` })], second);
  const mine = { identities: ['web:me.example' as const], replyTo: 'web:ada.example' as const, site: 'wordpress' };
  await note([answer({ ...mine, permalink: `${second.page}#comment-3` })], second);
  const open = (await owedTo(ada)).filter(({ settledAt }) => settledAt === null);
  expect(open.map(({ permalink }) => permalink)).toEqual([`${first.page}#comment-1`]);
});

it('leaves alone what is old or has no date: a page of ten years must not fill a day', async () => {
  const ada = await addAda();
  await note([reply({ at: now - 40 * day }), reply({ at: null, permalink: 'https://x.com/ada/status/6' })], myPost);
  expect(await owedTo(ada)).toEqual([]);
});

describe('what somebody known says to the user', () => {
  const says = (words: string, changed: Partial<SentMention> = {}) => ({ ...reply(changed), words });

  it('is read only there, and only until its words are known', async () => {
    await addAda();
    const shown = [
      reply({ role: 'author' }),
      reply({ identities: ['x:bo'], permalink: 'https://x.com/bo/status/4' }),
      reply({ at: now - 40 * day, permalink: 'https://x.com/ada/status/7' }),
      reply(),
    ];
    expect(await placesToRead(shown, myPost)).toEqual([3]);
    expect(await placesToRead(shown, home)).toEqual([]);
    await note(shown, myPost);
    expect(await placesToRead(shown, myPost)).toEqual([3]);
    await noteWords([says('Lovely.')], myPost);
    expect(await placesToRead(shown, myPost)).toEqual([]);
  });

  it.each([
    ['Great post! When is the next one? I can hardly wait.', 'answer', 'When is the next one?', 'question open'],
    ['I read it on the train. Well said.', 'thanks', 'Well said.', 'thanks owed'],
    ['Thanks, Mara.', 'reply', 'Thanks, Mara.', 'reply owed'],
    ['I met him in Kiel.', 'reply', 'I met him in Kiel.', 'reply owed'],
  ])('waits for what it asks or gives: %s', async (text, kind, words, step) => {
    const ada = await addAda();
    await note([reply()], myPost);
    await noteWords([says(text)], myPost);
    expect(await owedTo(ada)).toMatchObject([{ kind, words, settledAt: null }]);
    expect(await seenWith(ada)).toMatchObject([{ direction: 'in', note: words, permalink: 'https://x.com/ada/status/2' }]);
    expect((await nextStep(ada))?.kind).toBe(step);
  });

  it('is noted the same when the words come first', async () => {
    const ada = await addAda();
    await noteWords([says('When is the next one?')], myPost);
    await note([reply()], myPost);
    expect(await owedTo(ada)).toMatchObject([{ kind: 'answer', words: 'When is the next one?' }]);
    expect(await seenWith(ada)).toHaveLength(1);
  });

  it('keeps kind words to be read again, and no bare thank-you', async () => {
    const ada = await addAda();
    const [first, second] = ['https://x.com/ada/status/8', 'https://x.com/ada/status/9'];
    await noteWords([says('Congratulations on the book!', { permalink: first }), says('Thanks!', { permalink: second })], myPost);
    const kind = (await seenWith(ada)).filter(({ kindWords }) => kindWords === true);
    expect(kind).toMatchObject([{ note: 'Congratulations on the book!', permalink: first }]);
  });

  it('adds the words to a comment that was seen on the user’s own page before', async () => {
    await changeSettings({ ownHosts: ['me.example'] });
    const ada = await addPerson({ name: 'Ada', identities: ['web:ada.example'] });
    const place = { page: 'https://me.example/first', host: 'me.example', title: 'First' };
    const comment = { identities: ['web:ada.example' as const], site: 'wordpress', permalink: `${place.page}#comment-1` };
    await rememberTraces([reply(comment)], place);
    await noteWords([says('When is the next one?', comment)], place);
    expect(await seenWith(ada)).toMatchObject([{ note: 'When is the next one?', thread: place.page }]);
    expect(answeredPosts(await seenWith(ada))).toMatchObject([
      { post: place.page, answers: [{ words: 'When is the next one?', permalink: `${place.page}#comment-1` }] },
    ]);
  });

  it('is settled by the user’s answer on the page, whatever it was', async () => {
    const ada = await addAda();
    const praise = { permalink: 'https://x.com/ada/status/8' };
    await noteWords([says('When is the next one?'), says('Well said.', praise)], myPost);
    await note([answer()], home);
    expect((await owedTo(ada)).map(({ settledAt }) => settledAt)).toEqual([now - day / 2, now - day / 2]);
    expect(await nextStep(ada)).toBeNull();
  });

  it('is settled by a tick, and then nothing asks for the same words again', async () => {
    const ada = await addAda();
    await noteWords([says('When is the next one?')], myPost);
    const step = await nextStep(ada);
    if (step === null) throw new Error('Nothing is asked.');
    await dismissStep(ada, step.key);
    expect(await nextStep(ada)).toBeNull();
    await undoLast();
    await finishStep(ada, step);
    expect(await nextStep(ada)).toBeNull();
    expect((await interactionsOf(ada))[0]).toMatchObject({ direction: 'out', rung: 'reply' });
  });

  it('is noted of nobody unknown', async () => {
    await changeSettings({ ownIdentities: ['x:me'] });
    await noteWords([says('When is the next one?')], myPost);
    expect(await (await store()).owed.count()).toBe(0);
    expect(await (await store()).interactions.count()).toBe(0);
  });
});

it('knows a post of the user’s on whatever network by its address', async () => {
  await changeSettings({ ownIdentities: ['linkedin:mara', 'bluesky:mara.example', 'threads:mara'], ownHosts: ['mara.example'] });
  const decided = await settings();
  const isOwn = (page: string) => groundOf({ page, host: new URL(page).hostname }, decided).isOwnPage;
  expect(isOwn('https://www.linkedin.com/posts/mara_some-words-activity-7301/')).toBe(true);
  expect(isOwn('https://bsky.app/profile/mara.example/post/3lmfnxiid222r')).toBe(true);
  expect(isOwn('https://www.threads.com/@mara/post/DIPC0')).toBe(true);
  expect(isOwn('https://mara.example/first')).toBe(true);
  expect(isOwn('https://www.linkedin.com/posts/ada_some-words-activity-7301/')).toBe(false);
  expect(isOwn('https://www.linkedin.com/feed/')).toBe(false);
});
