// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { run } from 'axe-core';
import { createRef } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Entry, QuickLogForm } from '../../components/QuickLogForm.tsx';
import { readDay } from '../../entrypoints/popup/readDay.ts';
import { type KnownPerson, nameIndex } from '../../relationship/nameIndex.ts';
import { readQuickLog } from '../../relationship/quickLog.ts';
import { speak } from '../speak.ts';

const now = new Date(2026, 10, 25, 14).getTime();
const person = (personId: string, name: string): KnownPerson => ({ personId, name, focus: false, lastAt: null });
const known = [person('smith', 'Debra Smith'), person('jones', 'Debra Jones'), person('ben', 'Ben Okafor')];

let entries: Entry[];
let failing: boolean;
const onSearch = vi.fn();
const onUndo = vi.fn();

beforeEach(() => {
  speak();
  entries = [];
  failing = false;
  onSearch.mockClear();
  onUndo.mockClear();
});
afterEach(cleanup);

/** The form among these people, and its field with a sentence in it. */
function typed(sentence: string): HTMLTextAreaElement {
  const around = {
    names: nameIndex(known),
    byHandle: new Map(),
    onPage: [],
    strangers: [],
    about: null,
    pageChannel: null,
    languageTag: 'en',
    now,
    readDay,
  };
  render(
    <QuickLogForm
      read={(text) => readQuickLog(text, around)}
      about={null}
      onPage={[]}
      onLog={async (entry) => {
        entries.push(entry);
        if (failing) throw new Error('full');
      }}
      onSearch={onSearch}
      onSentence={() => {}}
      onUndo={onUndo}
      onEnterResults={() => {}}
      failureWords={() => 'Not saved.'}
      field={createRef()}
      now={now}
    />,
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened?' });
  fireEvent.input(field, { target: { value: sentence } });
  return field;
}

function press(key: string, element: Element = document.activeElement ?? document.body, modifiers = {}) {
  fireEvent.keyDown(element, { key, ...modifiers });
}

const chip = (label: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: label });
const chosen = (label: string) => chip(label).selectedOptions[0]?.textContent;

it('has the field ready to type in', () => {
  const field = typed('');
  expect(document.activeElement).toBe(field);
});

it('shows what it understood and stores it with Enter', async () => {
  const field = typed("called Ben yesterday 30 min, he'll send the draft by Friday");
  expect([chosen('Who?'), chosen('How?'), chosen('Who reached out'), chosen('When'), chosen('How long')]).toEqual([
    'Ben Okafor',
    'phone call',
    'I reached out',
    'yesterday',
    '30 min',
  ]);
  expect(screen.getByRole('button', { name: /send the draft/ })).toBeTruthy();
  press('Enter', field);
  await vi.waitFor(() => expect(field.value).toBe(''));
  expect(entries).toMatchObject([{ whom: { personId: 'ben' }, log: { rung: 'call', minutes: 30, promise: { by: 'them' } } }]);
  expect(document.activeElement).toBe(field);
});

it('asks which of two it was and stores nothing before', async () => {
  press('Enter', typed('called Debra'));
  const question = await screen.findByRole('region', { name: 'Whom do you mean?' });
  expect(
    within(question)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['1Debra Smith no talks yet', '2Debra Jones no talks yet']);
  expect(document.activeElement).toBe(within(question).getAllByRole('button')[0]);
  expect(entries).toEqual([]);
  press('2');
  await vi.waitFor(() => expect(entries).toMatchObject([{ whom: { personId: 'jones' } }]));
});

it('goes back to the sentence from a question', async () => {
  const field = typed('called Debra');
  press('Enter', field);
  await screen.findByRole('region', { name: 'Whom do you mean?' });
  press('Escape');
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('called Debra');
});

it('adds a new person with the same stroke, and says so before', async () => {
  const field = typed('coffee with Frederica');
  expect(screen.getByRole('button', { name: 'Add Frederica and log' })).toBeTruthy();
  press('Enter', field);
  await vi.waitFor(() => expect(entries).toMatchObject([{ whom: { newName: 'Frederica' }, log: { rung: 'meet' } }]));
});

it('offers the namesake before it adds a new person', async () => {
  press('Enter', typed('coffee with Ben Hill'));
  const question = await screen.findByRole('region', { name: 'Whom do you mean?' });
  press('2', within(question).getAllByRole('button')[0]);
  await vi.waitFor(() => expect(entries).toMatchObject([{ whom: { newName: 'Ben Hill' } }]));
});

it('keeps the sentence when it was not stored, and repeats the same write', async () => {
  const field = typed('called Ben');
  failing = true;
  press('Enter', field);
  expect((await screen.findByRole('alert')).textContent).toBe('Not saved. Press Enter to try again.');
  expect(field.value).toBe('called Ben');
  failing = false;
  press('Enter', field);
  await vi.waitFor(() => expect(field.value).toBe(''));
  expect(entries[0]?.operationId).toBe(entries[1]?.operationId);
});

it('gives another sentence another write', async () => {
  const field = typed('called Ben');
  press('Enter', field);
  await vi.waitFor(() => expect(field.value).toBe(''));
  fireEvent.input(field, { target: { value: 'coffee with Ben' } });
  press('Enter', field);
  await vi.waitFor(() => expect(entries.length).toBe(2));
  expect(entries[0]?.operationId).not.toBe(entries[1]?.operationId);
});

it('asks about a day that has not come, and takes the answer', async () => {
  const field = typed('called Ben tomorrow');
  press('Enter', field);
  const question = await screen.findByRole('region', { name: /still to come/ });
  press('1', within(question).getAllByRole('button')[0]);
  await vi.waitFor(() => expect(entries).toMatchObject([{ log: { at: now } }]));
});

it('stores a day ahead when the user says that it is meant', async () => {
  const field = typed('called Ben tomorrow');
  press('Enter', field);
  const question = await screen.findByRole('region', { name: /still to come/ });
  press('2', within(question).getAllByRole('button')[0]);
  await vi.waitFor(() => expect(entries).toMatchObject([{ log: { at: new Date(2026, 10, 26, 12).getTime() } }]));
});

it('lets every part be corrected', async () => {
  const field = typed('called Ben yesterday');
  fireEvent.change(chip('How?'), { target: { value: 'meet/in person' } });
  fireEvent.change(chip('Who reached out'), { target: { value: 'in' } });
  fireEvent.change(chip('When'), { target: { value: '2026-11-20' } });
  fireEvent.change(chip('How long'), { target: { value: '45' } });
  fireEvent.click(screen.getByRole('button', { name: 'promise' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'What' }), { target: { value: 'lend the book' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Who promised' }), { target: { value: 'me' } });
  fireEvent.input(screen.getByLabelText('Until'), { target: { value: '2026-12-01' } });
  press('Enter', field);
  await vi.waitFor(() => expect(entries.length).toBe(1));
  expect(entries[0]?.log).toMatchObject({
    rung: 'meet',
    channel: 'in person',
    direction: 'in',
    at: new Date(2026, 10, 20, 12).getTime(),
    minutes: 45,
    promise: { by: 'me', what: 'lend the book', dueAt: new Date(2026, 11, 1, 23, 59, 59, 999).getTime() },
    note: 'called Ben yesterday',
  });
});

it('forgets corrections with the sentence they belonged to', async () => {
  const field = typed('called Ben');
  fireEvent.change(chip('How long'), { target: { value: '45' } });
  press('Enter', field);
  await vi.waitFor(() => expect(field.value).toBe(''));
  fireEvent.input(field, { target: { value: 'called Ben' } });
  expect(chosen('How long')).toBe('no length');
});

it('looks for a name that is no sentence, and for anything behind a slash', () => {
  const field = typed('Debra');
  expect(onSearch).toHaveBeenLastCalledWith('Debra');
  fireEvent.input(field, { target: { value: '/called' } });
  expect(onSearch).toHaveBeenLastCalledWith('called');
  fireEvent.input(field, { target: { value: 'called Debra' } });
  expect(onSearch).toHaveBeenLastCalledWith('');
});

it('takes back with Ctrl+Z in an empty field and leaves it to the text otherwise', () => {
  const field = typed('');
  press('z', field, { ctrlKey: true });
  expect(onUndo).toHaveBeenCalledTimes(1);
  fireEvent.input(field, { target: { value: 'called' } });
  press('z', field, { ctrlKey: true });
  expect(onUndo).toHaveBeenCalledTimes(1);
});

it('leaves Enter to a keyboard that is composing a character', () => {
  press('Enter', typed('called Ben'), { isComposing: true });
  expect(entries).toEqual([]);
});

it.each(['', 'called Debra', "coffee with Frederica, I'll send the link by Friday"])(
  'is accessible with "%s"',
  async (sentence) => {
    press('Enter', typed(sentence));
    const { violations } = await run(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);

it('notes a missed call as what waits for an answer, and lets it be corrected to one that was taken', async () => {
  const field = typed('missed call from Ben');
  expect(chosen('How?')).toBe('missed call');
  expect(screen.queryByRole('combobox', { name: 'How long' })).toBeNull();
  press('Enter', field);
  await vi.waitFor(() => expect(entries).toMatchObject([{ whom: { personId: 'ben' }, log: { rung: null, missed: true } }]));
  fireEvent.input(field, { target: { value: 'missed call from Ben' } });
  fireEvent.change(chip('How?'), { target: { value: 'call/phone' } });
  press('Enter', field);
  await vi.waitFor(() => expect(entries.at(-1)).toMatchObject({ log: { rung: 'call', missed: false } }));
});

it('asks about an hour that is still to come', async () => {
  press('Enter', typed('coffee with Ben @ 3pm'));
  const question = await screen.findByRole('region', { name: /still to come \(3:00/ });
  expect(entries).toEqual([]);
  expect(within(question).getAllByRole('button')[0]?.textContent).toContain('It was just now');
  press('1');
  await vi.waitFor(() => expect(entries).toMatchObject([{ log: { rung: 'meet', at: now } }]));
});
