import { expect, it } from 'vitest';
import { columnsIn } from '../../importers/columns.ts';
import { titles } from '../../importers/columnTitles.ts';

function meanings(...header: string[]) {
  return columnsIn(header).map((column) => column?.meaning ?? null);
}

it('gives every title one meaning', () => {
  for (const [meaning, list] of Object.entries(titles)) {
    for (const title of list.split('|')) expect(meanings(title), title).toEqual([meaning]);
  }
});

it('takes a title for what it is, whatever marks and numbers it carries', () => {
  expect(meanings('E-Mail 2: Adresse', 'Emailadresse', 'E-MAIL-ADRESSE', ' "E-mail 3 Address"')).toEqual(Array(4).fill('email'));
  expect(meanings('Shoe size', '', '42')).toEqual([null, null, null]);
});

it('finds the label that belongs to a numbered value', () => {
  const [, , phone] = columnsIn(['Phone 1 - Type', 'Phone 2 - Label', 'Phone 2 - Value']);
  expect(phone).toEqual({ meaning: 'mobile', title: 'phone 2 - value', labelledBy: 1 });
});
