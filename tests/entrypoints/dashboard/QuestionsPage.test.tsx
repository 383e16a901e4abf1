// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { QuestionsPage } from '../../../entrypoints/dashboard/QuestionsPage.tsx';
import type { Identity } from '../../../relationship/identity.ts';
import { learnAliases } from '../../../storage/aliases.ts';
import { logInteraction } from '../../../storage/interactions.ts';
import { addPerson, summaries } from '../../../storage/people.ts';
import { openQuestions } from '../../../storage/questions.ts';
import { speakWithStore } from '../../speakWithStore.ts';
import { found, importAll } from '../../storage/imported.ts';

// How long an answer takes is no figure here.
configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => speakWithStore());
afterEach(cleanup);

/** A page showed two accounts together that are two people's. */
async function twoOf(names: [string, string], identities: [Identity, Identity]): Promise<void> {
  const [, talked] = [
    await addPerson({ name: names[0], identities: [identities[0]] }),
    await addPerson({ name: names[1], identities: [identities[1]], communities: ['SOBCon'] }),
  ];
  await logInteraction({ personId: talked, rung: 'reply', direction: 'both', at: Date.UTC(2026, 2, 14), channel: 'x' });
  const post = { displayName: names[0], role: 'author', at: null, permalink: 'https://x.com/ada/status/1', site: 'x' } as const;
  const shown = { ...post, identities, proven: identities, replyTo: null, recentPost: null };
  await learnAliases([shown], { page: 'https://x.com/home', host: 'x.com', title: 'X' });
}

async function names(): Promise<string[]> {
  return (await summaries({ sort: 'name' })).map(({ name }) => name);
}

it('shows both side by side with the reason in words', async () => {
  await twoOf(['A. Byrne', 'Ada Byrne'], ['x-id:77', 'x:ada']);
  render(<QuestionsPage importId={null} />);
  expect(await screen.findByText('X 77 and X @ada were shown together', { exact: false })).toBeTruthy();
  expect(screen.getByText('SOBCon')).toBeTruthy();
  expect(screen.getByText(/As one person they are called Ada Byrne/)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1 of 1: Ada Byrne and A. Byrne');
});

it('makes them one with S, and two again with U', async () => {
  await twoOf(['A. Byrne', 'Ada Byrne'], ['x-id:77', 'x:ada']);
  render(<QuestionsPage importId={null} />);
  await screen.findByText(/As one person/);
  fireEvent.keyDown(document.body, { key: 's' });
  await screen.findByText('That was all of them.');
  expect(await names()).toEqual(['Ada Byrne']);
  fireEvent.click(screen.getByRole('button', { name: 'Take the last word back' }));
  await screen.findByText(/As one person/);
  expect(await names()).toEqual(['A. Byrne', 'Ada Byrne']);
});

it('asks no more after N, and after L only once the others are through', async () => {
  await twoOf(['A. Byrne', 'Ada Byrne'], ['x-id:77', 'x:ada']);
  await twoOf(['B. Okri', 'Ben Okri'], ['x-id:78', 'x:ben']);
  render(<QuestionsPage importId={null} />);
  await screen.findByText(/called Ada Byrne/);
  fireEvent.keyDown(document.body, { key: 'l' });
  await screen.findByText(/called Ben Okri/);
  expect(screen.getByRole('status').textContent).toBe('2 of 2: Ben Okri and B. Okri');
  fireEvent.keyDown(document.body, { key: 'n' });
  await screen.findByText('All have had their word; some are put off.');
  expect(await openQuestions()).toHaveLength(1);
  expect(await names()).toHaveLength(4);
  fireEvent.click(screen.getByRole('button', { name: 'Look at the one put off' }));
  await screen.findByText(/called Ada Byrne/);
});

it('leaves the keys alone while something is typed', async () => {
  await twoOf(['A. Byrne', 'Ada Byrne'], ['x-id:77', 'x:ada']);
  render(
    <>
      <input aria-label="Elsewhere" />
      <QuestionsPage importId={null} />
    </>,
  );
  await screen.findByText(/As one person/);
  fireEvent.keyDown(screen.getByLabelText('Elsewhere'), { key: 's' });
  await waitFor(async () => expect(await names()).toHaveLength(2));
});

it('says when there is nothing to ask', async () => {
  render(<QuestionsPage importId={null} />);
  expect(await screen.findByText('Nothing to ask.')).toBeTruthy();
});

it('asks only what one import raised, and leads back to it and to the others', async () => {
  await twoOf(['A. Byrne', 'Ada Byrne'], ['x-id:77', 'x:ada']);
  await addPerson({ name: 'Ben Okri', identities: ['email:ben@okri.example'], communities: ['SOBCon'] });
  const { id } = await importAll([found('Ben Okri', ['x:benokri'], { communities: ['SOBCon'] })]);
  render(<QuestionsPage importId={id} />);
  await screen.findByText(/called Ben Okri/);
  expect(screen.getByRole('status').textContent).toBe('1 of 1: Ben Okri and Ben Okri');
  fireEvent.keyDown(document.body, { key: 'n' });
  await screen.findByText('That was all of them.');
  expect(screen.getByRole('link', { name: '1 question besides' }).getAttribute('href')).toBe('#questions');
  expect(screen.getAllByRole('link', { name: 'Back to what came in' })[0]?.getAttribute('href')).toBe('#import');
});
