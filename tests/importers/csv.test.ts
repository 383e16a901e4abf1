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

it('reads what Outlook wrote in the code page of its language', async () => {
  const russian =
    'yOz/O9Tg7Ojr6P87zvDj4O3o5+D26P87wOTw5fEg/evl6vLw7u3t7ukg7+738vsKwO3t4DvR7Ojw7e7i4DvQ7uzg+OrgO2FubmFAZXhhbXBsZS5ydQo=';
  expect((await rows(Buffer.from(russian, 'base64')))[1]?.cells).toEqual(['Анна', 'Смирнова', 'Ромашка', 'anna@example.ru']);
  const japanese =
    'lrwskKksie+O0Ja8LJWUj5Ask2SOcYOBgVuDiyCDQYNog4yDWAqRvphZLI5Sk2MsipSOronvjtCX4SyJY4vGlZQsdGFyb0BleGFtcGxlLmpwCg==';
  expect((await rows(Buffer.from(japanese, 'base64')))[1]?.cells.slice(0, 3)).toEqual(['太郎', '山田', '株式会社例']);
});

it('reads UTF-16 without a byte order mark', async () => {
  const bigEndian = new Uint8Array([...'Name,Ort\nAda,Köln'].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 0xff]));
  expect((await rows(bigEndian))[1]?.cells).toEqual(['Ada', 'Köln']);
});

it('knows the encoding although the first foreign letter comes late, and although a letter is broken', async () => {
  const plain = new TextEncoder().encode(`Name,Note\n${'ada,x\n'.repeat(40_000)}`);
  expect((await rows(new Uint8Array([...plain, 0x4a, 0xf6, 0x72, 0x67]))).at(-1)?.cells).toEqual(['Jörg']);
  const cut = new Uint8Array([...new TextEncoder().encode('Jörg Müller aß Äpfel,'.repeat(3)), 0xc3, 0x0a]);
  expect((await rows(cut))[0]?.cells[0]).toBe('Jörg Müller aß Äpfel');
});

it('opens a file once', async () => {
  const file = exportFile('people.csv', 'Name\nAda');
  let opened = 0;
  const stream = () => {
    opened++;
    return file.stream();
  };
  await Array.fromAsync(rowsOf({ ...file, stream }, reading));
  expect(opened).toBe(1);
});

it('takes every kind of line end, mixed', async () => {
  expect((await rows('a,b\r\n"c\r\nd",e\rf,g\n')).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['c\nd', 'e'],
    ['f', 'g'],
  ]);
});

it('takes a quote within a cell for what it is', async () => {
  const found = await rows(`Name,Note\n${'Ada,a 5" disk\n'.repeat(2)}Ben,"said ""hi"" and "bye" to me"\nChi,"x" \n`);
  expect(found.map(({ line, cells }) => [line, cells[1]])).toEqual([
    [1, 'Note'],
    [2, 'a 5" disk'],
    [3, 'a 5" disk'],
    [4, 'said "hi" and "bye" to me'],
    [5, 'x'],
  ]);
});

it('loses no rows to a lone quote in a file of many pieces', async () => {
  expect(await rows(`Name,Size\n${'Ada,5" disk\n'.repeat(9_999)}`)).toHaveLength(10_000);
});

it('reads the same rows wherever the pieces of a file end, which are longer than a head', async () => {
  const long = 'x'.repeat(150_000);
  const text = `Name,Note\nAda,"${long}\n""${long}"\nBen,${long}\n\nCy,"${long}",`;
  const bytes = new TextEncoder().encode(text);
  const inPieces = (length: number) => ({
    name: 'people.csv',
    size: bytes.length,
    stream: () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += length) controller.enqueue(bytes.slice(at, at + length));
          controller.close();
        },
      }),
  });
  const whole = await rows(text);
  expect(whole.map(({ line, cells }) => [line, cells.length])).toEqual([
    [1, 2],
    [2, 2],
    [4, 2],
    [6, 3],
  ]);
  for (const length of [9_973, 65_537, 150_013]) expect(await Array.fromAsync(rowsOf(inPieces(length), reading))).toEqual(whole);
});

it('names file and line when a quote never closes', async () => {
  await expect(rows('Name,Note\nAda,"cut')).rejects.toThrow('people.csv, line 2: skip_quoteOpen');
});

it('gives up on a row without an end instead of filling the memory', async () => {
  await expect(rows(`Name\n${'x'.repeat(5_000_000)}`)).rejects.toThrow('people.csv, line 2: skip_rowEndless');
});

it('finds columns by any of their titles', () => {
  expect(columnsOf(['Vorname', ' E-Mail-Adresse'], { first: ['first name', 'vorname'], email: ['e-mail-adresse'] })).toEqual({
    first: 0,
    email: 1,
  });
});
