// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Search } from 'lucide';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { initialsOf } from '../../components/initialsOf.ts';
import { Notice } from '../../components/Notice.tsx';
import { Toast } from '../../components/Toast.tsx';
import { UnderWay } from '../../components/UnderWay.tsx';
import { speak } from '../speak.ts';

beforeEach(() => speak());
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
