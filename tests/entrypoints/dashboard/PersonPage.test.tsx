// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PersonPage } from '../../../entrypoints/dashboard/PersonPage.tsx';
import { factsOf } from '../../../storage/facts.ts';
import { interactionsOf, logInteraction } from '../../../storage/interactions.ts';
import { addOwed, owedTo } from '../../../storage/owed.ts';
import { addPerson, editPerson, person } from '../../../storage/people.ts';
import { undoLast } from '../../../storage/undo.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

const dayMs = 86_400_000;
const addAda = () => addPerson({ name: 'Ada', identities: ['email:ada@moss.example'], avoids: ['call'] });

it('asks what is not known of their life, each part until it is noted or skipped', async () => {
  const ada = await addAda();
  render(<PersonPage personId={ada} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Skip: Who is their family?' }));
  await waitFor(() => expect(screen.queryByText('Who is their family?')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Note: How are they, really?' }));
  fireEvent.input(screen.getByLabelText('What do you know?'), { target: { value: 'Sleeps badly' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByText('How are they, really?')).toBeNull());
  expect(await factsOf(ada)).toMatchObject([{ facet: 'health', private: true }]);
  expect(screen.getByText('Where do they live?')).toBeTruthy();
});

it('takes what they like best, never both liked and avoided, and how often', async () => {
  const ada = await addAda();
  render(<PersonPage personId={ada} />);
  const likes = within(await screen.findByRole('group', { name: 'Likes best' }));
  fireEvent.click(likes.getByLabelText('Call or video'));
  await waitFor(async () => expect(await person(ada)).toMatchObject({ prefers: ['call'], avoids: [] }));
  fireEvent.change(screen.getByLabelText(/Days until you would like/), { target: { value: '90' } });
  await waitFor(async () => expect(await person(ada)).toMatchObject({ cadenceDays: 90 }));
});

it('shows the one next step and how long the two have been where they are', async () => {
  const ada = await addAda();
  for (const days of [60, 50, 40])
    await logInteraction({ personId: ada, rung: 'reply', direction: 'both', at: Date.now() - days * dayMs, channel: 'x' });
  render(<PersonPage personId={ada} />);
  const step = within(await screen.findByRole('region', { name: 'Next step' }));
  expect(step.getByText('say hello by e-mail?')).toBeTruthy();
  expect(step.getByRole('button', { name: 'Write to Ada' })).toBeTruthy();
  expect(screen.getByText(/^Public reply, since .* This can stay just as it is\.$/)).toBeTruthy();
});

it('says whether they might be asked for something, or what comes first', async () => {
  const ada = await addAda();
  const mails = [60, 50, 40].map((days) => ({ rung: 'email', direction: 'both', at: Date.now() - days * dayMs }) as const);
  for (const mail of mails) await logInteraction({ personId: ada, channel: 'email', ...mail });
  render(<PersonPage personId={ada} />);
  const asking = within(await screen.findByRole('region', { name: 'If you want to ask for something' }));
  expect(asking.getByText(/^You could ask\./)).toBeTruthy();
  expect(asking.getByText('What speaks for it: 3 talks and you reached out 3 times.')).toBeTruthy();
  expect(asking.queryByText(/score|%/)).toBeNull();
});

it('brings back what was put off', async () => {
  const ada = await addAda();
  await editPerson(ada, { snoozedUntil: Date.now() + 5 * dayMs });
  render(<PersonPage personId={ada} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Bring it back now' }));
  await waitFor(async () => expect(await person(ada)).toMatchObject({ snoozedUntil: null }));
});

it('marks what happened as kind words, and takes the mark off; what the user said is no kindness of theirs', async () => {
  const ada = await addAda();
  const happened = { personId: ada, rung: 'message', channel: 'x' } as const;
  await logInteraction({ ...happened, direction: 'in', at: Date.now() - dayMs, note: 'You made my week' });
  await logInteraction({ ...happened, direction: 'out', at: Date.now(), note: 'Thank you' });
  render(<PersonPage personId={ada} />);
  const [button, ...others] = await screen.findAllByRole('button', { name: 'Kind words, to keep and read again' });
  expect(others).toEqual([]);
  for (const kind of [true, undefined]) {
    if (button) fireEvent.click(button);
    await waitFor(async () => expect((await interactionsOf(ada)).map(({ kindWords }) => kindWords)).toEqual([undefined, kind]));
    await waitFor(() => expect(button?.getAttribute('aria-pressed')).toBe(String(kind === true)));
  }
});

it('lists what waits for a word of the user’s, with its place, until it is ticked off, and again once that is undone', async () => {
  const ada = await addAda();
  const at = Date.now() - dayMs;
  const open = { personId: ada, kind: 'answer' as const, words: 'When is the next one?', at };
  await addOwed({ ...open, permalink: 'https://x.com/ada/status/2' });
  await addOwed({ ...open, kind: 'thanks', words: 'What a great post!', permalink: 'javascript:alert(1)' });
  render(<PersonPage personId={ada} />);
  const waiting = within(await screen.findByRole('region', { name: /^Waiting for a word of yours/ }));
  expect(waiting.getAllByRole('listitem')).toHaveLength(2);
  expect(waiting.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://x.com/ada/status/2']);
  fireEvent.click(waiting.getByRole('button', { name: /next one/ }));
  await waitFor(() => expect(waiting.getAllByRole('listitem')).toHaveLength(1));
  expect((await owedTo(ada)).filter(({ settledAt }) => settledAt !== null)).toHaveLength(1);
  await undoLast();
  await waitFor(() => expect(waiting.getAllByRole('listitem')).toHaveLength(2));
});

it('makes somebody one with another by the user’s word, and two again', async () => {
  const ada = await addAda();
  const other = await addPerson({ name: 'A. Moss', identities: ['x:ada_moss'] });
  render(<PersonPage personId={ada} />);
  fireEvent.click(await screen.findByRole('button', { name: 'The same as somebody else …' }));
  fireEvent.input(await screen.findByLabelText(/The same person, told of/), { target: { value: 'moss' } });
  fireEvent.click(await screen.findByRole('button', { name: 'A. Moss' }));
  fireEvent.click(screen.getByRole('button', { name: 'The same' }));
  await waitFor(async () => expect((await person(ada))?.identities).toContain('x:ada_moss'));
  fireEvent.click(await screen.findByRole('button', { name: 'Make two again: A. Moss' }));
  await waitFor(async () => expect((await person(other))?.deletedAt).toBeNull());
  expect((await person(ada))?.identities).not.toContain('x:ada_moss');
});
