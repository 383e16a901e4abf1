import { BlobWriter, TextReader, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, it } from 'vitest';
import { lookAhead } from '../../importers/importer.ts';
import { textOf } from '../../importers/text.ts';
import { filesInZip, isZip } from '../../importers/zip.ts';
import { skippedInEnglish } from './inEnglish.ts';

type Options = ZipWriterAddDataOptions;

/** Files with how each is written, in this order; two may have one name. */
async function zipOf(...files: [name: string, text: string, options?: Options][]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, text, options = {}] of files) await zip.add(name, new TextReader(text), options);
  return zip.close();
}

/** What a zip gives: the text of each file, or what is thrown when it is read, and the problems told while it was opened. */
async function opened(zip: Blob, isWanted = (_: string) => true) {
  const problems: string[] = [];
  const files = await filesInZip('x.zip', zip, isWanted, (problem) => {
    const { file, reason } = skippedInEnglish(problem);
    problems.push(`${file}: ${reason}`);
  });
  const read = files.map(async (file): Promise<[string, string]> => {
    const text = await new Response(file.stream()).text().catch((failure: Error) => `! ${failure.message}`);
    return [file.name.replace('x.zip/', ''), text];
  });
  return { files: await Promise.all(read), problems };
}

/** The same zip with some bytes changed; `at` is given the bytes and says where. */
async function changed(zip: Blob, change: (bytes: Uint8Array, find: (text: string, from?: number) => number) => void) {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const latin = new TextDecoder('latin1').decode(bytes);
  change(bytes, (text, from = 0) => latin.indexOf(text, from));
  return new Blob([bytes]);
}

const ada: [string, string, Options] = ['ada.csv', 'Ada and Ben and Chi, and all the others too', {}];
const bea: [string, string, Options] = ['bea.csv', 'Bea', {}];

it('gives every file with its path and content', async () => {
  const zip = await zipOf(['data/account.js', 'window.YTD']);
  expect(isZip(new Uint8Array(await zip.slice(0, 4).arrayBuffer()))).toBe(true);
  expect(await opened(zip)).toEqual({ files: [['data/account.js', 'window.YTD']], problems: [] });
});

it('says that a zip cut off in the middle was not downloaded to the end', async () => {
  await expect(opened((await zipOf(['a.txt', 'a'.repeat(1000)])).slice(0, 50))).rejects.toThrow('x.zip: skip_zipNotWhole');
});

it('says that a file inside is damaged, wherever it is, and reads the others', async () => {
  const zip = await zipOf(ada, bea);
  for (let place = 0; place < 35; place++) {
    const { files } = await opened(
      await changed(zip, (bytes) => {
        const [nameLength = 0, extraLength = 0] = [bytes[26], bytes[28]];
        const at = 30 + nameLength + extraLength + place;
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      }),
    );
    expect(files[0]?.[1], `${place} bytes in`).toBe('! x.zip/ada.csv: skip_zipDamaged');
    expect(files[1]).toEqual(['bea.csv', 'Bea']);
  }
});

it('reads the others where one is locked, and says so of a zip that is locked as a whole', async () => {
  const one = await opened(await zipOf(bea, ['secret.csv', 'a', { password: 'secret' }]));
  expect(one.files).toEqual([['bea.csv', 'Bea']]);
  expect(one.problems).toEqual([expect.stringMatching(/^x\.zip\/secret\.csv: Locked with a password/)]);
  const all = await zipOf(['a.csv', 'a', { password: 'secret' }], ['b.csv', 'b', { password: 'secret' }]);
  await expect(opened(all)).rejects.toThrow('x.zip: skip_locked');
});

it('names the way of packing that browsers cannot undo, and reads the others', async () => {
  const zip = await changed(await zipOf(ada, bea), (bytes, find) => {
    bytes[8] = 14;
    bytes[find('PK\x01\x02') + 10] = 14;
  });
  const { files, problems } = await opened(zip);
  expect(files).toEqual([['bea.csv', 'Bea']]);
  expect(problems).toEqual([expect.stringMatching(/^x\.zip\/ada\.csv: Packed by “LZMA”/)]);
});

it('reads what stands before the damage where the list of files is damaged', async () => {
  const zip = await changed(await zipOf(ada, bea), (bytes, find) => {
    bytes[find('PK\x01\x02', find('PK\x01\x02') + 1) + 2] = 0;
  });
  const { files, problems } = await opened(zip);
  expect(files).toEqual([['ada.csv', ada[1]]]);
  expect(problems).toEqual([expect.stringMatching(/^x\.zip: The list of its files is damaged; only the first 1/)]);
});

it('reads zips written in one pass, with 64-bit sizes, without packing, with folders, and with something before or behind', async () => {
  const zip = await zipOf(
    ['one-pass.csv', 'a', { dataDescriptor: true, dataDescriptorSignature: true }],
    ['large.csv', 'b', { zip64: true }],
    ['plain.csv', 'c', { level: 0 }],
    ['folder/', '', { directory: true }],
  );
  const files = [
    ['one-pass.csv', 'a'],
    ['large.csv', 'b'],
    ['plain.csv', 'c'],
  ];
  expect(await opened(zip)).toEqual({ files, problems: [] });
  expect(await opened(new Blob([zip, '\r\n'.repeat(40_000)]))).toEqual({ files, problems: [] });
  expect(await opened(new Blob(['#!/bin/sh\n', zip]))).toEqual({ files, problems: [] });
});

it('reads a file although the header before it and the list disagree', async () => {
  const zip = await changed(await zipOf(ada, bea), (bytes) => {
    bytes[14] = (bytes[14] ?? 0) ^ 0xff; // The checksum before the content.
  });
  expect((await opened(zip)).files).toEqual([ada.slice(0, 2), bea.slice(0, 2)]);
});

it('reads what is packed or not in pieces that the reader gives back', async () => {
  const text = Array.from({ length: 200_000 }, (_, i) => `${(i * 7919) % 104_729} `).join('');
  const files = await filesInZip(
    'x.zip',
    await zipOf(['packed.js', text], ['plain.js', text, { level: 0 }]),
    () => true,
    () => {},
  );
  for (const file of files)
    expect((await Array.fromAsync(textOf(file, lookAhead(new AbortController().signal)))).join('')).toBe(text);
});

it('has nothing to say of what nobody wants to read', async () => {
  const zip = await zipOf(bea, ['photo.jpg', 'a', { password: 'secret' }]);
  expect(await opened(zip, (path) => !path.endsWith('.jpg'))).toEqual({ files: [['bea.csv', 'Bea']], problems: [] });
});

it('refuses what would unpack to absurd sizes, alone or together', { timeout: 60_000 }, async () => {
  const large = '0'.repeat(80 * 1024 * 1024);
  const { files, problems } = await opened(
    await zipOf(['bomb.txt', large], ['a.bin', crypto.getRandomValues(new Uint8Array(60_000)).join()]),
  );
  expect(files.map(([name]) => name)).toEqual(['a.bin']);
  expect(problems).toEqual([expect.stringMatching(/^x\.zip\/bomb\.txt: It would unpack to 83886080 bytes/)]);
  const half = '0'.repeat(40 * 1024 * 1024);
  await expect(opened(await zipOf(['1.txt', half], ['2.txt', half], ['3.txt', half]))).rejects.toThrow('x.zip: skip_absurdSizes');
});
