// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ImportReportView } from '../../components/ImportReportView.tsx';
import { LookingInto } from '../../components/LookingInto.tsx';
import { OwnAccounts } from '../../components/OwnAccounts.tsx';
import { PastImports } from '../../components/PastImports.tsx';
import { UnknownFiles } from '../../components/UnknownFiles.tsx';
import type { Identity } from '../../relationship/identity.ts';
import type { ImportReport } from '../../relationship/importReport.ts';
import { because, becauseAll } from '../../relationship/skipReason.ts';
import { speak } from '../speak.ts';

beforeEach(() => speak());
afterEach(cleanup);

it('keeps what was dropped in sight and says how far opening it has come', () => {
  render(<LookingInto files={['a.zip', 'b.csv', 'c.mbox']} opened={2} read={0} />);
  expect(screen.getByRole('status').textContent).toBe('Opening file 3 of 3 …');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a.zip', 'b.csv', 'c.mbox']);
});

it('says how much it has looked through, once there is anything', () => {
  const { rerender } = render(<LookingInto files={['a.mbox']} opened={1} read={0} />);
  expect(screen.queryByText(/looked through/)).toBeNull();
  rerender(<LookingInto files={['a.mbox']} opened={1} read={12_500_000} />);
  expect(screen.getByText('12.5 MB looked through so far')).toBeTruthy();
});

it('names only the first of a thousand files', () => {
  render(<LookingInto files={Array.from({ length: 1000 }, (_, i) => `${i}.eml`)} opened={1000} read={0} />);
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

it('asks no more about accounts the user has said are all theirs', () => {
  const both: Identity[] = ['x:mara', 'x:mara_old'];
  render(<OwnAccounts candidates={both} known={both} chosen={new Set(both)} read={() => []} onChange={() => {}} />);
  expect(screen.queryByText(/More than one account/)).toBeNull();
  cleanup();
  const more: Identity[] = [...both, 'x:ben'];
  render(<OwnAccounts candidates={more} known={both} chosen={new Set(more)} read={() => []} onChange={() => {}} />);
  expect(screen.getByText(/More than one account on X: @mara, @mara_old, @ben\./)).toBeTruthy();
});

it('keeps an account on X together with its number, which nobody knows', () => {
  const both: Identity[] = ['x:mara', 'x-id:77', 'x:ben', 'x-id:88'];
  let chosen: ReadonlySet<Identity> = new Set(both);
  render(<OwnAccounts candidates={both} chosen={chosen} read={() => []} onChange={(next) => (chosen = next)} />);
  expect(screen.getAllByText(/More than one account/)).toHaveLength(1);
  expect(screen.queryByLabelText(/88/)).toBeNull();
  fireEvent.click(screen.getByLabelText('X @ben'));
  expect([...chosen]).toEqual(['x:mara', 'x-id:77']);
});

it('asks nothing of one account on each', () => {
  own('x:mara', 'x-id:77', 'linkedin:mara');
  expect(screen.queryByText(/More than one account/)).toBeNull();
});

it('names each file that cannot be used once', () => {
  const files = [
    { name: 'empty.csv', reason: because('skip_emptyFile') },
    { name: 'shopping.txt', reason: null },
  ];
  render(<UnknownFiles files={files} />);
  const [empty, shopping] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(empty).toMatch(/^empty\.csv: The file is empty\./);
  expect(shopping).toMatch(/^shopping\.txt: ./);
});

it('names only the first files of somebody else’s archive, and the reason once', () => {
  render(<UnknownFiles files={Array.from({ length: 2000 }, (_, i) => ({ name: `f.zip/${i}.json`, reason: null }))} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('listitem').textContent).toMatch(/^f\.zip\/0\.json, .*11\.json, and 1,988 more files: Neither/);
});

const nothing = { people: { added: 0, joined: 0 }, interactions: { added: 0, known: 0 }, unknownFields: [] };

it('says that nobody came of a file that is gone, and why, without being asked', () => {
  const damaged = [{ file: 'gone.csv', line: null, reason: because('skip_cannotRead') }];
  render(<ImportReportView exports={[{ importer: 'linkedin', files: [], ...nothing, skipped: [], skippedCount: 0, damaged }]} />);
  expect(screen.queryByText(/was here already/)).toBeNull();
  expect(screen.getByText('Nobody in it could be brought in.')).toBeTruthy();
  expect(screen.getByText(/It cannot be read/)).toBeTruthy();
});

it('opens what was left out where nobody came of a file, and leaves it folded where something did', () => {
  const skipped = [{ file: 'all.mbox', line: null, reason: becauseAll('skip_mailSpam', 3) }];
  const told = { importer: 'mbox', files: [], ...nothing, skipped, skippedCount: 1 };
  const { container, rerender } = render(<ImportReportView exports={[told]} />);
  expect(container.querySelector('details')?.open).toBe(true);
  rerender(<ImportReportView exports={[{ ...told, people: { added: 1, joined: 0 } }]} />);
  expect(container.querySelector('details')?.open).toBe(false);
});

it('says what was left out in the language of the user, and as it was written where an older version kept its words', () => {
  speak('de');
  const skipped = [
    { file: 'a.csv', line: 3, reason: because('skip_noEmail', 'Ada') },
    { file: 'all.mbox', line: null, reason: becauseAll('skip_mailSpam', 1200) },
    { file: 'b.csv', line: 1, reason: '"x" is no date' },
  ];
  render(<ImportReportView exports={[{ importer: 'mbox', files: [], ...nothing, skipped, skippedCount: 3 }]} />);
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(lines).toContain('a.csv · Zeile 3„Ada“ ist keine E-Mail-Adresse.');
  expect(lines).toContain('all.mbox1.200 Nachrichten weggelassen: Spam.');
  expect(lines).toContain('b.csv · Zeile 1"x" is no date');
});

const stopped: ImportReport = { id: 'i1', at: 1e12, finishedAt: null, undoneAt: null, exports: [] };

function past(underWay: string[]) {
  const shown = { imports: [stopped], running: null, underWay: new Set(underWay), now: 1e12 };
  render(<PastImports {...shown} hrefOf={() => '#'} onUndo={() => {}} />);
}

it('offers to take back an import that was stopped in the middle', () => {
  past([]);
  expect(screen.getByText(/Stopped in the middle/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Take this import back' })).toBeTruthy();
});

it('leaves alone an import that another tab brings in', () => {
  past(['i1']);
  expect(screen.getByText(/in another tab/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take this import back' })).toBeNull();
});

it('says of each file how many entries were read, where that is known', () => {
  const files = [
    { name: 'Connections.csv', size: 1, entries: 1200 },
    { name: 'Profile.csv', size: 1 },
  ];
  render(<ImportReportView exports={[{ importer: 'linkedin', files, ...nothing, skipped: [], skippedCount: 0 }]} />);
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(lines).toContain('Connections.csv · 1,200 entries read');
  expect(lines).toContain('Profile.csv');
});

it('says of each file who and what in it was new, what was not, and which of its fields nobody understands', () => {
  const files = [
    { name: 'Connections.csv', size: 1, entries: 3, people: { added: 2, joined: 1 }, interactions: { added: 3, known: 0 } },
    { name: 'messages.csv', size: 1, skipped: 4, people: { added: 0, joined: 2 }, interactions: { added: 0, known: 5 } },
  ];
  const unknownFields = [{ file: 'messages.csv', field: 'ATTACHMENTS', count: 7 }];
  const told = { importer: 'linkedin', files, ...nothing, unknownFields, skipped: [], skippedCount: 0 };
  const { rerender } = render(<ImportReportView exports={[told]} />);
  const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(lines()).toContain('Connections.csv · 3 entries read · 2 new people · 1 you had already · 3 new things that happened');
  expect(lines()).toContain('messages.csv · 2 you had already · 5 known already · 4 notes on what was left out');
  expect(lines()).toContain('ATTACHMENTS × 7 messages.csv');
  rerender(<ImportReportView exports={[{ ...told, files: files.slice(1) }]} />);
  expect(lines()).toContain('ATTACHMENTS × 7');
});
