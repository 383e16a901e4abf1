import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Skipped } from '../relationship/importReport.ts';
import { because } from '../relationship/skipReason.ts';
import { isBomb, whileFewer } from './bomb.ts';
import { failingWith } from './damaged.ts';
import type { ExportFile } from './importer.ts';
import { skippedFor, unreadable } from './unreadable.ts';

// Imports run in a worker of ours already; the browser's own decompression needs no other.
configure({ useWebWorkers: false });

/** Whether these are the first bytes of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * The files inside a zip that are wanted by their paths, each unpacked only when read. Names are names: nothing is ever written to a
 * path. One that cannot be unpacked is told to `onProblem`, and the others are there all the same.
 * @throws {Unreadable} naming the zip, if it is empty, damaged, locked as a whole, or unpacks to absurd sizes.
 */
export async function filesInZip(
  name: string,
  zip: Blob,
  isWanted: (path: string) => boolean,
  onProblem: (problem: Skipped) => void,
): Promise<ExportFile[]> {
  const entries = (await entriesOf(name, zip, onProblem)).filter((one): one is FileEntry => !one.directory);
  if (entries.length === 0) throw unreadable(name, because('skip_emptyArchive'));
  const wanted = entries.filter(({ filename }) => isWanted(filename));
  if (wanted.length > 0 && wanted.every(({ encrypted }) => encrypted)) throw unreadable(name, because('skip_locked'));
  const files = wanted.flatMap((entry) => {
    try {
      return [fileInZip(name, entry)];
    } catch (trouble) {
      onProblem(skippedFor(trouble, name));
      return [];
    }
  });
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  if (isBomb(unpacked, zip.size)) throw absurd(name, unpacked, zip.size);
  return files;
}

/** What the zip lists; where its list is damaged, what stands before the damage. */
async function entriesOf(name: string, zip: Blob, onProblem: (problem: Skipped) => void): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    // A path that leads elsewhere leads nowhere here, and the files beside it are as good as any.
    const reader = new ZipReader(new BlobReader(zip), { strictness: 'tolerant' });
    for await (const entry of reader.getEntriesGenerator()) entries.push(entry);
  } catch (cause) {
    if (entries.length === 0) throw unreadable(name, because('skip_zipNotWhole'), cause);
    onProblem({ file: name, line: null, reason: because('skip_zipListDamaged', String(entries.length)) });
  }
  return entries;
}

/** The ways of packing that browsers can undo: none, and deflate. */
const methods: ReadonlyMap<number, string> = new Map([
  [1, 'Shrink'],
  [6, 'Implode'],
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'xz'],
  [98, 'PPMd'],
]);

function fileInZip(zipName: string, entry: FileEntry): ExportFile {
  const name = `${zipName}/${entry.filename}`;
  const { compressionMethod: method, compressedSize, uncompressedSize: size } = entry;
  if (entry.encrypted) throw unreadable(name, because('skip_locked'));
  if (method !== 0 && method !== 8) throw unreadable(name, because('skip_zipMethod', methods.get(method) ?? String(method)));
  if (isBomb(size, compressedSize)) throw absurd(name, size, compressedSize);
  return { name, size, stream: () => unpack(name, entry) };
}

function absurd(name: string, unpacked: number, packed: number) {
  return unreadable(name, because('skip_absurdSizes', String(unpacked), String(packed)));
}

/** The content, checked against the zip's own checksum and size. */
function unpack(name: string, entry: FileEntry): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const isPacked = entry.compressionMethod !== 0;
  // What goes wrong here is heard by whoever reads.
  entry
    .getData(writable, isPacked ? { passThrough: true } : { checkSignature: true })
    .catch((cause: unknown) => writable.abort(cause).catch(() => {}));
  const content = isPacked ? readable.pipeThrough(asGzip(entry)).pipeThrough(new DecompressionStream('gzip')) : readable;
  const tooMany = unreadable(name, because('skip_zipMoreThanTold', String(entry.uncompressedSize)));
  return failingWith(unreadable(name, because('skip_zipDamaged')), content).pipeThrough(
    whileFewer((length) => length > entry.uncompressedSize, tooMany),
  );
}

/** A gzip's first bytes, without a name and a time. */
const gzipStart = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * What is packed in a zip as a gzip, which ends with the same checksum and the size: so the browser unpacks and checks it, and no library
 * copies gigabytes that are unpacked.
 */
function asGzip({ crc32, uncompressedSize }: FileEntry): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    start: (controller) => controller.enqueue(gzipStart.slice()),
    flush(controller) {
      const end = new DataView(new ArrayBuffer(8));
      end.setUint32(0, crc32 ?? 0, true);
      end.setUint32(4, uncompressedSize, true);
      controller.enqueue(new Uint8Array(end.buffer));
    },
  });
}
