// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TodayPage } from '../../../entrypoints/dashboard/TodayPage.tsx';
import { localDay } from '../../../relationship/talk.ts';
import { sendHello } from '../../../storage/hellos.ts';
import { logInteraction } from '../../../storage/interactions.ts';
import { invite } from '../../../storage/invitations.ts';
import { store } from '../../../storage/open.ts';
import { addPerson } from '../../../storage/people.ts';
import { addPledge } from '../../../storage/pledges.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { speakWithStore } from '../../speakWithStore.ts';

const dayMs = 86_400_000;

beforeEach(async () => {
  await speakWithStore();
  location.hash = '';
});
afterEach(cleanup);

const addAda = () => addPerson({ name: 'Ada', identities: ['email:ada@moss.example'], focus: true });

/** Presses what stands in a row of today, once it is there, and says where that leads. */
async function leadsTo(name: string): Promise<string> {
  fireEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(location.hash).not.toBe(''));
  return location.hash;
}

it('leads from the hello of the week to its draft', async () => {
  const ada = await addAda();
  for (const days of [60, 50, 40])
    await logInteraction({ personId: ada, rung: 'reply', direction: 'both', at: Date.now() - days * dayMs, channel: 'x' });
  render(<TodayPage />);
  expect(await leadsTo('Write to Ada')).toBe(`#hello/${ada}`);
});

it('leads from “how did it go?” to the diary', async () => {
  await sendHello(await addAda(), Date.now() - 12 * dayMs);
  render(<TodayPage />);
  expect(await leadsTo('How did it go? A hello to Ada')).toBe('#hellos');
});

it('says that the week’s minutes for calls have gone', async () => {
  await changeSettings({ callMinutesAWeek: 30 });
  const call = { rung: 'call', direction: 'both', at: Date.now(), channel: 'phone', minutes: 30 } as const;
  await logInteraction({ personId: await addAda(), ...call });
  render(<TodayPage />);
  await screen.findByText(/^This week’s 30 minutes for calls are taken/);
});

it('says of whom the calendar names when the two were last in touch, and what is open', async () => {
  const ada = await addPerson({ name: 'Ada', identities: [] });
  await logInteraction({ personId: ada, rung: 'meet', direction: 'both', at: Date.UTC(2019, 2, 14), channel: 'in person' });
  await addPledge({ personId: ada, by: 'me', what: 'send the essay', at: Date.UTC(2019, 2, 14), dueAt: Date.now() + 90 * dayMs });
  const entry = { title: 'Fair', endAt: null, wholeDay: true, happened: null, source: 'user' as const, sourceKey: null };
  await (await store()).meetings.add({ ...entry, id: 'm', at: Date.now() + dayMs, personIds: [ada] });
  render(<TodayPage />);
  await screen.findByText(/^last in touch in March 2019; open: you promised: send the essay/);
});

it('leads from an invitation to the calls', async () => {
  await invite([{ personId: await addAda(), by: 'them', at: Date.now() - 9 * dayMs }]);
  render(<TodayPage />);
  expect(await leadsTo('Open calls: Ada')).toBe('#calls');
});

it('puts somebody off to a day the user chooses, which is not today', async () => {
  const ada = await addAda();
  await addPledge({ personId: ada, by: 'me', what: 'send the essay', at: Date.now() - dayMs, dueAt: null });
  render(<TodayPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Later for Ada' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'On a day …' }));
  const day = screen.getByLabelText<HTMLInputElement>('Comes up again on');
  fireEvent.input(day, { target: { value: localDay(Date.now()) } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  fireEvent.input(day, { target: { value: '2199-03-14' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Nothing for today');
  const { snoozedUntil } = (await (await store()).people.get(ada)) ?? {};
  expect(localDay(snoozedUntil ?? 0)).toBe('2199-03-14');
});
