import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../relationship/identity.ts';
import { exportBackup } from '../../storage/backup.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { database } from '../../storage/database.ts';
import { addFact, factsOf } from '../../storage/facts.ts';
import { sendHello } from '../../storage/hellos.ts';
import { interactionsOf, logInteraction } from '../../storage/interactions.ts';
import { merge, mergesOf, unmerge } from '../../storage/merge.ts';
import { addPerson, editPerson, findByIdentities, notSame, person, summaries, trashedPeople } from '../../storage/people.ts';
import { addPledge } from '../../storage/pledges.ts';
import { answerLater, answerNotSame, openQuestions } from '../../storage/questions.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { comment, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

/** Everything but what was done: rows, summaries, standings, who is recognised. */
async function everything() {
  const standings = (await database.standings.toArray()).sort((a, b) => (a.personId < b.personId ? -1 : 1));
  const all = (await summaries({ sort: 'name' })).sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return { backup: await exportBackup(), summaries: all, standings };
}

async function adaTwice() {
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'], communities: ['SOBCon'], why: 'Kind' });
  const other = await addPerson({ name: 'A. Byrne', identities: ['email:ada@example.org'], focus: true, why: 'Gardens' });
  await logInteraction({ personId: ada, rung: 'reply', direction: 'in', at: 1e12, channel: 'x' });
  await logInteraction({ personId: other, rung: 'email', direction: 'out', at: 1.1e12, channel: 'email' });
  await addFact({ personId: other, text: 'Lives in Cork', facet: 'place' });
  await addPledge({ personId: other, by: 'me', what: 'the notes', dueAt: null });
  await sendHello(other, 1.2e12);
  return { ada, other };
}

describe('merging', () => {
  it('keeps both histories and every field', async () => {
    const { ada, other } = await adaTwice();
    await merge(ada, other);
    expect(await summaries({ sort: 'name' })).toMatchObject([{ name: 'Ada Byrne', focus: true, openPledges: 1, hasEmail: true }]);
    expect(await person(ada)).toMatchObject({ why: 'Kind; Gardens', communities: ['SOBCon'] });
    expect((await interactionsOf(ada)).map(({ rung }) => rung)).toEqual(expect.arrayContaining(['email', 'reply']));
    expect(await factsOf(ada)).toMatchObject([{ text: 'Lives in Cork' }]);
    expect((await findByIdentities(['email:ada@example.org']))?.person.personId).toBe(ada);
    expect(await mergesOf(ada)).toMatchObject([{ other: { name: 'A. Byrne' } }]);
    expect(await trashedPeople()).toEqual([]);
    expect(readBackup(await exportBackup()).merges).toHaveLength(1);
  });

  it('is taken back exactly, by undo and by unmerging', async () => {
    const { ada, other } = await adaTwice();
    const before = await everything();
    const id = await merge(ada, other);
    await unmerge(id);
    expect(await everything()).toEqual(before);
    await merge(ada, other);
    await undo((await lastActs())[0]?.id ?? '');
    expect(await everything()).toEqual(before);
  });

  it('leaves what came since with the one who stayed', async () => {
    const { ada, other } = await adaTwice();
    const id = await merge(ada, other);
    await addFact({ personId: ada, text: 'Sails' });
    await editPerson(ada, { name: 'Ada B. Byrne' });
    await unmerge(id);
    expect((await factsOf(ada)).map(({ text }) => text)).toEqual(['Sails']);
    expect((await person(ada))?.name).toBe('Ada B. Byrne');
    expect((await factsOf(other)).map(({ text }) => text)).toEqual(['Lives in Cork']);
  });

  // MERGES=1000 npx vitest run tests/storage/merge.test.ts
  const pairs = Number(process.env.MERGES ?? 200);
  it(`and unmerging ${pairs} random pairs leaves the store as it was`, async () => {
    const random = seeded(7);
    const ids = await crowd(random);
    const before = await everything();
    for (let i = 0; i < pairs; i++) {
      const a = ids[Math.floor(random() * ids.length)] ?? '';
      const b = ids.filter((one) => one !== a)[Math.floor(random() * (ids.length - 1))] ?? '';
      const c = ids.filter((one) => one !== a && one !== b)[Math.floor(random() * (ids.length - 2))] ?? '';
      const first = await merge(a, b);
      const second = i % 3 === 0 ? await merge(a, c) : null;
      if (second !== null) await unmerge(second);
      await unmerge(first);
      expect(await everything()).toEqual(before);
    }
  }, 600_000);
});

/** Twelve people with something of every kind, some of it shared. */
async function crowd(random: () => number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) {
    const personId = await addPerson({ name: `Person ${n}`, identities: [`x:p${n}`, `email:p${n}@example.org`] });
    ids.push(personId);
    for (let i = 0; i < random() * 5; i++)
      await logInteraction({
        personId,
        rung: 'reply',
        direction: 'in',
        at: 1e12 + Math.floor(random() * 4) * 1e10,
        channel: 'x',
      });
    if (random() < 0.5) await addFact({ personId, text: `Fact ${n}`, followUpAt: 2e12 });
    if (random() < 0.5) await addPledge({ personId, by: 'me', what: `promise ${n}`, dueAt: null });
    if (random() < 0.5) await editPerson(personId, { tags: ['t', `t${n}`], cadenceDays: n, focus: true });
    if (random() < 0.3) await notSame(personId, [`bluesky:p${n}`]);
  }
  const meeting = { at: 2e12, endAt: null, title: 'All', wholeDay: false, sourceKey: 'ics 1' };
  await importAll(
    ids
      .slice(0, 6)
      .map((_, n) => found(`P ${n}`, [`x:p${n}` as Identity], { meetings: [meeting], interactions: [comment(String(n))] })),
  );
  return ids;
}

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe('a question whether two are one', () => {
  async function asked() {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const other = await addPerson({ name: 'A. Byrne', identities: ['x-id:77'] });
    const file = [found('Ada', ['x:ada', 'x-id:77'])];
    await importAll(file);
    return { ada, other, file };
  }

  it('is gone once they are made one, and back when that is taken back', async () => {
    const { ada, other } = await asked();
    const id = await merge(ada, other);
    expect(await openQuestions()).toEqual([]);
    await unmerge(id);
    expect(await openQuestions()).toHaveLength(1);
  });

  it('is not raised again after "not the same"', async () => {
    const { ada, other, file } = await asked();
    await answerNotSame(ada, other);
    await importAll(file);
    expect(await openQuestions()).toEqual([]);
    expect(await summaries({ sort: 'name' })).toHaveLength(2);
  });

  it('comes last after "later"', async () => {
    const { ada, other } = await asked();
    await answerLater(other, ada);
    expect(await openQuestions()).toMatchObject([{ isLater: true }]);
  });
});
