import { expect, it } from 'vitest';
import { vcard } from '../../importers/vcard.ts';
import { exportFile, readAll } from './case.ts';

it('says that a file ends in the middle of a card', async () => {
  const cut = exportFile('all.vcf', 'BEGIN:VCARD\nFN:Ada\nEMAIL:ada@a.example\nEND:VCARD\nBEGIN:VCARD\nFN:Be');
  await expect(readAll(vcard, [cut])).rejects.toThrow('all.vcf, line 5: the card that begins here has no end');
});

it('leaves the own card out', async () => {
  const file = exportFile('me.vcf', 'BEGIN:VCARD\nFN:Me\nEMAIL:me@a.example\nEND:VCARD\n');
  expect((await readAll(vcard, [file], ['email:me@a.example'])).people).toEqual([]);
});

it('passes a picture of any length without holding it', async () => {
  const picture = `PHOTO;ENCODING=b:${'A'.repeat(74)}\n${` ${'A'.repeat(74)}\n`.repeat(60_000)}`;
  const file = exportFile('ada.vcf', `BEGIN:VCARD\n${picture}EMAIL:ada@a.example\nEND:VCARD\n`);
  expect((await readAll(vcard, [file])).people.map(({ identities }) => identities)).toEqual([['email:ada@a.example']]);
});
