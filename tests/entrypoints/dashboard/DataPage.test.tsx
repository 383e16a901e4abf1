// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataPage } from '../../../entrypoints/dashboard/DataPage.tsx';
import { exportBackup } from '../../../storage/backup.ts';
import { sendHello } from '../../../storage/hellos.ts';
import { addPerson, summaries } from '../../../storage/people.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { speakWithStore } from '../../speakWithStore.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

function choose(text: string, name = 'backup.json') {
  const file = new File([text], name, { type: 'application/json' });
  fireEvent.change(screen.getByLabelText('Restore from a file'), { target: { files: [file] } });
}

async function names(): Promise<string[]> {
  return (await summaries({ sort: 'name' })).map(({ name }) => name);
}

it('says what is wrong with a damaged file and changes nothing', async () => {
  await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const whole = await exportBackup();
  render(<DataPage />);
  choose(whole.slice(0, whole.length / 2), 'half.json');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/“half.json” was not restored.*cut off/);
  expect(alert.textContent).toContain('Nothing has changed.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await names()).toEqual(['Ada Byrne']);
});

it('tells of settings and of what there is beyond people, and of nothing that is nowhere', async () => {
  const before = await exportBackup();
  const ada = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  await sendHello(ada, Date.UTC(2026, 2, 14));
  await changeSettings({ stepsADay: 9 });
  render(<DataPage />);
  choose(before);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('row', { name: /^Hellos 0 0 0 1/ })).toBeTruthy();
  expect(within(dialog).queryByRole('row', { name: /^Open invitations/ })).toBeNull();
  expect(dialog.textContent).toContain('Your settings become those of the file.');
});

it('shows what a backup would change and restores it only when told to', async () => {
  await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
  const before = await exportBackup();
  await addPerson({ name: 'Ben Okri', identities: ['x:ben'] });
  render(<DataPage />);
  choose(before);
  const dialog = await screen.findByRole('dialog');
  const row = within(dialog).getByRole('row', { name: /^People/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '0', '0', '1']);
  expect(dialog.textContent).toContain('1 person who is here now is not in the file.');
  expect(await names()).toEqual(['Ada Byrne', 'Ben Okri']);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Restore' }));
  await waitFor(async () => expect(await names()).toEqual(['Ada Byrne']));
});
