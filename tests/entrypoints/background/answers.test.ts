import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPages } from '../../../entrypoints/background/answers.ts';
import { addFact } from '../../../storage/facts.ts';
import { interactionsOf, logInteraction } from '../../../storage/interactions.ts';
import type { SentMention } from '../../../storage/messages.ts';
import { addOwed, owedTo } from '../../../storage/owed.ts';
import { addPerson, findByIdentities, person, summaries } from '../../../storage/people.ts';
import { addPledge, pledgesOf } from '../../../storage/pledges.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { nextStep } from '../../../storage/suggestions.ts';
import { lastActs } from '../../../storage/undo.ts';
import { emptyStore } from '../../storage/store.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;
let listener: Listener;

fakeBrowser.runtime.onMessage.addListener = (added) => {
  listener = added as Listener;
};
answerPages();
beforeEach(async () => {
  // The background goes on writing what a page showed after it has answered.
  await new Promise((resolve) => setTimeout(resolve, 150));
  await emptyStore();
});

/** What a page showed is learned after the answer: before the store goes, that is over. */
const learnedMs = 60;
afterEach(() => new Promise((resolve) => setTimeout(resolve, learnedMs)));

/** What the background answers a content script. @throws what it refuses with. */
async function ask(
  type: string,
  data: unknown,
  sender: object = { tab: { id: 1, url: 'https://x.com/home' }, frameId: 0 },
): Promise<unknown> {
  const { res, err } = await new Promise<{ res?: unknown; err?: { message: string } }>((respond) => {
    listener({ id: 1, type, timestamp: 0, data }, sender, (answer) => respond(answer as object));
  });
  if (err) throw new Error(err.message);
  return res;
}

const page = { pageUrl: 'https://x.com/home#top', pageTitle: 'Home' };

/** A post of Ada's on X. */
function post(changed: Partial<SentMention> = {}): SentMention {
  return {
    identities: ['x:ada'],
    displayName: 'Ada Byrne',
    role: 'author',
    at: null,
    permalink: 'https://x.com/ada/status/1',
    replyTo: null,
    recentPost: null,
    site: 'x',
    ...changed,
  };
}

it('answers a page of known and unknown people in order', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const answer = await ask('lookUp', { mentions: [post({ identities: ['x:nobody'] }), post()], ...page });
  expect(answer).toMatchObject({
    badges: [null, { personId: ada, name: 'Ada Byrne', claimed: false, says: { kind: 'added' } }],
    toUser: [],
  });
});

it('asks for the words of what somebody known says to the user, and for no others', async () => {
  await changeSettings({ ownIdentities: ['x:mara'] });
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const toMara = post({ at: Date.now() - 60_000, replyTo: 'x:mara' });
  const others = [post(), { ...toMara, identities: ['x:nobody'], permalink: 'https://x.com/nobody/status/9' }];
  expect(await ask('lookUp', { mentions: [...others, toMara], ...page })).toMatchObject({ toUser: [2] });
  await expect.poll(() => owedTo(ada)).toMatchObject([{ kind: 'reply', words: '' }]);
  const said = [...others, toMara].map((mention) => ({ mention, words: 'Thanks! When is the next?' }));
  await ask('said', { said, ...page });
  expect(await nextStep(ada)).toMatchObject({ kind: 'question open', because: [{ words: 'When is the next?' }] });
  expect((await interactionsOf(ada)).map(({ note }) => note)).toEqual(['When is the next?']);
});

it('tells a page only whom it does not know of yet', async () => {
  await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const all = (await ask('startPage', { host: 'x.com', knownVersion: null })) as { membership: { version: number } };
  await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
  const news = await ask('startPage', { host: 'x.com', knownVersion: all.membership.version });
  expect(news).toMatchObject({
    membership: { onlyAdded: true, version: all.membership.version + 1, hashes: expect.stringMatching(/^.{8}$/) },
  });
});

describe('a message that is not what it should be', () => {
  it.each([
    ['lookUp', { mentions: 'all', ...page }],
    ['lookUp', { mentions: [{ ...post(), identities: ['no colon'] }], ...page }],
    ['lookUp', { mentions: [post()], pageUrl: 'not an address', pageTitle: '' }],
    ['addPerson', { mention: { ...post(), extra: 1 }, operationId: 'a', ...page }],
    ['notSame', { personId: 'ada', identities: [], operationId: 'a' }],
    ['snooze', { personId: 'ada', days: -1, operationId: 'a' }],
  ])('is refused and changes nothing: %s', async (type, data) => {
    await expect(ask(type, data)).rejects.toThrow();
    expect(await lastActs()).toEqual([]);
  });

  it('is read nevertheless when only a name is absurdly long', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const mentions = [post(), post({ displayName: 'A'.repeat(1_000_000), identities: ['x:long'] })];
    expect(await ask('lookUp', { mentions, ...page })).toMatchObject({ badges: [{ name: 'Ada Byrne' }, null] });
  });
});

describe('the card on a page', () => {
  beforeEach(async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'linkedin:ada'] });
    await addFact({ personId: ada, text: 'Gardens', pinned: true });
    await addFact({ personId: ada, text: 'Hay fever', facet: 'health', pinned: true });
    await addPledge({ personId: ada, by: 'me', what: 'send the essay' });
  });

  async function card(mention: SentMention) {
    const [known] = await summaries({ sort: 'name' });
    return ask('card', { personId: known?.personId, mention, ...page });
  }

  it('has what is fine to show and only a count of what is private', async () => {
    const shown = await card(post());
    expect(shown).toMatchObject({ facts: [{ text: 'Gardens' }], privateFacts: 1, promises: [{ what: 'send the essay' }] });
    expect(JSON.stringify(shown)).not.toContain('Hay fever');
  });

  it('has no words of the user’s while the screen is shared, nor where the page hunts for extensions', async () => {
    const hunting = await card(post({ identities: ['linkedin:ada'], site: 'linkedin' }));
    expect(hunting).toMatchObject({ facts: [], promises: [], origin: null });
    await changeSettings({ factsHidden: true });
    expect(await card(post())).toMatchObject({ facts: [], promises: [], origin: null });
  });

  it('is not given for somebody the mention is not', async () => {
    expect(await card(post({ identities: ['x:somebody-else'] }))).toBeNull();
  });
});

it('adds the person a page shows once, however often it is asked', async () => {
  const asked = { mention: post({ displayName: '<b>Ada</b> \u202Eenrib' }), operationId: 'one', ...page };
  const first = await ask('addPerson', asked);
  expect(await ask('addPerson', asked)).toEqual(first);
  expect(await summaries({ sort: 'name' })).toMatchObject([{ name: '<b>Ada</b> \u202Eenrib' }]);
});

it('places a comment in a frame on the page around it', async () => {
  const sender = { tab: { id: 1, url: 'https://www.mara.example/first#comments' }, frameId: 7 };
  const mention = post({ site: 'disqus', identities: ['disqus:ada'], role: 'commenter', permalink: null });
  const framed = { pageUrl: 'https://disqus.com/embed/comments/?x=1', pageTitle: 'Disqus' };
  const { personId } = (await ask('addPerson', { mention, operationId: 'two', ...framed }, sender)) as { personId: string };
  expect((await person(personId))?.origin).toMatchObject({ kind: 'comment', url: 'https://www.mara.example/first' });
});

it('takes back what the user did last, not what a page’s evidence did since', async () => {
  const { personId } = (await ask('addPerson', { mention: post(), operationId: 'one', ...page })) as { personId: string };
  await ask('setHappy', { personId, happy: true, operationId: 'two' });
  await ask('lookUp', { mentions: [post({ identities: ['x:ada', 'x-id:77'] })], ...page });
  await expect.poll(() => findByIdentities(['x-id:77'])).not.toBeNull();
  await ask('undoLast', { operationId: 'three' });
  expect(await person(personId)).toMatchObject({ happySince: null, identities: ['x:ada', 'x-id:77'] });
});

describe('beside the field in which the user answers somebody', () => {
  it('shows the promise due first, what was talked about last and one fact, none of them private', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await addPledge({ personId: ada, by: 'them', what: 'read the draft', dueAt: 1 });
    await addPledge({ personId: ada, by: 'me', what: 'send the pictures' });
    await addFact({ personId: ada, text: 'Is ill', private: true, pinned: true });
    await addFact({ personId: ada, text: 'Sings alto', pinned: true });
    const talk = { personId: ada, rung: 'message', direction: 'both', channel: 'x' } as const;
    await logInteraction({ ...talk, at: 1, note: 'The greenhouse is up. And more.' });
    await logInteraction({ ...talk, at: 2, note: '' });
    await logInteraction({ ...talk, at: 3, note: 'Her mother', hard: true });
    expect(await ask('glance', { mention: post(), ...page })).toEqual({
      name: 'Ada Byrne',
      promise: expect.objectContaining({ by: 'me', what: 'send the pictures' }),
      topic: { words: 'The greenhouse is up.', at: 1 },
      fact: 'Sings alto',
      remembered: [],
    });
  });

  it('tells what of theirs is remembered from the words that are answered, and of nothing else', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const { permalink } = post();
    await addPledge({ personId: ada, by: 'them', what: 'send you the draft', permalink });
    await addPledge({ personId: ada, by: 'me', what: 'send the pictures', permalink });
    await addPledge({ personId: ada, by: 'them', what: 'call you' });
    expect(await ask('glance', { mention: post(), ...page })).toMatchObject({ remembered: ['send you the draft'] });
  });

  it('shows no words while the screen is shared, and on a page that hunts the same for everybody', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'linkedin:ada'] });
    await addPledge({ personId: ada, by: 'me', what: 'send the pictures' });
    const nothing = { promise: null, topic: null, fact: null, remembered: [] };
    const onLinkedin = { ...page, mention: post({ identities: ['linkedin:ada'], site: 'linkedin' }) };
    expect(await ask('glance', onLinkedin)).toEqual({ name: 'Ada Byrne', ...nothing });
    const stranger = { ...page, mention: post({ identities: ['linkedin:bo'], displayName: 'Bo Lind', site: 'linkedin' }) };
    expect(await ask('glance', stranger)).toEqual({ name: 'Bo Lind', ...nothing });
    await changeSettings({ factsHidden: true });
    expect(await ask('glance', { mention: post(), ...page })).toEqual({ name: 'Ada Byrne', ...nothing });
  });

  it('is nothing for a stranger, for the user, and where that or the site is switched off', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    expect(await ask('glance', { mention: post({ identities: ['x:bo'] }), ...page })).toBeNull();
    for (const off of [{ composersOff: ['x'] }, { composersOff: ['x.com'] }, { sitesOff: ['x'] }, { density: 'off' as const }]) {
      await changeSettings({ composersOff: [], sitesOff: [], ...off });
      expect(await ask('glance', { mention: post(), ...page }), JSON.stringify(off)).toBeNull();
    }
    await changeSettings({ composersOff: [], sitesOff: [], density: 'everyone', ownIdentities: ['x:ada'] });
    expect(await ask('glance', { mention: post(), ...page })).toBeNull();
  });

  it('remembers an accepted promise once, with where it was given, and adds whom it was given', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const promise = { by: 'me', what: 'send an e-mail', dueAt: 5, ...page };
    await ask('rememberPromise', { mention: post(), operationId: 'a', ...promise });
    await ask('rememberPromise', { mention: post(), operationId: 'a', ...promise });
    expect(await pledgesOf(ada)).toMatchObject([{ what: 'send an e-mail', dueAt: 5, permalink: 'https://x.com/ada/status/1' }]);
    await ask('rememberPromise', { mention: post({ identities: ['x:bo'] }), operationId: 'b', ...promise });
    const bo = await findByIdentities(['x:bo']);
    expect(await pledgesOf(bo?.person.personId ?? '')).toMatchObject([{ what: 'send an e-mail' }]);
  });
});

describe('the next step of somebody on a page', () => {
  const thanks = async () => {
    const personId = await addPerson({ name: 'Ada', identities: ['x:ada'] });
    await addOwed({ personId, kind: 'thanks', words: 'shared your essay', at: Date.now() - 1 });
    return { personId, key: (await nextStep(personId))?.key ?? '' };
  };

  it('is done once, however often that is said', async () => {
    const { personId, key } = await thanks();
    for (const operationId of ['a', 'a', 'b']) await ask('answerStep', { personId, key, answer: 'done', operationId });
    expect((await owedTo(personId)).map(({ settledAt }) => settledAt === null)).toEqual([false]);
    expect((await lastActs(9)).filter(({ kind }) => kind === 'did step')).toHaveLength(1);
  });

  it.each(['not again', 'not like this'])('is %s', async (answer) => {
    const { personId, key } = await thanks();
    await ask('answerStep', { personId, key, answer, operationId: 'a' });
    expect(await nextStep(personId)).toBeNull();
    expect(await person(personId)).toMatchObject(answer === 'not again' ? { dismissed: [key] } : { unwanted: ['thanks owed'] });
  });

  it('is left alone where it is another by now', async () => {
    const { personId } = await thanks();
    await ask('answerStep', { personId, key: 'hello', answer: 'not like this', operationId: 'a' });
    expect(await person(personId)).toMatchObject({ unwanted: [] });
  });
});
