// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LookingInto } from '../../components/LookingInto.tsx';
import { OwnAccounts } from '../../components/OwnAccounts.tsx';
import { UnknownFiles } from '../../components/UnknownFiles.tsx';
import type { Identity } from '../../relationship/identity.ts';
import { speak } from '../speak.ts';

beforeEach(() => speak());
afterEach(cleanup);

it('keeps what was dropped in sight and says how far opening it has come', () => {
  render(<LookingInto files={['a.zip', 'b.csv', 'c.mbox']} opened={2} />);
  expect(screen.getByRole('status').textContent).toBe('Opening file 3 of 3 …');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a.zip', 'b.csv', 'c.mbox']);
});

it('names only the first of a thousand files', () => {
  render(<LookingInto files={Array.from({ length: 1000 }, (_, i) => `${i}.eml`)} opened={1000} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(13);
  expect(screen.getByText('and 988 more files')).toBeTruthy();
});

function own(...chosen: Identity[]) {
  render(<OwnAccounts candidates={chosen} chosen={new Set(chosen)} read={() => []} onChange={() => {}} />);
}

it('asks whose the second account on a network is', () => {
  own('x:mara', 'x:ben', 'email:mara@example.org', 'email:mara@work.example');
  expect(screen.getByText(/More than one account on X: @mara, @ben\./)).toBeTruthy();
  expect(screen.queryByText(/account on E-mail/)).toBeNull();
});

it('asks nothing of one account on each', () => {
  own('x:mara', 'x-id:77', 'linkedin:mara');
  expect(screen.queryByText(/More than one account/)).toBeNull();
});

it('names each file that cannot be used once', () => {
  const files = [
    { name: 'empty.csv', reason: 'empty.csv is empty.' },
    { name: 'shopping.txt', reason: null },
  ];
  render(<UnknownFiles files={files} />);
  const [empty, shopping] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(empty).toBe('empty.csv is empty.');
  expect(shopping).toMatch(/^shopping\.txt: ./);
});
