// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FocusManyDialog } from '../../components/FocusManyDialog.tsx';
import { speak } from '../speak.ts';

beforeEach(() => {
  speak();
  HTMLDialogElement.prototype.showModal = () => {};
  HTMLDialogElement.prototype.close = () => {};
});
afterEach(cleanup);

const inFocus = ['Ada', 'Ben'].map((name) => ({ personId: name, name, lastAt: null }));

function show(count: number, capacity: number, onSave = vi.fn(async () => {})) {
  render(
    <FocusManyDialog
      count={count}
      capacity={capacity}
      already={0}
      inFocus={inFocus}
      now={0}
      onSave={onSave}
      onClose={() => {}}
    />,
  );
  return onSave;
}

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Take into focus', hidden: true });

it('asks nothing where there is room', () => {
  const onSave = show(2, 15);
  fireEvent.click(save());
  expect(onSave).toHaveBeenCalledWith([]);
});

it('asks whom to let rest where there is not, and waits for the answer', () => {
  const onSave = show(2, 3);
  expect(screen.getByText(/at most 3 at a time/)).toBeTruthy();
  expect(save().disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: /Ben/, hidden: true }));
  expect(save().disabled).toBe(false);
  fireEvent.click(save());
  expect(onSave).toHaveBeenCalledWith(['Ben']);
});

it('refuses plainly where no rest would make room', () => {
  show(4, 3);
  expect(screen.getByText(/at most 3 people at a time/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take into focus', hidden: true })).toBeNull();
});
