import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addFact, factsOf } from '../../storage/facts.ts';
import { nextUpQueue, queueNextUp } from '../../storage/focus.ts';
import { hellos } from '../../storage/hellos.ts';
import { interactionsOf, logInteraction } from '../../storage/interactions.ts';
import { addOwed, owedTo } from '../../storage/owed.ts';
import { addPerson, findByIdentities, person } from '../../storage/people.ts';
import { addPledge, pledgesOf } from '../../storage/pledges.ts';
import { dismissStep, finishStep, unwantStep } from '../../storage/steps.ts';
import { nextStep, readToday } from '../../storage/suggestions.ts';
import { undoLast } from '../../storage/undo.ts';
import { comment, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const dayMs = 86_400_000;

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

describe('a suggestion that is done', () => {
  /** Finishes the one that is made now; it must not come again, and come again when that is undone. */
  async function finishNext(personId: string): Promise<string | undefined> {
    const suggestion = await nextStep(personId);
    if (suggestion === null) throw new Error('Nothing is suggested.');
    await finishStep(personId, suggestion);
    expect((await nextStep(personId))?.key).not.toBe(suggestion.key);
    await undoLast();
    expect((await nextStep(personId))?.key).toBe(suggestion.key);
    await finishStep(personId, suggestion);
    return suggestion.kind;
  }

  it('keeps the promise', async () => {
    const personId = await addPerson({ name: 'Ada', identities: [], focus: true });
    await addPledge({ personId, by: 'me', what: 'send the essay', at: Date.now() - dayMs });
    expect(await finishNext(personId)).toBe('promise due');
    expect((await pledgesOf(personId))[0]?.keptAt).not.toBeNull();
  });

  it('settles all that is owed of its kind', async () => {
    const personId = await addPerson({ name: 'Ada', identities: [], focus: true });
    for (const at of [1, 2]) await addOwed({ personId, kind: 'thanks', words: 'shared your post', at: Date.now() - at * dayMs });
    expect(await finishNext(personId)).toBe('thanks owed');
    expect((await owedTo(personId)).filter(({ settledAt }) => settledAt === null)).toEqual([]);
  });

  it('thanks for what an import told, which is no row to settle', async () => {
    const told = comment('1', { at: Date.now() - 9 * dayMs, channel: 'linkedin', kindWords: true, note: 'A joy to work with' });
    await importAll([found('Ada', ['linkedin:ada'], { interactions: [told] })], { importer: 'linkedin' });
    const personId = (await findByIdentities(['linkedin:ada']))?.person.personId ?? '';
    expect((await readToday()).owed.map(({ suggestion: { kind } }) => kind)).toEqual(['thanks owed']);
    expect(await finishNext(personId)).toBe('thanks owed');
    expect((await readToday()).owed).toEqual([]);
  });

  it('thanks for what an import told by any word of the user’s', async () => {
    const told = comment('1', { at: Date.now() - 9 * dayMs, kindWords: true });
    await importAll([found('Ada', ['linkedin:ada'], { interactions: [told] })], { importer: 'linkedin' });
    const personId = (await findByIdentities(['linkedin:ada']))?.person.personId ?? '';
    await logInteraction({ personId, rung: 'message', direction: 'out', at: Date.now() - dayMs, channel: 'linkedin' });
    expect(await nextStep(personId)).toBeNull();
  });

  it('logs an answer to their words', async () => {
    const personId = await addPerson({ name: 'Ada', identities: [], focus: true });
    await logInteraction({ personId, rung: 'message', direction: 'in', at: Date.now() - 2 * dayMs, channel: 'x' });
    expect(await finishNext(personId)).toBe('reply owed');
    expect((await interactionsOf(personId))[0]).toMatchObject({ rung: 'message', direction: 'out' });
  });

  it('asks after a life event once', async () => {
    const personId = await addPerson({ name: 'Ada', identities: [], focus: true });
    await addFact({ personId, text: 'Her exam', followUpAt: Date.now() - dayMs });
    expect(await finishNext(personId)).toBe('life event');
    expect((await factsOf(personId))[0]?.followUpAt).toBeNull();
  });

  it('takes who was next up out of the queue: they had their turn', async () => {
    const personId = await addPerson({ name: 'Ada', identities: [] });
    await queueNextUp(personId);
    expect(await finishNext(personId)).toBe('next up');
    expect(await nextUpQueue()).toEqual([]);
  });

  it('remembers a hello', async () => {
    const personId = await addPerson({ name: 'Ada', identities: ['email:ada@okafor.example'], focus: true });
    for (const days of [20, 30, 40])
      await logInteraction({ personId, rung: 'reply', direction: 'both', at: Date.now() - days * dayMs, channel: 'x' });
    expect(await finishNext(personId)).toBe('hello');
    expect(await hellos(personId)).toHaveLength(1);
  });
});
