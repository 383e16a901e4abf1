// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FocusPage } from '../../../entrypoints/dashboard/FocusPage.tsx';
import { PersonPage } from '../../../entrypoints/dashboard/PersonPage.tsx';
import { focusList, nextUpQueue, queueNextUp } from '../../../storage/focus.ts';
import { invitations } from '../../../storage/invitations.ts';
import { addPeople } from '../../../storage/people.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

it('asks whom to let rest when the list is full', async () => {
  const [, cem = ''] = await addPeople([
    { name: 'Ada', identities: [], focus: true },
    { name: 'Cem', identities: [] },
  ]);
  await changeSettings({ focusCapacity: 1 });
  render(<PersonPage personId={cem} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Take into focus' }));
  const dialog = within(await screen.findByRole('dialog'));
  const ada = dialog.getByRole('option', { name: 'Ada' }) as HTMLOptionElement;
  fireEvent.change(dialog.getByLabelText(/Who may rest/), { target: { value: ada.value } });
  fireEvent.click(dialog.getByRole('button', { name: 'Take into focus' }));
  await waitFor(async () => expect(names(await focusList())).toEqual(['Cem']));
});

it('moves somebody in the queue by key, and the focus goes along', async () => {
  const ids = await addPeople(['Ada', 'Ben', 'Cem'].map((name) => ({ name, identities: [] })));
  for (const id of ids) await queueNextUp(id);
  render(<FocusPage />);
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Later: Ben' }), { key: 'ArrowDown', altKey: true });
  await waitFor(async () => expect(names(await nextUpQueue())).toEqual(['Ada', 'Cem', 'Ben']));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Earlier: Ben'));
});

it('notes whom of those in focus the user has invited, ticked off together', async () => {
  const ids = await addPeople(['Ada', 'Ben', 'Cem'].map((name) => ({ name, identities: [], focus: true })));
  render(<FocusPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Note an invitation' }));
  for (const name of ['Ada', 'Ben', 'Cem', 'Cem']) fireEvent.click(screen.getByRole('checkbox', { name }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await invitations()).map(({ personId }) => personId).sort()).toEqual(ids.slice(0, 2).sort()));
  await screen.findByRole('button', { name: 'Note an invitation' });
});
