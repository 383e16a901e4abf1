// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReviewPage } from '../../../entrypoints/dashboard/ReviewPage.tsx';
import { logInteraction } from '../../../storage/interactions.ts';
import { addPeople } from '../../../storage/people.ts';
import { addPledge, keepPledge } from '../../../storage/pledges.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

const day = (month: number, date: number) => new Date(2026, month - 1, date, 12).getTime();

it('tells a month in people, and the chart in words too', async () => {
  const [ada = '', ben = ''] = await addPeople(['Ada', 'Ben'].map((name) => ({ name, identities: [] })));
  const log = (personId: string, rung: 'reply' | 'call', at: number, kind = '') =>
    logInteraction({
      ...{ personId, rung, direction: 'both', at, channel: 'x', note: kind },
      ...(kind !== '' && { kindWords: true as const }),
    });
  await log(ada, 'reply', day(2, 3));
  await log(ada, 'call', day(3, 14));
  await log(ben, 'reply', day(3, 14), 'You made my day');
  await log(ben, 'reply', day(4, 1));
  render(<ReviewPage month="2026-03" />);
  const closer = within(await screen.findByRole('region', { name: 'Who came closer' }));
  expect(closer.getByText(/^Ada/).closest('li')?.textContent).toMatch(/^Ada Call or video \(before: Public reply\)/);
  expect(within(screen.getByRole('region', { name: 'Talked for the first time' })).getAllByRole('listitem')).toHaveLength(1);
  await screen.findByRole('img', { name: 'In touch with somebody on 1 day' });
  expect(screen.getAllByText(/14.*: 2 people$/).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'February 2026' }).getAttribute('href')).toBe('#review/2026-02');
  fireEvent.click(screen.getByRole('button', { name: 'Read them again' }));
  await waitFor(() => expect(screen.getAllByText('You made my day')).toHaveLength(2));
});

it('has kind words for a quiet month, and for one in which a promise was kept', async () => {
  render(<ReviewPage month={null} />);
  await screen.findByText('A quiet month');
  const [ada = ''] = await addPeople([{ name: 'Ada', identities: [] }]);
  await keepPledge(await addPledge({ personId: ada, by: 'me', what: 'send the essay', dueAt: null }));
  await screen.findByText('send the essay');
});
