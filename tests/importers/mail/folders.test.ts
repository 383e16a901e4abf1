import { expect, it } from 'vitest';
import { folderOf, foldersOfPath } from '../../../importers/mail/folders.ts';

it.each([
  ['Sent', 'sent'],
  ['Messages envoyés', 'sent'],
  ['送信済み', 'sent'],
  ['Entwürfe', 'drafts'],
  ['Черновики', 'drafts'],
  ['Corbeille', 'trash'],
  ['Spam', 'spam'],
  ['Posteingang', null],
  ['Sent to the printer', null],
])('knows the label "%s" as %s', (label, folder) => {
  expect(folderOf(label)).toBe(folder);
});

it('knows the folder of an exported file by its path', () => {
  expect(foldersOfPath('takeout.zip/Takeout/Mail/Gesendet.mbox')).toEqual(['sent']);
  expect(foldersOfPath('Takeout/Mail/All mail Including Spam and Trash.mbox')).toEqual([]);
});
