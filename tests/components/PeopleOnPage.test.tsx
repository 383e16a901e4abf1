// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PeopleOnPage } from '../../components/PeopleOnPage.tsx';
import type { Badge } from '../../relationship/badge.ts';
import { speak } from '../speak.ts';

beforeEach(() => speak());
afterEach(cleanup);

const badge: Badge = {
  personId: 'ada',
  name: 'Ada Moss',
  probably: false,
  claimed: false,
  says: { kind: 'talks', talks: 12, rung: 'message' },
  step: 'email',
};
const ada = { person: { personId: 'ada', name: 'Ada Moss' }, badge, marked: null };
const strangers = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `Stranger ${n}`, mention: n }));

function draw(given: Partial<ComponentProps<typeof PeopleOnPage<number>>>): void {
  const nothing = { known: [], strangers: [], onOpen() {}, onRemember() {}, onMark() {}, keysToRemember: '' };
  render(<PeopleOnPage {...nothing} {...given} />);
}

it('says of somebody known what their badge says, and opens them', () => {
  const onOpen = vi.fn();
  draw({ known: [ada], strangers: [], onOpen });
  fireEvent.click(screen.getByRole('button', { name: /Ada Moss\s*12 talks · say hello by e-mail\?/ }));
  expect(onOpen).toHaveBeenCalledWith('ada');
});

it('offers to mark what somebody known wrote there, and to take a mark off', () => {
  const onMark = vi.fn();
  const ben = { ...ada, person: { personId: 'ben', name: 'Ben Okri' } };
  draw({ known: [{ ...ada, marked: ['laugh'] }, ben], onMark });
  expect(screen.getAllByRole('group')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Kind words', pressed: false }));
  fireEvent.click(screen.getByRole('button', { name: 'Made me laugh', pressed: true }));
  expect(onMark.mock.calls).toEqual([
    ['ada', 'kind words', true],
    ['ada', 'laugh', false],
  ]);
});

it('offers to remember each stranger by name', () => {
  const onRemember = vi.fn();
  draw({ known: [], strangers: strangers(2), onRemember });
  expect(screen.getByText('Nobody you know yet.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Remember Stranger 1' }));
  expect(onRemember).toHaveBeenCalledWith(1);
});

it('shows a few strangers, and more when asked, but never thousands at once', () => {
  draw({ known: [ada], strangers: strangers(5000) });
  const shown = () => screen.getAllByRole('button', { name: /^Remember/ }).length;
  expect(shown()).toBeLessThan(10);
  fireEvent.click(screen.getByRole('button', { name: '4,996 more' }));
  expect(shown()).toBeGreaterThan(10);
  expect(shown()).toBeLessThan(100);
});

it('says so when nobody is to be seen', () => {
  draw({ known: [], strangers: [] });
  expect(screen.getByText('Nobody to be seen here.')).toBeTruthy();
});

it('tells the keys that remember whoever is pointed at, where there are any and anybody to remember', () => {
  draw({ strangers: strangers(1), keysToRemember: 'Alt+Shift+M' });
  expect(screen.getByText('Or point at somebody on the page and press Alt+Shift+M.')).toBeTruthy();
  cleanup();
  draw({ strangers: strangers(1) });
  draw({ known: [ada], keysToRemember: 'Alt+Shift+M' });
  expect(screen.queryByText(/Or point at/)).toBeNull();
});
