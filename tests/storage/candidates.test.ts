import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { addPerson, summaries } from '../../storage/people.ts';
import { answerNotSame, openQuestions } from '../../storage/questions.ts';
import { undoImport } from '../../storage/undoImport.ts';
import { comment, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const cork: Partial<Finding> = { facts: [{ text: 'Cork', facet: 'place' }] };

it.each([
  [
    'a place',
    [found('Ada Byrne', ['x:ada'], cork), found('ada byrne', ['linkedin:ada-b'], cork)],
    [{ kind: 'same place', words: 'Cork' }],
  ],
  [
    'a community',
    [
      found('Ada Byrne', ['x:ada'], { communities: ['SOBCon'] }),
      found('Ada Byrne', ['linkedin:ada-b'], { communities: ['SOBCon'] }),
    ],
    [{ kind: 'same community', words: 'SOBCon' }],
  ],
  [
    'their own site',
    [found('Ada Byrne', ['web:ada.example']), found('Ada Byrne', ['email:me@ada.example'])],
    [{ kind: 'own site', words: 'ada.example' }],
  ],
  [
    'what both say is theirs',
    [
      found('Ada Byrne', ['x:ada'], { claims: ['web:ada.example'] }),
      found('Ada Byrne', ['email:a@example.org'], { claims: ['web:ada.example'] }),
    ],
    [{ kind: 'says so', words: 'web:ada.example' }],
  ],
])('are asked about who share a full name and %s, and never joined', async (_, file, reasons) => {
  await importAll(file);
  expect(await summaries({ sort: 'name' })).toHaveLength(2);
  expect(await openQuestions()).toMatchObject([{ reasons: [{ kind: 'same name' }, ...reasons] }]);
});

it.each([
  ['a name alone', [found('Ada Byrne', ['x:ada']), found('Ada Byrne', ['linkedin:ada-b'])]],
  ['a first name and a place', [found('Ada', ['x:ada'], cork), found('Ada', ['linkedin:ada-b'], cork)]],
  ['a name half the world has', Array.from({ length: 6 }, (_, i) => found('Ada Byrne', [`x:ada${i}`], cork))],
])('are not asked about for %s', async (_, file) => {
  await importAll(file);
  expect(await openQuestions()).toEqual([]);
});

/** Somebody the user has talked with. */
function talked(identity: Identity, name = 'Ada Byrne'): Finding {
  return found(name, [identity], { interactions: [comment(identity, { channel: identity })] });
}

it('are asked about whose full name only these two have, if the user has talked with both', async () => {
  await importAll([talked('x:ada'), talked('linkedin:ada-b'), talked('x:bea', 'Bea Cruz'), talked('linkedin:b', 'Bea C')]);
  const [question, ...others] = await openQuestions();
  expect(others).toEqual([]);
  expect(question).toMatchObject({ people: [{ name: 'Ada Byrne' }, { name: 'Ada Byrne' }], reasons: [{ kind: 'same name' }] });
});

it.each([
  ['one of whom the user never talked with', [talked('x:ada'), found('Ada Byrne', ['linkedin:ada-b'])]],
  ['who are on one network', [talked('x:ada'), talked('x:ada_b')]],
  ['of whom there are three', [talked('x:ada'), talked('linkedin:ada-b'), talked('bluesky:ada.example')]],
])('are not asked about by their name alone %s', async (_, file) => {
  await importAll(file);
  expect(await openQuestions()).toEqual([]);
});

it('are asked about with somebody stored, once, and not after "not the same" or undoing the import', async () => {
  const stored = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'], communities: ['SOBCon'] });
  const file = [found('Ada Byrne', ['linkedin:ada-b'], { communities: ['SOBCon'] })];
  const { id } = await importAll(file);
  await importAll(file);
  const [question, ...others] = await openQuestions();
  expect(others).toEqual([]);
  const other = question?.people.find(({ personId }) => personId !== stored)?.personId ?? '';
  await answerNotSame(stored, other);
  await importAll(file);
  expect(await openQuestions()).toEqual([]);
  await undoImport(id);
  expect(await openQuestions()).toEqual([]);
});

it('are asked about among thousands of namesakes', async () => {
  const pairs = Array.from({ length: 1_100 }, (_, n) => n);
  const told = (n: number) => (n % 550 === 549 ? cork : {});
  const network = (name: string) => pairs.map((n) => found(`Ada Byrne ${n}`, [`${name}:ada${n}` as Identity], told(n)));
  await importAll([...network('x'), ...network('linkedin')]);
  const asked = (await openQuestions()).map(({ people }) => people.map(({ name }) => name));
  expect(asked.sort()).toEqual([
    ['Ada Byrne 1099', 'Ada Byrne 1099'],
    ['Ada Byrne 549', 'Ada Byrne 549'],
  ]);
}, 60_000);
