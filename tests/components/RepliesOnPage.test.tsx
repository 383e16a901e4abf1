// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RepliesOnPage } from '../../components/RepliesOnPage.tsx';
import { speak } from '../speak.ts';

beforeEach(() => speak());
afterEach(cleanup);

const open = Array.from({ length: 7 }, (_, n) => ({ name: `Ada ${n}`, permalink: `https://me.example/#comment-${n}` }));

it('says how many are unanswered, and leads to each', () => {
  const onGo = vi.fn();
  render(<RepliesOnPage all={4} open={open.slice(0, 2)} onGo={onGo} />);
  screen.getByText('4 replies, 2 unanswered');
  fireEvent.click(screen.getByRole('button', { name: 'From Ada 1' }));
  expect(onGo).toHaveBeenCalledWith('https://me.example/#comment-1');
});

it('shows the rest when asked, and says when nothing is left', () => {
  const { rerender } = render(<RepliesOnPage all={9} open={open} onGo={() => {}} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  fireEvent.click(screen.getByRole('button', { name: '2 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(7);
  rerender(<RepliesOnPage all={1} open={[]} onGo={() => {}} />);
  screen.getByText('1 reply, all answered');
});
