// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { momentToField } from '../../../components/dayField.ts';
import { CallsPage } from '../../../entrypoints/dashboard/CallsPage.tsx';
import { interactionsOf } from '../../../storage/interactions.ts';
import { invitations, invite } from '../../../storage/invitations.ts';
import { addPeople } from '../../../storage/people.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

const dayMs = 86_400_000;
const addTwo = () => addPeople(['Ada', 'Ben'].map((name) => ({ name, identities: [] })));

it('arranges a call beside what is arranged already, and warns of it', async () => {
  const [ada = '', ben = ''] = await addTwo();
  const at = Math.floor((Date.now() + 3 * dayMs) / 60_000) * 60_000;
  await invite([{ personId: ada, by: 'me', state: 'scheduled', scheduledAt: at, minutes: 30 }]);
  await invite([{ personId: ben, by: 'them' }]);
  render(<CallsPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Arrange: Ben' }));
  fireEvent.input(screen.getByLabelText(/Days that were proposed/), { target: { value: 'Friday' } });
  fireEvent.input(screen.getByLabelText('When'), { target: { value: momentToField(at) } });
  await screen.findByText(/“Call with Ada” at/);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () =>
    expect(await invitations(ben)).toMatchObject([{ state: 'scheduled', scheduledAt: at, minutes: 30, note: 'Friday' }]),
  );
  await screen.findByRole('button', { name: 'For the calendar: Ben' });
});

it('logs the call once the two have talked', async () => {
  const [ada = ''] = await addTwo();
  await invite([{ personId: ada, by: 'me' }]);
  render(<CallsPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'We talked: Ada' }));
  await waitFor(async () => expect(await interactionsOf(ada)).toMatchObject([{ rung: 'call', direction: 'both' }]));
  await screen.findByText(/You have talked with 1 person since/);
});

it('offers a gentle second invitation after a month, in words that leave them free', async () => {
  const [ada = '', ben = ''] = await addTwo();
  await invite([{ personId: ada, by: 'me', at: 1, stateAt: Date.now() - 31 * dayMs }]);
  await invite([{ personId: ben, by: 'me', at: 1, stateAt: Date.now() - 29 * dayMs }]);
  render(<CallsPage />);
  await screen.findByText(/^Hello Ada, my door is still open/);
  expect(screen.queryByText(/^Hello Ben, my door/)).toBeNull();
});

it('shows the week’s minutes and the user’s own invitation', async () => {
  await changeSettings({ callMinutesAWeek: 60, invitationText: 'Call me on Sundays' });
  render(<CallsPage />);
  await screen.findByText('60 of 60 minutes left for calls this week');
  await screen.findByText('Call me on Sundays');
});

it('notes the same invitation to several people at once', async () => {
  const [ada = '', ben = ''] = await addTwo();
  render(<CallsPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Note an invitation' }));
  for (const [label, name] of [
    ['With whom?', 'Ada'],
    ['And with whom else?', 'Ben'],
  ] as const) {
    fireEvent.input(screen.getByLabelText(label), { target: { value: name } });
    fireEvent.click(await screen.findByRole('button', { name }));
  }
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(new Set((await invitations()).map(({ personId }) => personId))).toEqual(new Set([ada, ben])));
});
