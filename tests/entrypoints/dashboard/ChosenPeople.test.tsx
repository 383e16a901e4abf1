// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastDone, undoLast } from '../../../entrypoints/dashboard/acts.ts';
import { ChosenPeople, chosen } from '../../../entrypoints/dashboard/ChosenPeople.tsx';
import { invitations } from '../../../storage/invitations.ts';
import { mostAtOnce } from '../../../storage/manyPeople.ts';
import { addPerson, summaries, trashedPeople } from '../../../storage/people.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

it('deletes those chosen by one act, which the notice takes back', async () => {
  chosen.value = new Set([await addPerson({ name: 'Ada', identities: [] }), await addPerson({ name: 'Ben', identities: [] })]);
  render(<ChosenPeople people={await summaries({ sort: 'name' })} tag={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(lastDone.value?.text).toBe('2 people are in the trash.'));
  expect(await trashedPeople()).toHaveLength(2);
  await undoLast();
  expect(await trashedPeople()).toEqual([]);
});

it('says how many at a time are possible where more are chosen', () => {
  chosen.value = new Set(Array.from({ length: mostAtOnce + 1 }, (_, i) => String(i)));
  render(<ChosenPeople people={[]} tag={null} />);
  expect(screen.getByText(/Choose at most 5,000 at a time/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
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
