import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, it } from 'vitest';
import { filesInZip, isZip } from '../../importers/zip.ts';

async function zipOf(files: Record<string, string>, password?: string): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), password === undefined ? {} : { password });
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text));
  return zip.close();
}

async function corrupted(zip: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return new Blob([bytes]);
}

it('gives every file with its path and content', async () => {
  const zip = await zipOf({ 'data/account.js': 'window.YTD' });
  expect(isZip(new Uint8Array(await zip.slice(0, 4).arrayBuffer()))).toBe(true);
  const [file] = await filesInZip('x.zip', zip);
  expect(file?.name).toBe('x.zip/data/account.js');
  expect(await new Response(file?.stream()).text()).toBe('window.YTD');
});

it('says that a zip cut off in the middle was not downloaded to the end', async () => {
  const zip = await zipOf({ 'a.txt': 'a'.repeat(1000) });
  await expect(filesInZip('x.zip', zip.slice(0, 50))).rejects.toThrow('x.zip is not a whole zip file');
});

it('says that a file inside is damaged, wherever it is', async () => {
  const zip = await zipOf({ 'a.txt': 'Ada and Ben and Chi, and all the others too' });
  for (let at = 45; at < 75; at++) {
    const [file] = await filesInZip('x.zip', await corrupted(zip, at));
    await expect(new Response(file?.stream()).text(), `at ${at}`).rejects.toThrow('x.zip/a.txt is damaged inside the zip');
  }
});

it('says that a file inside is locked', async () => {
  await expect(filesInZip('x.zip', await zipOf({ 'a.txt': 'a' }, 'secret'))).rejects.toThrow('locked with a password');
});

it('refuses what would unpack to absurd sizes', async () => {
  const zip = await zipOf({ 'bomb.txt': '0'.repeat(80 * 1024 * 1024) });
  await expect(filesInZip('x.zip', zip)).rejects.toThrow('which no export does');
});
