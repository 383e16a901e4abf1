import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { exportBackup, restoreBackup } from '../../storage/backup.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { deleteFact, editFact, factsOf } from '../../storage/facts.ts';
import { forgetPerson } from '../../storage/forget.ts';
import { deleteInteraction, interactionsOf } from '../../storage/interactions.ts';
import { answerMeeting, meetingsWith } from '../../storage/meetings.ts';
import { merge } from '../../storage/merge.ts';
import {
  addIdentity,
  addPerson,
  deletePerson,
  editPerson,
  findByIdentities,
  person,
  removeIdentity,
  restorePerson,
  summaries,
  trashedPeople,
} from '../../storage/people.ts';
import { undoLast } from '../../storage/undo.ts';
import { undoImport } from '../../storage/undoImport.ts';
import { comment, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const file: Finding[] = [
  found('Ada Byrne', ['x:ada', 'email:ada@blog.example'], {
    interactions: [comment('1'), comment('2')],
    facts: [{ text: 'Lives in Cork', facet: 'place' }],
    communities: ['SOBCon'],
  }),
];

/** A newer export of the same, with one comment more. */
const newer = [...file, found('Ada Byrne', ['x:ada'], { interactions: [comment('3')] })];

async function ada(identity: Identity = 'x:ada'): Promise<string> {
  return (await findByIdentities([identity]))?.person.personId ?? '';
}

async function threads(personId: string): Promise<(string | undefined)[]> {
  return (await interactionsOf(personId)).map(({ thread }) => thread?.at(-1)).sort();
}

async function texts(personId: string): Promise<string[]> {
  return (await factsOf(personId)).map(({ text }) => text);
}

describe('what the user deleted stays deleted when an export tells of it again', () => {
  beforeEach(() => importAll(file));

  it('as an interaction, until that is undone', async () => {
    const personId = await ada();
    const [first] = await interactionsOf(personId);
    await deleteInteraction(first?.id ?? '');
    const left = await threads(personId);
    const { exports } = await importAll(newer);
    expect(await threads(personId)).toEqual([...left, '3']);
    expect(exports[0]?.interactions).toEqual({ added: 1, known: 2 });
    expect((await findByIdentities(['x:ada']))?.person.talks).toBe(2);
  });

  it('and comes back by undoing the deletion, but not twice', async () => {
    const personId = await ada();
    const [first] = await interactionsOf(personId);
    await deleteInteraction(first?.id ?? '');
    await undoLast();
    await importAll(file);
    expect(await threads(personId)).toEqual(['1', '2']);
  });

  it('as a fact, and one that was reworded is not told in its old words', async () => {
    const personId = await ada();
    const [fact] = await factsOf(personId);
    await editFact(fact?.id ?? '', { text: 'Moved to Galway' });
    await importAll(file);
    expect(await texts(personId)).toEqual(['Moved to Galway']);
    await deleteFact(fact?.id ?? '');
    await importAll(file);
    expect(await texts(personId)).toEqual([]);
  });

  it('as an account and a community, until the user gives them back', async () => {
    const personId = await ada();
    await removeIdentity(personId, 'email:ada@blog.example');
    await editPerson(personId, { communities: [] });
    await importAll(newer);
    expect(await person(personId)).toMatchObject({ identities: ['x:ada'], communities: [] });
    expect(await summaries({ sort: 'name' })).toHaveLength(1);
    await addIdentity(personId, 'email:ada@blog.example');
    await removeIdentity(personId, 'x:ada');
    await importAll(file);
    expect((await person(personId))?.identities).not.toContain('x:ada');
  });

  it('as the only account of somebody: nobody is made of it anew, but for something new', async () => {
    const personId = await ada();
    await removeIdentity(personId, 'email:ada@blog.example');
    await removeIdentity(personId, 'x:ada');
    await importAll(file);
    expect(await summaries({ sort: 'name' })).toHaveLength(1);
    await importAll(newer);
    expect(await summaries({ sort: 'name' })).toHaveLength(2);
    expect(await threads(await ada())).toEqual(['3']);
  });

  it('as somebody, who keeps in the trash what is new of them', async () => {
    const personId = await ada();
    await deletePerson(personId);
    await importAll(newer);
    expect(await summaries({ sort: 'name' })).toEqual([]);
    expect((await trashedPeople()).map(({ id }) => id)).toEqual([personId]);
    await restorePerson(personId);
    expect(await threads(personId)).toEqual(['1', '2', '3']);
    expect(await ada('email:ada@blog.example')).toBe(personId);
  });

  it('also with whom they were made one, and in a backup', async () => {
    const personId = await ada();
    const [fact] = await factsOf(personId);
    await deleteFact(fact?.id ?? '');
    const other = await addPerson({ name: 'A. Byrne', identities: ['x:byrne'] });
    await merge(other, personId);
    await restoreBackup(readBackup(await exportBackup()));
    await importAll(file);
    expect(await texts(other)).toEqual([]);
  });

  it('but nothing is remembered of who is forgotten for good or gone with their import', async () => {
    const personId = await ada();
    const [first] = await interactionsOf(personId);
    await deleteInteraction(first?.id ?? '');
    await forgetPerson(personId);
    const { id } = await importAll(file);
    expect(await threads(await ada())).toEqual(['1', '2']);
    const [again] = await interactionsOf(await ada());
    await deleteInteraction(again?.id ?? '');
    await undoImport(id);
    expect(readBackup(await exportBackup()).deleted).toEqual([]);
  });
});

describe('a meeting', () => {
  const at = Date.UTC(2026, 2, 14, 9);
  const told = { at, endAt: null, title: 'Coffee', wholeDay: false, sourceKey: 'calendar 1 x:ada' };
  const past = comment('', { rung: 'meet', direction: 'both', at, sourceKey: 'calendar 1 x:ada' });

  it.each([
    ['that took place is told once', true, 1],
    ['that did not is not told', false, 0],
  ])('%s when a newer calendar has it among what is past', async (_, happened, times) => {
    await importAll([found('Ada Byrne', ['x:ada'], { meetings: [told] })], { importer: 'ics' });
    const [meeting] = await meetingsWith(await ada());
    await answerMeeting(meeting?.id ?? '', happened);
    await importAll([found('Ada Byrne', ['x:ada'], { interactions: [past] })], { importer: 'ics' });
    expect(await interactionsOf(await ada())).toHaveLength(times);
  });
});
