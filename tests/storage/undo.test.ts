import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportBackup } from '../../storage/backup.ts';
import { database } from '../../storage/database.ts';
import { addFact, deleteFact, editFact, factsOf } from '../../storage/facts.ts';
import { deleteInteraction, interactionsOf, logInteraction, logSentence } from '../../storage/interactions.ts';
import * as people from '../../storage/people.ts';
import { addPledge, deletePledge, keepPledge, pledgesOf } from '../../storage/pledges.ts';
import { addSample, removeSample } from '../../storage/sample.ts';
import { changeSettings } from '../../storage/settings.ts';
import { rebuildSummaries } from '../../storage/summaries.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

/** Somebody with a fact, a log and a promise, all of which every kind of act can then change. */
async function ada() {
  const personId = await people.addPerson({ name: 'Ada Byrne', identities: ['x:ada', 'web:ada.example'] });
  const factId = await addFact({ personId, text: 'Gardens' });
  const interactionId = await logInteraction({ personId, rung: 'reply', direction: 'in', at: 1e12, channel: 'x' });
  const pledgeId = await addPledge({ personId, by: 'me', what: 'send the essay' });
  return { personId, factId, interactionId, pledgeId };
}
type Ada = Awaited<ReturnType<typeof ada>>;

const sentence = {
  rung: 'call' as const,
  channel: 'phone',
  direction: 'out' as const,
  at: 1.1e12,
  minutes: 30,
  missed: false,
  promise: { by: 'them' as const, what: 'send the draft', dueAt: null },
  note: 'called',
};

const acts: [string, (at: Ada) => Promise<unknown>][] = [
  ['adding somebody', () => people.addPerson({ name: 'Bea', identities: ['x:bea'] })],
  [
    'adding many',
    () =>
      people.addPeople([
        { name: 'Bea', identities: ['x:bea'] },
        { name: 'Cy', identities: ['email:cy@example.org'] },
      ]),
  ],
  ['editing', ({ personId }) => people.editPerson(personId, { name: 'Ada B.', focus: true, communities: ['SOBCon'] })],
  ['snoozing', ({ personId }) => people.snooze(personId, 2e12)],
  ['being happy at this depth', ({ personId }) => people.setHappy(personId, true)],
  ['deleting somebody', ({ personId }) => people.deletePerson(personId)],
  ['adding an identity', ({ personId }) => people.addIdentity(personId, 'email:ada@example.org')],
  ['removing an identity', ({ personId }) => people.removeIdentity(personId, 'x:ada')],
  ['binding a name', ({ personId }) => people.bindName(personId, 'name:mara.example/ada')],
  ['"not the same"', ({ personId }) => people.notSame(personId, ['web:ada.example'])],
  ['logging', ({ personId }) => logInteraction({ personId, rung: 'call', direction: 'out', at: 1.2e12, channel: 'phone' })],
  ['logging a sentence', ({ personId }) => logSentence({ personId }, sentence)],
  ['logging a sentence about somebody new', () => logSentence({ newName: 'Bea' }, sentence)],
  ['deleting a log', ({ interactionId }) => deleteInteraction(interactionId)],
  ['adding a fact', ({ personId }) => addFact({ personId, text: 'Sings' })],
  ['editing a fact', ({ factId }) => editFact(factId, { text: 'Gardens at night', pinned: true })],
  ['deleting a fact', ({ factId }) => deleteFact(factId)],
  ['adding a promise', ({ personId }) => addPledge({ personId, by: 'them', what: 'call' })],
  ['keeping a promise', ({ pledgeId }) => keepPledge(pledgeId)],
  ['deleting a promise', ({ pledgeId }) => deletePledge(pledgeId)],
  ['changing settings', () => changeSettings({ density: 'focus', ownHosts: ['mara.example'] })],
  ['adding the sample', () => addSample()],
];

describe('undoing', () => {
  it.each(acts)('%s leaves everything as it was', async (_, does) => {
    const who = await ada();
    const before = [await exportBackup(), await database.summaries.toArray()];
    await does(who);
    expect([await exportBackup(), await database.summaries.toArray()]).not.toEqual(before);
    const [last] = await lastActs();
    await undo(last?.id ?? '');
    expect([await exportBackup(), await database.summaries.toArray()]).toEqual(before);
    expect((await lastActs())[0]).toMatchObject({ id: last?.id, undone: true });
  });

  it('the removal of the sample brings it back', async () => {
    await addSample();
    const before = await exportBackup();
    await removeSample();
    await undo((await lastActs())[0]?.id ?? '');
    expect(await exportBackup()).toBe(before);
  });

  it('an older act keeps what was changed since', async () => {
    const { personId } = await ada();
    await people.editPerson(personId, { name: 'Ada B.' });
    await people.editPerson(personId, { focus: true });
    await people.addIdentity(personId, 'x:ada2');
    await people.addIdentity(personId, 'x:ada3');
    const [, second, , renamed] = await lastActs();
    await undo(renamed?.id ?? '');
    await undo(second?.id ?? '');
    expect(await people.person(personId)).toMatchObject({
      name: 'Ada Byrne',
      focus: true,
      identities: ['x:ada', 'web:ada.example', 'x:ada3'],
    });
  });

  it('refuses to take away somebody about whom there is something newer', async () => {
    await ada();
    const added = (await lastActs()).find((past) => past.kind === 'added person');
    await expect(undo(added?.id ?? '')).rejects.toMatchObject({ name: 'Problem: built upon' });
    expect(await people.summaries({ sort: 'name' })).toHaveLength(1);
  });

  it('twice, or with the same request twice, does it once', async () => {
    const { personId } = await ada();
    await people.editPerson(personId, { name: 'Ada B.' });
    const [last] = await lastActs();
    await undo(last?.id ?? '', { operationId: 'one request' });
    await people.editPerson(personId, { name: 'Ada Bee' });
    await undo(last?.id ?? '', { operationId: 'one request' });
    await undo(last?.id ?? '');
    expect((await people.person(personId))?.name).toBe('Ada Bee');
  });

  it('lists the last ten acts, newest first', async () => {
    const { personId } = await ada();
    for (let i = 0; i < 12; i++) await addFact({ personId, text: `Fact ${i}` });
    const listed = await lastActs();
    expect(listed).toHaveLength(10);
    expect(listed.every((past) => past.kind === 'added fact' && past.name === 'Ada Byrne')).toBe(true);
  });
});

describe('whatever is done in whatever order', () => {
  /** The same numbers for the same seed, so that a failure can be repeated. */
  function dice(seed: number): (sides: number) => number {
    let state = seed;
    return (sides) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
  }

  /** One random act on what is there. */
  async function anything(roll: (sides: number) => number): Promise<unknown> {
    const everybody = await people.summaries({ sort: 'addedAt' });
    const who = everybody[roll(everybody.length)]?.personId;
    if (who === undefined || roll(5) === 0)
      return people.addPerson({ name: `Person ${roll(1000)}`, identities: [`x:p${roll(1e6)}`] });
    const rung = (['follow', 'reply', 'email', 'call'] as const)[roll(4)] ?? 'reply';
    const direction = (['in', 'out', 'both'] as const)[roll(3)] ?? 'in';
    const [[log], [fact], [pledge]] = [await interactionsOf(who), await factsOf(who), await pledgesOf(who)];
    const choices = [
      () => logInteraction({ personId: who, rung, direction, at: 1e12 + roll(40) * 5e7, channel: roll(2) ? 'x' : 'email' }),
      () => logInteraction({ personId: who, rung, direction, at: 1e12 + roll(40) * 5e7, channel: 'x', thread: `t${roll(3)}` }),
      () => log && deleteInteraction(log.id),
      () => addFact({ personId: who, text: 'fact' }),
      () => fact && deleteFact(fact.id),
      () => addPledge({ personId: who, by: roll(2) ? 'me' : 'them', what: 'promise' }),
      () => pledge && keepPledge(pledge.id),
      () => people.editPerson(who, { name: `Name ${roll(99)}`, focus: roll(2) === 0 }),
      () => people.deletePerson(who),
      () => people.addIdentity(who, `email:p${roll(1e6)}@example.org`),
    ];
    return choices[roll(choices.length)]?.();
  }

  it.each([1, 2, 3])('the summaries say what the rows say, and undoing all of it leaves nothing (seed %i)', async (seed) => {
    const roll = dice(seed);
    for (let i = 0; i < 40; i++) await anything(roll);
    const kept = await database.summaries.toArray();
    await database.transaction('rw', database.tables, rebuildSummaries);
    expect(kept).toEqual(await database.summaries.toArray());
    for (const past of await lastActs(100)) await undo(past.id);
    expect(await database.summaries.count()).toBe(0);
    expect(await database.people.count()).toBe(0);
    expect(await database.identities.count()).toBe(0);
    expect(await database.interactions.count()).toBe(0);
  });
});
