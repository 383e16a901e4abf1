// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Search } from 'lucide';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { initialsOf } from '../../components/initialsOf.ts';
import { Notice } from '../../components/Notice.tsx';
import { Toast } from '../../components/Toast.tsx';
import { UnderWay } from '../../components/UnderWay.tsx';
import { speak } from '../speak.ts';

const scrolled = vi.fn();
beforeEach(() => {
  speak();
  scrolled.mockClear();
  // jsdom draws nothing and cannot scroll.
  Element.prototype.scrollIntoView = scrolled;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('keeps the name of a button that shows only its icon', () => {
  render(
    <Button icon={Search} iconOnly>
      Search
    </Button>,
  );
  expect(screen.getByRole('button', { name: 'Search' }).title).toBe('Search');
});

it('names what the button of a chip takes away', () => {
  const onRemove = vi.fn();
  render(<Chip text="SOBCon" remove={{ label: 'Remove SOBCon', onRemove }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove SOBCon' }));
  expect(onRemove).toHaveBeenCalledOnce();
});

it('reads a failure out at once and the rest in its turn', () => {
  render(<Notice tone="danger">Not saved</Notice>);
  render(<Notice>Saved</Notice>);
  expect(screen.getByRole('alert').textContent).toContain('Not saved');
  expect(screen.getByRole('status').textContent).toContain('Saved');
});

it('waits with going away while the pointer rests on it', () => {
  vi.useFakeTimers();
  const onGone = vi.fn();
  render(<Toast text="Deleted" onUndo={() => {}} onGone={onGone} />);
  fireEvent.pointerEnter(screen.getByRole('status'));
  vi.advanceTimersByTime(60_000);
  expect(onGone).not.toHaveBeenCalled();
  fireEvent.pointerLeave(screen.getByRole('status'));
  vi.advanceTimersByTime(10_000);
  expect(onGone).toHaveBeenCalledOnce();
});

it('goes after its time however often the page is drawn anew, and though what had the focus in it is gone', () => {
  vi.useFakeTimers();
  const onGone = vi.fn();
  const { rerender } = render(<Toast text="Deleted" onUndo={() => {}} onGone={() => onGone()} />);
  vi.advanceTimersByTime(6_000);
  rerender(<Toast text="Deleted" onUndo={() => {}} onGone={() => onGone()} />);
  vi.advanceTimersByTime(4_000);
  expect(onGone).toHaveBeenCalledOnce();
  act(() => screen.getByText('Undo').focus());
  vi.advanceTimersByTime(60_000);
  expect(onGone).toHaveBeenCalledOnce();
  act(() => rerender(<Toast text="Taken back" onGone={() => onGone()} />));
  vi.advanceTimersByTime(10_000);
  expect(onGone).toHaveBeenCalledTimes(2);
});

it('lets what has the focus be scrolled out from under it', () => {
  const { rerender } = render(
    <div>
      <button type="button">Restore</button>
    </div>,
  );
  screen.getByText('Restore').focus();
  rerender(
    <div>
      <button type="button">Restore</button>
      <Toast text="Back" onGone={() => {}} />
    </div>,
  );
  expect(scrolled.mock.contexts).toEqual([screen.getByText('Restore')]);
});

it('takes initials from words that start with letters, in any script', () => {
  expect(initialsOf('Debra van den Berg')).toBe('DB');
  expect(initialsOf('Ben Ruiz, SPHRi')).toBe('BR');
  expect(initialsOf('Byrne, Ada')).toBe('BA');
  expect(initialsOf('@ada ☕ (she)')).toBe('AS');
  expect(initialsOf('محمد علي')).toBe('مع');
  expect(initialsOf('♥')).toBe('');
});

it('says how far an act is in the numbers of the language of the words', () => {
  speak('de');
  const { container } = render(<UnderWay done={1200} all={5000} />);
  expect(container.textContent).toBe('1.200 von 5.000 Personen');
});
