import { expect, it } from 'vitest';
import { telegram } from '../../importers/telegram.ts';
import { headOf } from '../../importers/text.ts';
import { exportFile, filesOf, readAll } from './case.ts';

const page = exportFile(
  'messages.html',
  '<!DOCTYPE html><html><head><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap"><div class="page_header">Ada</div></div></body></html>',
);

it('refuses the export as web pages and says what to choose instead', async () => {
  expect(telegram.recognises(await headOf(page))).toBe(true);
  await expect(readAll(telegram, [page])).rejects.toThrow('messages.html: skip_webPage');
});

it('reads the JSON of an export that came in both forms', async () => {
  const chat = filesOf(`${import.meta.dirname}/telegram/one-chat-2019`);
  const { people, skipped } = await readAll(telegram, [page, ...chat]);
  expect(people).toHaveLength(1);
  expect(skipped[0]).toMatchObject({ file: 'messages.html', line: null });
});
