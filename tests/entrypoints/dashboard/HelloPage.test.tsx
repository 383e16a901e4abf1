// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HelloPage } from '../../../entrypoints/dashboard/HelloPage.tsx';
import { HellosPage } from '../../../entrypoints/dashboard/HellosPage.tsx';
import { hellos, sendHello } from '../../../storage/hellos.ts';
import { interactionsOf, logInteraction } from '../../../storage/interactions.ts';
import { addPerson } from '../../../storage/people.ts';
import { addPledge } from '../../../storage/pledges.ts';
import { changeSettings, settings } from '../../../storage/settings.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

const addAda = () => addPerson({ name: 'Ada Moss', identities: ['email:ada@moss.example'], communities: ['Slow Web'] });
const letter = async () => (await screen.findByLabelText('Your words')) as HTMLTextAreaElement;
const mailLink = () => screen.getByRole('link', { name: 'Open in my mail program' }) as HTMLAnchorElement;

it('begins with a hello that asks for nothing, ready for the mail program', async () => {
  render(<HelloPage personId={await addAda()} />);
  expect((await letter()).value).toMatch(/^Hello Ada,\n\n.*Slow Web/s);
  expect(screen.queryByText(/need not ask/)).toBeNull();
  expect(mailLink().href).toMatch(/^mailto:ada@moss\.example\?subject=Hello&body=Hello%20Ada%2C%0D%0A/);
});

it('flags what asks for something and still lets the user send it', async () => {
  render(<HelloPage personId={await addAda()} />);
  fireEvent.input(await letter(), { target: { value: 'Could you read my draft? https://my.example' } });
  const flagged = await screen.findByText(/need not ask for anything/);
  expect(flagged.textContent).toContain('a request (“Could you”)');
  expect(flagged.textContent).toContain('a link (“https://my.example”)');
  expect(mailLink().href).toContain('Could%20you');
});

it('says what comes before a request, where there is one', async () => {
  const ada = await addAda();
  await logInteraction({ personId: ada, rung: 'email', direction: 'both', at: Date.now() - 86_400_000, channel: 'email' });
  await addPledge({ personId: ada, by: 'me', what: 'send the essay' });
  render(<HelloPage personId={ada} />);
  fireEvent.input(await letter(), { target: { value: 'Could you read my draft?' } });
  await screen.findByText(/Warm it first: keep your promise \(send the essay\) and you have hardly talked/);
  fireEvent.input(await letter(), { target: { value: 'Have a look: https://my.example' } });
  await waitFor(() => expect(screen.queryByText(/Warm it first/)).toBeNull());
});

it('says when a letter is too long for the mail program, and opens it without the words', async () => {
  render(<HelloPage personId={await addAda()} />);
  fireEvent.input(await letter(), { target: { value: 'Words and words. '.repeat(200) } });
  await screen.findByText(/longer than mail programs take/);
  expect(mailLink().href).toBe('mailto:ada@moss.example?subject=Hello');
});

it('takes their words from the history at a click', async () => {
  const personId = await addAda();
  await logInteraction({ personId, rung: 'reply', direction: 'in', at: 1000, channel: 'x', note: 'Rain is a place' });
  render(<HelloPage personId={personId} />);
  const field = await letter();
  field.setSelectionRange(0, field.value.length);
  fireEvent.click(screen.getByRole('button', { name: 'Insert “Rain is a place”' }));
  await waitFor(() => expect(field.value).toBe('“Rain is a place”'));
});

it('keeps the user’s own template, also one without a placeholder', async () => {
  const personId = await addAda();
  render(<HelloPage personId={personId} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Your template' }));
  fireEvent.input(screen.getByLabelText(/How your hellos begin/), { target: { value: 'Good morning!' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await letter()).value).toBe('Good morning!'));
  expect((await settings()).helloTemplate).toBe('Good morning!');
});

it('opens no mail to somebody who avoids e-mail or whose address is not known, and takes the hello as a message', async () => {
  const personId = await addPerson({ name: 'Ben Okri', identities: ['x:ben'] });
  await changeSettings({ helloTemplate: 'Hi {firstName}' });
  render(<HelloPage personId={personId} />);
  expect((await letter()).value).toBe('Hi Ben');
  expect(screen.queryByRole('link', { name: 'Open in my mail program' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'I sent it' }));
  await waitFor(async () => expect(await interactionsOf(personId)).toMatchObject([{ rung: 'message', direction: 'out' }]));
  await waitFor(() => expect(location.hash).toBe('#hellos'));
});

it('keeps a diary, newest first, in which silence is fine', async () => {
  const ada = await addAda();
  const ben = await addPerson({ name: 'Ben Okri', identities: ['x:ben'] });
  await sendHello(ada, 1000);
  await sendHello(ben, 2000);
  render(<HellosPage />);
  await screen.findByText('Ben Okri');
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    expect.stringContaining('Ben Okri'),
    expect.stringContaining('Ada Moss'),
  ]);
  expect(screen.getAllByText('No reply yet, that is fine.')).toHaveLength(2);
  fireEvent.click(screen.getAllByRole('button', { name: 'Lovely' })[1] as HTMLElement);
  await waitFor(() => expect(screen.getAllByText('No reply yet, that is fine.')).toHaveLength(1));
  expect((await hellos(ada))[0]).toMatchObject({ outcome: 'lovely' });
  fireEvent.click(screen.getByRole('button', { name: 'It did not go out: the hello to Ben Okri' }));
  await waitFor(async () => expect(await hellos(ben)).toEqual([]));
});
