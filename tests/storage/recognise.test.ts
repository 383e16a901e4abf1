import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { learnAliases } from '../../storage/aliases.ts';
import { onChange, type Scope } from '../../storage/changes.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import type { SentMention } from '../../storage/messages.ts';
import { store } from '../../storage/open.ts';
import { addFromPage, addPerson, findByIdentities, notSame, person, setHappy, snooze, summary } from '../../storage/people.ts';
import { openQuestions } from '../../storage/questions.ts';
import { badgesFor, type Place, withProof } from '../../storage/recognise.ts';
import { changeSettings } from '../../storage/settings.ts';
import { rememberTraces } from '../../storage/traces.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const blog: Place = { page: 'https://mara.example/first', host: 'mara.example', title: 'First' };
const otherPost: Place = { ...blog, page: 'https://mara.example/second', title: 'Second' };
const x: Place = { page: 'https://x.com/home', host: 'x.com', title: 'X' };

/** A comment on a blog in 2019. */
function comment(changed: Partial<SentMention> = {}) {
  const mention: SentMention = {
    identities: ['gravatar:aa', 'web:ada.example', 'name:mara.example/ada'],
    displayName: 'Ada',
    role: 'commenter',
    at: Date.UTC(2019, 4, 2),
    permalink: 'https://mara.example/first#comment-1',
    replyTo: null,
    recentPost: null,
    site: 'wordpress',
    ...changed,
  };
  return withProof(mention, []);
}

/** A post on X, whose platform shows handle and number together. */
function post(changed: Partial<SentMention> = {}) {
  const mention = {
    ...comment(),
    identities: ['x:ada', 'x-id:77'],
    role: 'author',
    permalink: 'https://x.com/ada/status/1',
    site: 'x',
    ...changed,
  } satisfies SentMention;
  return withProof(mention, ['x', 'x-id']);
}

describe('a badge', () => {
  it('says that the two meet this week, in focus or not', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const at = Date.now() + 86_400_000;
    const entry = { title: 'Tea', endAt: null, wholeDay: false, happened: null, source: 'user', sourceKey: null } as const;
    await (await store()).meetings.put({ id: 'm', at, personIds: [ada], ...entry });
    expect(await badgesFor([post()], x)).toMatchObject([{ step: { meetsAt: at } }]);
  });

  it('trusts the avatar, says "says to be" for a typed link and "probably" for a bound name', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['gravatar:aa', 'web:ada.example', 'name:mara.example/ada'] });
    const [sure, claims, probably] = await badgesFor(
      [
        comment(),
        comment({ identities: ['gravatar:zz', 'web:ada.example'] }),
        comment({ identities: ['name:mara.example/ada'] }),
      ],
      blog,
    );
    expect(sure).toMatchObject({ probably: false, claimed: false });
    expect(claims).toMatchObject({ probably: false, claimed: true });
    expect(probably).toMatchObject({ probably: true, claimed: false });
  });

  it('is not given to the user', async () => {
    await addPerson({ name: 'Me', identities: ['x:ada'] });
    await changeSettings({ ownIdentities: ['x:ada'] });
    expect(await badgesFor([post()], x)).toEqual([null]);
  });

  it('says "seen before" with the comments other pages showed, each counted once', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['gravatar:aa'] });
    const shown = [comment(), comment({ permalink: 'https://mara.example/first#comment-2' })];
    await rememberTraces(shown, blog);
    await rememberTraces(shown, blog);
    const elsewhere = comment({ permalink: 'https://mara.example/second#comment-9' });
    expect((await badgesFor([elsewhere], otherPost))[0]).toMatchObject({
      personId: ada,
      says: { kind: 'seen before', traces: { comments: 2, posts: 0, firstAt: Date.UTC(2019, 4, 2) } },
    });
  });

  it.each([
    ['with a link of its own', 'https://mara.example/comment/7'],
    ['with a link into the page', 'https://mara.example/first#comment-1'],
    ['without a link', null],
  ])('does not count the comment it stands beside as seen before: %s', async (_how, permalink) => {
    await addPerson({ name: 'Ada Byrne', identities: ['gravatar:aa'] });
    await rememberTraces([comment({ permalink })], blog);
    expect((await badgesFor([comment({ permalink })], blog))[0]).toMatchObject({ says: { kind: 'added' } });
  });

  it('counts of a feed only the posts it does not stand beside, and their years', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const later = post({ permalink: 'https://x.com/ada/status/2', at: Date.UTC(2021, 0, 1) });
    await rememberTraces([post(), later], x);
    const [first] = await badgesFor([post()], x);
    expect(first).toMatchObject({ says: { traces: { comments: 0, posts: 1, firstAt: Date.UTC(2021, 0, 1) } } });
  });
});

describe('on a page of the user’s own', () => {
  beforeEach(() => changeSettings({ ownHosts: ['mara.example'] }));

  it('calls a stranger new until they have commented elsewhere there', async () => {
    expect(await badgesFor([comment()], blog)).toEqual([{ personId: null, says: { kind: 'new here' } }]);
    await rememberTraces([comment()], blog);
    expect(await badgesFor([comment()], blog)).toEqual([{ personId: null, says: { kind: 'new here' } }]);
    const second = comment({ permalink: 'https://mara.example/second#comment-9' });
    expect(await badgesFor([second], otherPost)).toEqual([null]);
  });

  it.each<[string, (personId: string) => Promise<unknown>]>([
    ['happy as it is', (personId) => setHappy(personId, true)],
    ['put off', (personId) => snooze(personId, Date.now() + 86_400_000)],
  ])('tells of the first comment of somebody who is %s, and asks for no welcome', async (_, silence) => {
    await silence(await addPerson({ name: 'Ada Byrne', identities: ['gravatar:aa'] }));
    expect((await badgesFor([comment()], blog))[0]).toMatchObject({ says: { kind: 'first comment here' }, step: null });
  });

  it('greets the first comment of somebody known, also when the page is opened again', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['gravatar:aa'] });
    const says = { kind: 'first comment here', followsSince: null };
    expect((await badgesFor([comment()], blog))[0]).toMatchObject({ says, step: 'welcome' });
    await rememberTraces([comment()], blog);
    expect((await badgesFor([comment()], blog))[0]).toMatchObject({ says, step: 'welcome' });
    const second = comment({ permalink: 'https://mara.example/second#comment-9', at: Date.UTC(2020, 1, 1) });
    expect((await badgesFor([second], otherPost))[0]).toMatchObject({ says: { kind: 'talks', talks: 1, rung: 'reply' } });
    await rememberTraces([second], otherPost);
    expect(await summary(ada)).toMatchObject({ talks: 2, rung: 'reply', lastDirection: 'in' });
  });

  it('counts what a stranger wrote once they are added', async () => {
    await rememberTraces([comment()], blog);
    const ada = await addFromPage(comment(), blog);
    expect(await interactionsOf(ada)).toMatchObject([{ rung: 'reply', direction: 'in', thread: blog.page }]);
    expect((await summary(ada))?.traces.comments).toBe(1);
  });
});

it('announces that somebody was seen as no more than that, and once', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const heard: Scope[] = [];
  const stop = onChange((scope) => heard.push(scope));
  await rememberTraces([post()], x);
  await rememberTraces([post()], x);
  await vi.waitFor(() => expect(heard).toMatchObject([{ personIds: [ada], onlySeen: true }]));
  await setHappy(ada, true);
  await vi.waitFor(() => expect(heard.slice(1)).toMatchObject([{ personIds: [ada], onlySeen: false }]));
  stop();
});

describe('two identities shown together', () => {
  it('are learned from the platform and can be taken apart again', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await learnAliases([post()], x);
    expect((await findByIdentities(['x-id:77']))?.person.personId).toBe(ada);
    const [joined] = await lastActs();
    expect(joined).toMatchObject({ kind: 'joined identity', name: 'Ada Byrne' });
    await undo(joined?.id ?? '');
    await learnAliases([post()], x);
    expect(await findByIdentities(['x-id:77'])).toBeNull();
  });

  it('are not learned from what a commenter types', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['web:ada.example'] });
    await learnAliases([comment({ identities: ['gravatar:impostor', 'web:ada.example'] })], blog);
    expect(await findByIdentities(['gravatar:impostor'])).toBeNull();
  });

  it('never join two people, but leave a question', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await addPerson({ name: 'Ada B.', identities: ['x-id:77'] });
    await learnAliases([post()], x);
    expect((await findByIdentities(['x-id:77']))?.person.name).toBe('Ada B.');
    expect(await openQuestions()).toMatchObject([{ reasons: [{ kind: 'shown together', words: 'x:ada x-id:77' }] }]);
  });

  it('stay apart where the user said "not the same person"', async () => {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'x-id:77'] });
    await notSame(ada, ['x-id:77']);
    await learnAliases([post()], x);
    expect(await findByIdentities(['x-id:77'])).toBeNull();
  });
});

it('keeps the latest post of somebody’s blog to talk about', async () => {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['gravatar:aa'] });
  await rememberTraces([comment({ recentPost: { title: 'On moss', url: 'https://ada.example/moss' } })], blog);
  expect((await person(ada))?.recentPost).toMatchObject({ title: 'On moss', url: 'https://ada.example/moss' });
});

it('adds a commenter with where they were met, and not twice', async () => {
  const ada = await addFromPage(comment(), blog);
  expect(await addFromPage(comment(), blog)).toBe(ada);
  expect(await person(ada)).toMatchObject({
    name: 'Ada',
    identities: ['gravatar:aa', 'web:ada.example'],
    origin: { kind: 'comment', words: 'First', url: 'https://mara.example/first#comment-1' },
  });
});

it('takes back somebody just added although the page they were on has been read again since', async () => {
  const personId = await addFromPage(post(), x);
  await rememberTraces([post()], x);
  await learnAliases([post({ identities: ['x:ada', 'x-id:77', 'web:ada.example'] })], x);
  const added = (await lastActs()).find((act) => act.kind === 'added person');
  await undo(added?.id ?? '');
  expect(await person(personId)).toBeNull();
  expect(await findByIdentities(['x:ada', 'x-id:77', 'web:ada.example'])).toBeNull();
});
