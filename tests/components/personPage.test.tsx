// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FactList } from '../../components/FactList.tsx';
import { IdentityList } from '../../components/IdentityList.tsx';
import { RungLadder } from '../../components/RungLadder.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { readAccounts } from '../../entrypoints/dashboard/readAccounts.ts';
import type { Fact } from '../../relationship/fact.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import { ladderOf } from '../../relationship/ladder.ts';
import { reply } from '../people.ts';
import { speak } from '../speak.ts';

const now = new Date(2026, 5, 17, 12).getTime();
const dayMs = 86_400_000;

beforeEach(() => {
  speak();
  vi.stubGlobal('scrollTo', () => {}); // jsdom has no layout to scroll
});
afterEach(cleanup);

const interaction = (changed: Partial<Interaction>) => reply({ at: now, ...changed });

function fact(text: string, changed: Partial<Fact> = {}): Fact {
  return {
    id: text,
    personId: 'ada',
    text,
    facet: 'other',
    private: false,
    pinned: false,
    followUpAt: null,
    at: now,
    ...changed,
  };
}

it('shows each rung with its first and last day and how often', () => {
  const replies = [interaction({ at: now - 40 * dayMs }), interaction({ at: now })];
  render(<RungLadder history={ladderOf(replies, now)} shown={null} onShow={() => {}} now={now} />);
  const rung = screen.getByRole('button', { name: /Public reply/ });
  expect(rung.textContent).toContain('2 times');
  expect(rung.textContent).toMatch(/first May 8 last today/);
  expect(screen.getAllByText('not yet', { exact: false })).toHaveLength(6);
});

it('shows the evidence of one rung alone', () => {
  const interactions = [interaction({ rung: 'call', note: 'On the phone' }), interaction({ note: 'On X' })];
  render(
    <Timeline
      interactions={interactions}
      rung="call"
      now={now}
      onAllRungs={() => {}}
      onAdd={async () => {}}
      onKindWords={() => {}}
      onDelete={() => {}}
    />,
  );
  expect(screen.getByText('On the phone')).toBeTruthy();
  expect(screen.queryByText('On X')).toBeNull();
});

it('draws only the window of five thousand entries', () => {
  const interactions = Array.from({ length: 5000 }, (_, i) => interaction({ at: now - i * dayMs }));
  render(
    <Timeline
      interactions={interactions}
      rung={null}
      now={now}
      onAllRungs={() => {}}
      onAdd={async () => {}}
      onKindWords={() => {}}
      onDelete={() => {}}
    />,
  );
  expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
});

const nothingDone = {
  onAdd: async () => {},
  onEdit: async () => {},
  onPin: () => {},
  onDelete: () => {},
  unknown: [],
  onSkip: () => {},
};

it('has room for three facts on the card and never for a private one', () => {
  const pinned = ['a', 'b', 'c'].map((text) => fact(text, { pinned: true }));
  const facts = [...pinned, fact('d'), fact('e', { private: true, facet: 'health' })];
  render(<FactList facts={facts} {...nothingDone} />);
  expect(screen.getAllByRole('button', { name: 'Take off the card' })).toHaveLength(3);
  const pins = screen.getAllByRole('button', { name: 'Show on the card' });
  expect(pins.map((pin) => pin.hasAttribute('disabled'))).toEqual([true]);
});

it('stands by what the user wrote that nobody else sees it', () => {
  render(<FactList facts={[]} {...nothingDone} />);
  expect(within(screen.getByRole('region', { name: 'What you know' })).getByText('Only you can see this')).toBeTruthy();
});

it('reads a pasted profile and refuses what is nobody’s', async () => {
  const onAdd = vi.fn().mockResolvedValue(undefined);
  render(<IdentityList accounts={[]} read={readAccounts} onAdd={onAdd} onRemove={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: 'Add an account' }));
  const field = screen.getByRole('textbox');
  fireEvent.input(field, { target: { value: 'just words' } });
  expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/nobody’s profile/)).toBeTruthy();
  fireEvent.input(field, { target: { value: 'x.com/AdaExample' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onAdd).toHaveBeenCalledWith(['x:adaexample']);
});

it('shows of somebody with hundreds of accounts the first, and the others on asking', () => {
  const accounts = Array.from({ length: 500 }, (_, n) => ({ identity: `email:many${n}@moss.example` as const, learned: '' }));
  render(<IdentityList accounts={accounts} read={() => []} onAdd={async () => {}} onRemove={() => {}} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(40);
});
