import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readPerson } from '../../../entrypoints/dashboard/personView.ts';
import { readAskReadiness } from '../../../storage/askReadiness.ts';
import { database } from '../../../storage/database.ts';
import { interactionsOf } from '../../../storage/interactions.ts';
import { summaries } from '../../../storage/people.ts';
import { nextStep } from '../../../storage/suggestions.ts';
import { comment, found, importAll } from '../../storage/imported.ts';
import { emptyStore } from '../../storage/store.ts';

beforeEach(emptyStore);

it('decides by the history it shows what is asked of somebody last in touch years ago', async () => {
  const talks = Array.from({ length: 40 }, (_, i) => comment(String(i), { at: Date.UTC(2015, 0, 1 + i) }));
  await importAll([found('Ada', ['wordpress:ada', 'email:ada@moss.example'], { interactions: talks })]);
  const [{ personId } = { personId: '' }] = await summaries({ sort: 'name' });
  expect(await database.standings.get(personId)).toBeUndefined();
  const view = await readPerson(personId);
  expect(view?.step?.suggestion).toEqual(await nextStep(personId));
  expect(view?.step).not.toBeNull();
  expect(view?.askReadiness).toEqual(await readAskReadiness(personId));
  expect(view?.interactions.map(({ id }) => id)).toEqual((await interactionsOf(personId)).map(({ id }) => id));
});
