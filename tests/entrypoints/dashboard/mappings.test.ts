import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { rememberedMapping, withMappings } from '../../../entrypoints/dashboard/importing/mappings.ts';
import { type Mapping, suggestMapping, type TableStart, tableStart } from '../../../importers/mapped.ts';
import { exportBackup, restoreBackup } from '../../../storage/backup.ts';
import { readBackup } from '../../../storage/backupFile.ts';
import { changeSettings, settings } from '../../../storage/settings.ts';
import { emptyStore } from '../../storage/store.ts';

beforeEach(emptyStore);

function start(text: string): TableStart {
  const found = tableStart({ name: 'people.csv', text, bytes: new TextEncoder().encode(text) });
  if (found === null) throw new Error('This is no table.');
  return found;
}

async function remember(table: TableStart, mapping: Mapping): Promise<void> {
  await changeSettings({ tableMappings: withMappings((await settings()).tableMappings, [{ start: table, mapping }]) });
}

const first = start('Wer,Adresse\nAda Okafor,ada@okafor.example\nBen Ruiz,ben@ruiz.example\n');
const alike = start('Wer,Adresse\nDalia,dalia@khatib.example\nEli,eli@w.example\n');
const mapping: Mapping = { ...suggestMapping(first), roles: ['nickname', 'email'] };

it('knows a table of the same columns again, whoever is in it, and no other', async () => {
  expect(await rememberedMapping(first)).toBeNull();
  await remember(first, mapping);
  expect(await rememberedMapping(alike)).toEqual(mapping);
  expect(await rememberedMapping(start('Wer,Adresse,Ort\nDalia,dalia@k.example,Cork\nEli,eli@w.example,Bonn\n'))).toBeNull();
});

it('goes by what was said last, and keeps the last fifty', async () => {
  for (let i = 0; i < 60; i++) await remember(start(`Wer,Adresse ${i}\nAda,ada@okafor.example\nBen,ben@ruiz.example\n`), mapping);
  await remember(first, mapping);
  await remember(first, { ...mapping, dayOrder: 'month first' });
  expect(await rememberedMapping(alike)).toMatchObject({ dayOrder: 'month first' });
  expect((await settings()).tableMappings).toHaveLength(50);
});

it('is in a backup, and what a newer version called a column is ignored here', async () => {
  await remember(first, { ...mapping, roles: ['nickname', 'shoe size' as 'note'] });
  const backup = await exportBackup();
  await emptyStore();
  await restoreBackup(readBackup(backup));
  expect(await rememberedMapping(alike)).toMatchObject({ roles: ['nickname', 'ignored'] });
});
