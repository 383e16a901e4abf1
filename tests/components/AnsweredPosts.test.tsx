// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AnsweredPosts } from '../../components/AnsweredPosts.tsx';
import { speak } from '../speak.ts';

beforeEach(() => speak());
afterEach(cleanup);

const now = new Date(2026, 5, 17, 12).getTime();
const answer = (changed: object) => ({ words: '', permalink: null, at: now, ...changed });

it('quotes what they wrote, with a link to the post and to the words themselves', () => {
  const answers = [answer({ words: 'This helped me through a hard week.', permalink: 'https://mara.example/kites#c7' })];
  render(<AnsweredPosts posts={[{ post: 'https://www.mara.example/kites/', answers }]} now={now} />);
  expect(screen.getByText('This helped me through a hard week.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'mara.example/kites' }).getAttribute('href')).toBe('https://www.mara.example/kites/');
  expect(screen.getByRole('link', { name: 'read it there' }).getAttribute('href')).toBe('https://mara.example/kites#c7');
});

it('makes no link of what is no address of the web', () => {
  const answers = [answer({ words: 'Hello', permalink: 'javascript:alert(1)' })];
  render(<AnsweredPosts posts={[{ post: 'javascript:alert(2)', answers }]} now={now} />);
  expect(screen.queryByRole('link')).toBeNull();
});

it('shows the latest five posts and the others when asked', () => {
  const posts = Array.from({ length: 7 }, (_, i) => ({
    post: `https://mara.example/${i}`,
    answers: [answer({ words: `${i}` })],
  }));
  render(<AnsweredPosts posts={posts} now={now} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(7);
});
