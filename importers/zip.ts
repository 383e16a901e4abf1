import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { isBomb, whileFewer } from './bomb.ts';
import { failingWith } from './damaged.ts';
import type { ExportFile } from './importer.ts';

// Imports run in a worker of ours already; the browser's own decompression needs no other.
configure({ useWebWorkers: false });

/** Whether these are the first bytes of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * The files inside a zip, each unpacked only when read. Names are names: nothing is ever written to a path.
 * @throws {Error} naming the zip, if it is damaged, locked with a password, or unpacks to absurd sizes.
 */
export async function filesInZip(name: string, zip: Blob): Promise<ExportFile[]> {
  // A path that leads elsewhere leads nowhere here, and the files beside it are as good as any.
  const entries = await new ZipReader(new BlobReader(zip), { filenameValidation: 'tolerant' })
    .getEntries()
    .catch((cause: unknown) => {
      throw new Error(`${name} is not a whole zip file. It may not have been downloaded to the end; download it again.`, {
        cause,
      });
    });
  return entries.filter((entry) => !entry.directory).map((entry) => fileInZip(name, entry));
}

function fileInZip(zipName: string, entry: FileEntry): ExportFile {
  const name = `${zipName}/${entry.filename}`;
  if (entry.encrypted) throw new Error(`${name} is locked with a password. Unpack the zip yourself and drop what is in it.`);
  if (isBomb(entry.uncompressedSize, entry.compressedSize)) {
    throw new Error(
      `${name} would unpack to ${entry.uncompressedSize} bytes from ${entry.compressedSize}, which no export does.`,
    );
  }
  return { name, size: entry.uncompressedSize, stream: () => unpack(name, entry) };
}

/** The content, checked against the zip's own checksum and size. */
function unpack(name: string, entry: FileEntry): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // What goes wrong here is heard by whoever reads.
  entry.getData(writable, { checkSignature: true }).catch((cause: unknown) => writable.abort(cause).catch(() => {}));
  const tooMany = `${name} holds more than the ${entry.uncompressedSize} bytes the zip says.`;
  return failingWith(`${name} is damaged inside the zip. Download the export again.`, readable).pipeThrough(
    whileFewer((length) => length > entry.uncompressedSize, tooMany),
  );
}
