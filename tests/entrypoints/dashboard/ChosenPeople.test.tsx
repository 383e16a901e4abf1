// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { acting } from '../../../entrypoints/dashboard/acting/acting.ts';
import { lastDone, underWay, undoLast } from '../../../entrypoints/dashboard/acts.ts';
import { ChosenPeople, chosen } from '../../../entrypoints/dashboard/ChosenPeople.tsx';
import { peopleAPart } from '../../../storage/act.ts';
import { invitations } from '../../../storage/invitations.ts';
import { addPeople, addPerson, summaries, trashedPeople } from '../../../storage/people.ts';
import { speakWithStore } from '../../speakWithStore.ts';
import { WorkerHere } from './workerHere.ts';

beforeEach(async () => {
  WorkerHere.started = 0;
  vi.stubGlobal('Worker', WorkerHere);
  await speakWithStore();
});
afterEach(cleanup);

it('deletes those chosen by one act, which the notice takes back', async () => {
  chosen.value = new Set([await addPerson({ name: 'Ada', identities: [] }), await addPerson({ name: 'Ben', identities: [] })]);
  render(<ChosenPeople people={await summaries({ sort: 'name' })} tag={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(lastDone.value?.text).toBe('2 people are in the trash.'));
  expect(await trashedPeople()).toHaveLength(2);
  await undoLast();
  expect(await trashedPeople()).toEqual([]);
  expect(WorkerHere.started).toBe(0);
});

it('deletes more than one part of them by one act, beside the page, and says how far it is', async () => {
  const ids = await addPeople(Array.from({ length: 2 * peopleAPart + 1 }, (_, i) => ({ name: `P ${i}`, identities: [] })));
  chosen.value = new Set(ids);
  const seen: (number | undefined)[] = [];
  const unheard = underWay.subscribe((far) => seen.push(far?.done));
  render(<ChosenPeople people={await summaries({ sort: 'name' })} tag={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(lastDone.value?.text).toBe('2,001 people are in the trash.'), { timeout: 60_000 });
  expect(seen.filter((done) => done !== undefined)).toEqual([0, 1000, 2000]);
  await undoLast();
  unheard();
  expect(await trashedPeople()).toEqual([]);
  expect(WorkerHere.started).toBe(2);
}, 120_000);

it('says what kept an act beside the page from being done', async () => {
  const ids = await addPeople(Array.from({ length: peopleAPart + 1 }, (_, i) => ({ name: `P ${i}`, identities: [] })));
  await expect(acting({ kind: 'focus', personIds: ids, resting: [] }, () => {})).rejects.toMatchObject({
    name: 'Problem: focus full',
  });
});

it('notes by one act that those chosen were invited to talk', async () => {
  const ids = [await addPerson({ name: 'Ada', identities: [] }), await addPerson({ name: 'Ben', identities: [] })];
  chosen.value = new Set(ids);
  render(<ChosenPeople people={await summaries({ sort: 'name' })} tag={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'I invited them to talk' }));
  await waitFor(() => expect(lastDone.value?.text).toBe('Invitations to 2 people noted.'));
  expect((await invitations()).map(({ personId, by }) => [personId, by]).sort()).toEqual(ids.map((id) => [id, 'me']).sort());
  await undoLast();
  expect(await invitations()).toEqual([]);
});
