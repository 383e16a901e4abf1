import { expect, it } from 'vitest';
import { columnsOf, rowsOf } from '../../importers/csv.ts';
import { exportFile } from './case.ts';

const reading = { progress: () => {}, signal: new AbortController().signal };

async function rows(text: string | Uint8Array) {
  return Array.fromAsync(rowsOf(exportFile('people.csv', text), reading));
}

it('keeps the line on which a row begins, across cells of several lines', async () => {
  expect(await rows('Name,Note\nAda,"two\nlines"\n\nBen,one\n')).toEqual([
    { line: 1, cells: ['Name', 'Note'] },
    { line: 2, cells: ['Ada', 'two\nlines'] },
    { line: 5, cells: ['Ben', 'one'] },
  ]);
});

it('finds out the delimiter', async () => {
  expect((await rows('Vorname;Nachname\nJörg;Müller, Dr.'))[1]?.cells).toEqual(['Jörg', 'Müller, Dr.']);
  expect((await rows('First\tLast\nAda\tOkafor'))[1]?.cells).toEqual(['Ada', 'Okafor']);
});

it('reads UTF-16 with a byte order mark and windows-1252 without one', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'a,ö'].map((c) => c.charCodeAt(0))).buffer)]);
  expect((await rows(utf16))[0]?.cells).toEqual(['a', 'ö']);
  expect((await rows(new Uint8Array([0x61, 0x2c, 0xf6])))[0]?.cells).toEqual(['a', 'ö']);
});

it('names file and line when a quote never closes', async () => {
  await expect(rows('Name,Note\nAda,"cut')).rejects.toThrow('people.csv, line 2: a quote opens and never closes');
});

it('gives up on a row without an end instead of filling the memory', async () => {
  await expect(rows(`Name\n${'x'.repeat(5_000_000)}`)).rejects.toThrow('people.csv, line 2: no end of the row');
});

it('finds columns by any of their titles', () => {
  expect(columnsOf(['Vorname', ' E-Mail-Adresse'], { first: ['first name', 'vorname'], email: ['e-mail-adresse'] })).toEqual({
    first: 0,
    email: 1,
  });
});
