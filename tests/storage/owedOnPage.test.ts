import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { interactionsOf } from '../../storage/interactions.ts';
import type { SentMention } from '../../storage/messages.ts';
import { owedTo } from '../../storage/owed.ts';
import { noteReplies } from '../../storage/owedOnPage.ts';
import { addPerson } from '../../storage/people.ts';
import { type Place, withProof } from '../../storage/recognise.ts';
import { changeSettings } from '../../storage/settings.ts';
import { nextStep } from '../../storage/suggestions.ts';
import { lastActs } from '../../storage/undo.ts';
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

async function addAda(): Promise<string> {
  await changeSettings({ ownIdentities: ['x:me'] });
  return addPerson({ name: 'Ada', identities: ['x:ada'] });
}

it('notes what somebody known wrote under a post of the user’s, once, and suggests to answer', async () => {
  const ada = await addAda();
  await noteReplies([reply(), reply({ identities: ['x:bo'], permalink: 'https://x.com/bo/status/4' })], myPost);
  const acts = (await lastActs()).length;
  await noteReplies([reply()], myPost);
  expect((await lastActs()).length).toBe(acts);
  expect(await owedTo(ada)).toMatchObject([{ kind: 'reply', permalink: 'https://x.com/ada/status/2', settledAt: null }]);
  expect(await nextStep(ada)).toMatchObject({ kind: 'reply owed' });
});

it('notes an answer to the user’s own words anywhere, and nothing else of other people’s pages', async () => {
  const ada = await addAda();
  await noteReplies([reply(), reply({ role: 'author', replyTo: 'x:me', permalink: 'https://x.com/ada/status/5' })], home);
  expect((await owedTo(ada)).map(({ permalink }) => permalink)).toEqual(['https://x.com/ada/status/5']);
});

it('is settled by an answer of the user’s seen later, which is kept as something that happened', async () => {
  const ada = await addAda();
  await noteReplies([reply()], myPost);
  await noteReplies([answer({ at: now - 2 * day })], home);
  expect(await owedTo(ada)).toMatchObject([{ settledAt: null }]);
  await noteReplies([answer()], home);
  expect(await owedTo(ada)).toMatchObject([{ settledAt: now - day / 2 }]);
  expect(await interactionsOf(ada)).toMatchObject([{ rung: 'reply', direction: 'out', at: now - day / 2, channel: 'x' }]);
  expect(await nextStep(ada)).toBeNull();
});

it('knows who was answered by all the page shows of them', async () => {
  const ada = await addAda();
  const hers = reply({ identities: ['x-id:7', 'x:ada'] });
  await noteReplies([hers, answer({ replyTo: 'x-id:7' })], myPost);
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
  await noteReplies([reply({ ...comment, permalink: `${first.page}#comment-1` })], first);
  await noteReplies([reply({ ...comment, permalink: `${second.page}#comment-2` })], second);
  const mine = { identities: ['web:me.example' as const], replyTo: 'web:ada.example' as const, site: 'wordpress' };
  await noteReplies([answer({ ...mine, permalink: `${second.page}#comment-3` })], second);
  const open = (await owedTo(ada)).filter(({ settledAt }) => settledAt === null);
  expect(open.map(({ permalink }) => permalink)).toEqual([`${first.page}#comment-1`]);
});

it('leaves alone what is old or has no date: a page of ten years must not fill a day', async () => {
  const ada = await addAda();
  await noteReplies([reply({ at: now - 40 * day }), reply({ at: null, permalink: 'https://x.com/ada/status/6' })], myPost);
  expect(await owedTo(ada)).toEqual([]);
});
