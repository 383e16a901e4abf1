import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addPerson, person } from '../../storage/people.ts';
import { dismissStep, unwantStep } from '../../storage/steps.ts';
import { undoLast } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

it('remembers what is not wanted, once, and forgets it on request', async () => {
  const personId = await addPerson({ name: 'Ada', identities: [] });
  await dismissStep(personId, 'reply owed 7');
  await dismissStep(personId, 'reply owed 7');
  await unwantStep(personId, 'hello', true);
  expect(await person(personId)).toMatchObject({ dismissed: ['reply owed 7'], unwanted: ['hello'] });
  await unwantStep(personId, 'hello', false);
  expect(await person(personId)).toMatchObject({ unwanted: [] });
  await undoLast();
  expect(await person(personId)).toMatchObject({ unwanted: ['hello'] });
});
