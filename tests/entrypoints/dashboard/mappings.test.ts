import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberedMapping, rememberMapping } from '../../../entrypoints/dashboard/importing/mappings.ts';
import { suggestMapping, tableStart } from '../../../importers/mapped.ts';

beforeEach(() => fakeBrowser.reset());

function start(text: string) {
  const found = tableStart({ name: 'people.csv', text, bytes: new TextEncoder().encode(text) });
  if (found === null) throw new Error('This is no table.');
  return found;
}

it('knows a table of the same columns again, whoever is in it, and no other', async () => {
  const first = start('Wer,Adresse\nAda Okafor,ada@okafor.example\nBen Ruiz,ben@ruiz.example\n');
  expect(await rememberedMapping(first)).toBeNull();
  const mapping = { ...suggestMapping(first), roles: ['nickname', 'email'] as const };
  await rememberMapping(first, mapping);
  expect(await rememberedMapping(start('Wer,Adresse\nDalia,dalia@khatib.example\nEli,eli@w.example\n'))).toEqual(mapping);
  expect(await rememberedMapping(start('Wer,Adresse,Ort\nDalia,dalia@k.example,Cork\nEli,eli@w.example,Bonn\n'))).toBeNull();
});
