import { expect, it } from 'vitest';
import { vcard } from '../../importers/vcard.ts';
import { exportFile, readAll } from './case.ts';

it('reads what comes before a card that is cut off, and says so', async () => {
  const cut = exportFile('all.vcf', 'BEGIN:VCARD\nFN:Ada\nEMAIL:ada@a.example\nEND:VCARD\nBEGIN:VCARD\nFN:Be');
  const { people, skipped } = await readAll(vcard, [cut]);
  expect(people).toHaveLength(1);
  expect(skipped).toMatchObject([{ file: 'all.vcf', line: 5, reason: expect.stringContaining('has no end') }]);
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
