// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastDone } from '../../../entrypoints/dashboard/acts.ts';
import { HistoryPage } from '../../../entrypoints/dashboard/HistoryPage.tsx';
import { imports } from '../../../storage/imports.ts';
import { speakWithStore } from '../../speakWithStore.ts';
import { comment, found, importAll } from '../../storage/imported.ts';

/** The store works beside whatever else the machine does. */
const patiently = { timeout: 20_000 };

beforeEach(async () => {
  lastDone.value = null;
  await speakWithStore();
});
afterEach(cleanup);

const older = [found('Ada Byrne', ['x:ada'], { interactions: [comment('1'), comment('2')] })];
const newer = [...older, found('Ada Byrne', ['x:ada'], { interactions: [comment('3')] })];

async function standing() {
  return (await imports()).filter(({ undoneAt }) => undoneAt === null).length;
}

it('says what of a later import goes as well before an import is taken back', async () => {
  await importAll(older);
  await importAll(newer);
  render(<HistoryPage />);
  const [, first] = await screen.findAllByRole('button', { name: 'Undo' }, patiently);
  if (first) fireEvent.click(first);
  await screen.findByText(/Up to 2 things that this import brought were told again by a later one/, {}, patiently);
  expect(await standing()).toBe(2);
  fireEvent.click(screen.getByRole('button', { name: 'Take it back all the same' }));
  await waitFor(async () => expect(await standing()).toBe(1), patiently);
});

it('takes an import back at once of which no later one told', async () => {
  await importAll(older);
  await importAll(newer);
  render(<HistoryPage />);
  const [last] = await screen.findAllByRole('button', { name: 'Undo' }, patiently);
  if (last) fireEvent.click(last);
  await waitFor(() => expect(lastDone.value?.text).toBe('Import taken back'), patiently);
  expect(await standing()).toBe(1);
});
