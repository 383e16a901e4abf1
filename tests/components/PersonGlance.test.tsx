// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { run } from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Glance, PersonGlance } from '../../components/PersonGlance.tsx';
import { newPerson } from '../../relationship/person.ts';
import { summaryOf } from '../people.ts';
import { speak } from '../speak.ts';

beforeEach(() => speak());
afterEach(cleanup);

const now = new Date(2026, 10, 25, 14).getTime();
const fact = { id: 'f', personId: 'ada', facet: 'other' as const, pinned: false, followUpAt: null, at: now };

function shown(changed: Partial<Glance> = {}) {
  const onKeep = vi.fn();
  const onBack = vi.fn();
  const glance: Glance = {
    person: newPerson({ id: 'ada', name: 'Ada Moss', identities: ['x:ada'], focus: true, addedAt: now }),
    summary: summaryOf('Ada Moss', { talks: 12 }),
    facts: [
      { ...fact, text: 'Gardens', private: false },
      { ...fact, id: 'g', text: 'Knee operation', private: true },
    ],
    pledges: [
      {
        id: 'p',
        personId: 'ada',
        by: 'me',
        what: 'send the link',
        dueAt: new Date(2026, 10, 27).getTime(),
        keptAt: null,
        permalink: null,
        at: now,
      },
      { id: 'q', personId: 'ada', by: 'them', what: 'call back', dueAt: null, keptAt: now, permalink: null, at: now },
    ],
    interactions: [],
    suggestion: {
      kind: 'hello',
      key: 'hello',
      step: 'email',
      because: [{ kind: 'talks', talks: 12, rung: 'message' }, { kind: 'no e-mail yet' }],
    },
    ...changed,
  };
  const { container } = render(
    <PersonGlance {...glance} href="#" onBack={onBack} onKeep={onKeep} now={now}>
      <p>the log</p>
    </PersonGlance>,
  );
  return { container, onKeep, onBack };
}

it('shows private facts too, marked, and that only the user sees them', () => {
  shown();
  const facts = screen.getByRole('region', { name: 'Good to know' });
  expect(within(facts).getByText('Knee operation').parentElement?.textContent).toContain('never shown on a page');
  expect(within(facts).getByText('Only you can see this')).toBeTruthy();
});

it('offers one next step and says why', () => {
  shown();
  expect(screen.getByText('say hello by e-mail?').parentElement?.textContent).toContain('12 talks and no e-mail yet');
});

it('is silent where there is no step', () => {
  shown({ suggestion: null });
  expect(screen.queryByText('say hello by e-mail?')).toBeNull();
});

it('lists open promises alone, each to be marked as kept', () => {
  const { onKeep } = shown();
  expect(screen.queryByText(/call back/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Kept: send the link' }));
  expect(onKeep).toHaveBeenCalledWith('p');
});

it('begins kindly where nothing has happened', () => {
  shown();
  expect(screen.getByText('Nothing yet. It begins with one sentence above.')).toBeTruthy();
});

it('is accessible', async () => {
  const { container } = shown();
  const { violations } = await run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
