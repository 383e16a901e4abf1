import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, it } from 'vitest';
import type { ExportFile } from '../../importers/importer.ts';
import { type Dropped, unpack } from '../../importers/unpack.ts';
import type { Skipped } from '../../relationship/importReport.ts';
import { skippedInEnglish } from './inEnglish.ts';

type Content = string | Blob;

async function zip(files: Record<string, Content>, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), password === undefined ? {} : { password });
  for (const [name, content] of Object.entries(files)) await writer.add(name, new BlobReader(new Blob([content])));
  return writer.close();
}

async function gzip(content: Content): Promise<Blob> {
  return new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** A tar as GNU and BSD tar write it; a file's type, where it is none of the usual, stands before its name: `L:././@LongLink`. */
function tar(files: Record<string, string>): Blob {
  const blocks = Object.entries(files).map(([typed, content]) => {
    const [, type = '0', name = ''] = /^(?:([Lx5]):)?(.*)$/.exec(typed) ?? [];
    const bytes = new TextEncoder().encode(content);
    const size = bytes.length.toString(8).padStart(11, '0');
    const header = new Uint8Array(512);
    const put = (at: number, text: string) => header.set(new TextEncoder().encode(text), at);
    put(0, name);
    put(124, size);
    put(148, '        ');
    put(156, type);
    put(257, 'ustar\x0000');
    put(
      148,
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
    );
    return new Blob([header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)]);
  });
  return new Blob([...blocks, new Uint8Array(1024)]);
}

/** A file that another program holds: it is there, and every read of it fails as browsers have it. */
class HeldFile extends Blob {
  override stream(): ReturnType<Blob['stream']> {
    return new ReadableStream({ pull: (controller) => controller.error(new DOMException('…', 'NotReadableError')) });
  }
}

async function unpacked(...dropped: Dropped[]) {
  const problems: string[] = [];
  const { files, media } = await unpack(
    dropped,
    silentUnpacking((problem) => problems.push(told(problem))),
  );
  return {
    files: Object.fromEntries(await Promise.all(files.map(async (file) => [file.name, await textOf(file)]))),
    media,
    problems,
  };
}

function told(problem: Skipped): string {
  const { file, reason } = skippedInEnglish(problem);
  return `${file}: ${reason}`;
}

function silentUnpacking(problem: (problem: Skipped) => void) {
  return { progress: () => {}, opened: () => {}, problem, signal: new AbortController().signal };
}

function textOf(file: ExportFile): Promise<string> {
  return new Response(file.stream()).text();
}

it('opens zips, tars and gzips, and those in zips once more, and passes over pictures and litter', async () => {
  const archive = { 'export/outbox.json': '{}', 'export/photo.jpg': 'x' };
  const found = await unpacked(
    { name: 'plain.csv', blob: new Blob(['a,b']) },
    {
      name: 'a.zip',
      blob: await zip({ ...archive, '__MACOSX/._outbox.json': 'x', 'Part 2.zip': await zip({ 'b.mbox': 'From ' }) }),
    },
    { name: 'b.tar', blob: tar(archive) },
    { name: 'c.tar.gz', blob: await gzip(tar(archive)) },
    { name: 'disqus.xml.gz', blob: await gzip('<disqus/>') },
  );
  expect(found).toEqual({
    files: {
      'plain.csv': 'a,b',
      'a.zip/export/outbox.json': '{}',
      'a.zip/Part 2.zip/b.mbox': 'From ',
      'b.tar/export/outbox.json': '{}',
      'c.tar.gz/export/outbox.json': '{}',
      'disqus.xml': '<disqus/>',
    },
    media: 3,
    problems: [],
  });
});

it('unpacks what is longer than what is in memory of a tar', async () => {
  const long = Array.from({ length: 700_000 }, (_, n) => `${n}`).join(' ');
  const { files } = await unpacked({ name: 'a.tar.gz', blob: await gzip(tar({ 'a.json': long, 'b.json': 'b' })) });
  expect(files).toEqual({ 'a.tar.gz/a.json': long, 'a.tar.gz/b.json': 'b' });
});

it('reads a file again from its start', async () => {
  const dropped = [{ name: 'c.tgz', blob: await gzip(tar({ 'a.txt': 'a'.repeat(2000) })) }];
  const { files } = await unpack(
    dropped,
    silentUnpacking(({ reason }) => expect.unreachable(reason.key)),
  );
  for (let i = 0; i < 2; i++) expect((await Promise.all(files.map(textOf))).join()).toBe('a'.repeat(2000));
});

it('gives long names whole and leaves folders out', async () => {
  const long = `${'deep/'.repeat(40)}actor.json`;
  const pax = `${long.length + 10} path=${long}\n`;
  const { files } = await unpacked(
    { name: 'gnu.tar', blob: tar({ 'L:././@LongLink': `${long}\0`, 'deep/a': 'gnu', '5:deep/': '' }) },
    { name: 'pax.tar', blob: tar({ 'x:PaxHeaders/actor': pax, 'deep/a': 'pax' }) },
  );
  expect(files).toEqual({ [`gnu.tar/${long}`]: 'gnu', [`pax.tar/${long}`]: 'pax' });
});

it('shows paths without what leads out of a folder or fools the eye', async () => {
  const { files } = await unpacked({ name: 'a.zip', blob: await zip({ '../../etc/passwd': 'x', 'C:\\a\u202egpj.csv': 'y' }) });
  expect(Object.keys(files)).toEqual(['a.zip/etc/passwd', 'a.zip/C:/agpj.csv']);
});

it.each([
  ['Locked with a password', () => zip({ 'a.txt': 'a' }, 'secret')],
  ['Not a whole zip file', async () => (await zip({ 'a.txt': 'a'.repeat(1000) })).slice(0, 60)],
  ['ends in the middle', async () => tar({ 'a.txt': 'a'.repeat(5000) }).slice(0, 2000)],
  ['was not downloaded to the end', async () => (await gzip(tar({ 'a.txt': 'a'.repeat(5000) }))).slice(0, -12)],
  ['is packed with 7-Zip', async () => new Blob([new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])])],
  ['An office document', () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })],
])('says of an archive: %s; and reads the others', async (reason, archive) => {
  const found = await unpacked({ name: 'bad', blob: await archive() }, { name: 'good.csv', blob: new Blob(['a']) });
  expect(found.files).toEqual({ 'good.csv': 'a' });
  expect(found.problems).toEqual([expect.stringContaining(reason)]);
});

it('stops unpacking what grows to absurd sizes', { timeout: 60_000 }, async () => {
  const bomb = await gzip(tar({ 'a.csv': '0'.repeat(70 * 1024 * 1024) }));
  expect((await unpacked({ name: 'bomb.tgz', blob: bomb })).problems).toEqual([expect.stringContaining('absurd sizes')]);
});

it('takes a file that is an archive only by its name as it is', async () => {
  expect((await unpacked({ name: 'x.zip', blob: await zip({ 'y.zip': 'no zip' }) })).files).toEqual({ 'x.zip/y.zip': 'no zip' });
});

it('opens no third level, however many there are', async () => {
  const inner = await zip({ 'b.zip': await zip({ 'c.zip': await zip({ 'd.txt': 'd' }) }) });
  expect(Object.keys((await unpacked({ name: 'a.zip', blob: inner })).files)).toEqual(['a.zip/b.zip/c.zip']);
});

it('says of a zip without files that there are none', async () => {
  const { problems } = await unpacked({ name: 'nothing.zip', blob: await zip({}) });
  expect(problems).toEqual(['nothing.zip: There is no file in it.']);
});

it('says of an empty file and of one in use what to do, and reads the others', async () => {
  const { files, problems } = await unpacked(
    { name: 'empty.csv', blob: new Blob([]) },
    { name: 'open-in-excel.csv', blob: new HeldFile(['x']) },
    { name: 'notes.txt', blob: new Blob(['hello']) },
  );
  expect(files).toEqual({ 'notes.txt': 'hello' });
  expect(problems).toEqual([
    'empty.csv: The file is empty. It may not have been downloaded to the end; download it again.',
    expect.stringMatching(/^open-in-excel\.csv: It cannot be read: .*another program holds it/),
  ]);
});
