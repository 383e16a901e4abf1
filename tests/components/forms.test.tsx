// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FactForm } from '../../components/FactForm.tsx';
import { InteractionForm } from '../../components/InteractionForm.tsx';
import { OriginForm } from '../../components/OriginForm.tsx';
import { PledgeForm } from '../../components/PledgeForm.tsx';
import { Problem } from '../../storage/problem.ts';
import { speak } from '../speak.ts';

const now = new Date(2026, 5, 17, 12).getTime();

beforeEach(() => speak());
afterEach(cleanup);

function type(label: string, value: string) {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function choose(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function save() {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
}

it('keeps what was typed when saving fails, and says why', async () => {
  const full = new Problem('storage full', 'Not saved: the storage is full.');
  render(<FactForm onSave={() => Promise.reject(full)} onCancel={() => {}} />);
  type('What do you know?', 'Has two dogs');
  save();
  expect((await screen.findByRole('alert')).textContent).toContain('disk is full');
  expect(screen.getByDisplayValue('Has two dogs')).toBeTruthy();
});

it('makes a health fact private until the user says otherwise', async () => {
  const onSave = vi.fn().mockResolvedValue(undefined);
  render(<FactForm onSave={onSave} onCancel={() => {}} />);
  type('What do you know?', 'Knee operation');
  choose('About', 'health');
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ text: 'Knee operation', facet: 'health', private: true }));
});

it('keeps a fact private that the user made private, whatever it is about', async () => {
  const onSave = vi.fn().mockResolvedValue(undefined);
  render(<FactForm fact={{ text: 'Moving', facet: 'place', private: true }} onSave={onSave} onCancel={() => {}} />);
  choose('About', 'family');
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ text: 'Moving', facet: 'family', private: true }));
});

it('dates a promise to the end of its local day', async () => {
  const onSave = vi.fn().mockResolvedValue(undefined);
  render(<PledgeForm name="Ada" onSave={onSave} onCancel={() => {}} />);
  type('What was promised?', 'Send the draft');
  type('Until (if a day was named)', '2026-06-19');
  save();
  const dueAt = new Date(2026, 5, 19, 23, 59, 59, 999).getTime();
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ by: 'me', what: 'Send the draft', dueAt }));
});

it('logs a call of yesterday with its length', async () => {
  const onSave = vi.fn().mockResolvedValue(undefined);
  render(<InteractionForm now={now} onSave={onSave} onCancel={() => {}} />);
  type('When', '2026-06-16');
  type('Minutes', '30');
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    rung: 'call',
    channel: 'phone',
    minutes: 30,
    at: new Date(2026, 5, 16, 12).getTime(),
  });
});

it('keeps what a call told, and only what was said', async () => {
  const onSave = vi.fn().mockResolvedValue(undefined);
  render(<InteractionForm now={now} onSave={onSave} onCancel={() => {}} />);
  type('Their life', 'A third child');
  type('Why we talked', 'Her mother is ill');
  fireEvent.click(screen.getByLabelText(/It was a hard one/));
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    told: { life: 'A third child', work: '', help: '' },
    reason: 'Her mother is ill',
    hard: true,
  });
  expect(onSave.mock.calls[0]?.[0]).not.toHaveProperty('kindWords');
  choose('What happened', 'email');
  expect(screen.queryByLabelText('Their life')).toBeNull();
});

it('tells through whom two people met', async () => {
  const onSave = vi.fn().mockResolvedValue(undefined);
  const findPeople = async () => [{ personId: 'liz', name: 'Liz' }];
  render(<OriginForm origin={null} viaName="" findPeople={findPeople} onSave={onSave} onCancel={() => {}} />);
  type('Brought together by', 'li');
  fireEvent.click(await screen.findByRole('button', { name: 'Liz' }));
  save();
  await waitFor(() => expect(onSave.mock.calls[0]?.[0]).toMatchObject({ viaPersonId: 'liz', unsure: false }));
});
