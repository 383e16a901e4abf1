import type { Skipped } from '../relationship/importReport.ts';
import { isBomb, whileFewer } from './bomb.ts';
import { failingWith } from './damaged.ts';
import type { ExportFile, Reading } from './importer.ts';
import { filesInTar, isTar } from './tar.ts';
import { filesInZip, isZip } from './zip.ts';

/** A file as the user dropped it; a browser's `File` is one. */
export type Dropped = { name: string; blob: Blob };

/** What was dropped, as importers read it. */
export type Unpacked = {
  files: ExportFile[];
  /** Pictures, videos and the like, which tell of nobody and are passed over. */
  media: number;
};

/** What can only be unpacked into memory may not be larger. */
const mostCopied = 1024 * 1024 * 1024;

const mediaName =
  /\.(?:jpe?g|png|gif|webp|heic|avif|svg|bmp|ico|mp4|m4[av]|mov|webm|3gp|avi|mkv|mp3|ogg|opus|aac|wav|flac|ttf|otf|woff2?)$/i;

/** What operating systems leave in archives and folders. */
const litter = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

const packedName = /\.(?:zip|gz|tgz|tar)$/i;

/** Archives we cannot open, by their first bytes. */
const foreign: readonly [string, readonly number[]][] = [
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
];

/**
 * Every file in what was dropped: zips, tars and gzips opened, and those inside them once more. One that cannot be opened is told to
 * `onProblem`, and the others are read all the same. `progress` counts bytes of tars, which are read to their end here.
 */
export async function unpack(dropped: readonly Dropped[], reading: Unpacking, onProblem: OnProblem): Promise<Unpacked> {
  const unpacked: Unpacked = { files: [], media: 0 };
  const add = ({ files, media }: Unpacked) => {
    unpacked.files.push(...files);
    unpacked.media += media;
  };
  for (const one of dropped) {
    const { files, media } = await orProblem(one.name, reading, onProblem, () => opened(one, reading));
    add({ files: [], media });
    for (const file of files) {
      const isWithin = packedName.test(file.name) && file.name.startsWith(`${one.name}/`);
      add(isWithin ? await openedWithin(file, reading, onProblem) : { files: [file], media: 0 });
    }
  }
  return unpacked;
}

type Unpacking = Pick<Reading, 'progress' | 'signal'>;
type OnProblem = (problem: Skipped) => void;

/** An archive in an archive; what is no archive but for its name stays as it is. */
async function openedWithin(file: ExportFile, reading: Unpacking, onProblem: OnProblem): Promise<Unpacked> {
  return orProblem(file.name, reading, onProblem, async () => {
    if (file.size > mostCopied)
      throw new Error(`${file.name} is too large to be unpacked twice. Unpack the archive it is in yourself.`);
    const blob = await new Response(file.stream()).blob();
    return opened({ name: file.name, blob }, reading);
  });
}

/** What `open` finds, or nothing once its trouble has been told. */
async function orProblem(
  file: string,
  { signal }: Unpacking,
  onProblem: OnProblem,
  open: () => Promise<Unpacked>,
): Promise<Unpacked> {
  try {
    return await open();
  } catch (error) {
    signal.throwIfAborted();
    onProblem({ file, line: null, reason: error instanceof Error ? error.message : String(error) });
    return { files: [], media: 0 };
  }
}

/** The files in one archive, or the file itself, named plainly and without what tells of nobody. */
async function opened({ name, blob }: Dropped, reading: Unpacking): Promise<Unpacked> {
  reading.signal.throwIfAborted();
  let media = 0;
  const isWanted = (path: string) => {
    if (litter.test(path)) return false;
    if (mediaName.test(path)) media++;
    return !mediaName.test(path);
  };
  const files = await filesIn(name, blob, isWanted, reading);
  return { files: files.map(plainlyNamed), media };
}

type Wanted = (path: string) => boolean;

/** A file in use, moved or changed since it was dropped, and a folder: browsers say no more than that it cannot be read. */
function unreadable(name: string): string {
  return `${name} cannot be read: it is a folder, another program holds it, or it was moved or changed meanwhile. Drop it again.`;
}

async function filesIn(name: string, blob: Blob, isWanted: Wanted, reading: Unpacking): Promise<ExportFile[]> {
  if (blob.size === 0) throw new Error(`${name} is empty. It may not have been downloaded to the end; download it again.`);
  const itself: ExportFile = { name, size: blob.size, stream: () => failingWith(unreadable(name), blob.stream()) };
  const start = await firstBytes(itself);
  for (const [kind, bytes] of foreign) {
    if (bytes.every((byte, i) => start[i] === byte)) {
      throw new Error(`${name} is packed with ${kind}. Unpack it yourself and drop what is in it.`);
    }
  }
  if (isZip(start)) return filesInWholeZip(name, blob, isWanted);
  if (isTar(start)) return filesInTar(itself, isWanted, mostCopied, reading);
  if (start[0] !== 0x1f || start[1] !== 0x8b) return [itself].filter((file) => isWanted(file.name));
  const inside = await gunzipped(name, blob);
  return isTar(await firstBytes(inside)) ? filesInTar({ ...inside, name }, isWanted, mostCopied, reading) : [inside];
}

async function filesInWholeZip(name: string, blob: Blob, isWanted: Wanted): Promise<ExportFile[]> {
  const files = await filesInZip(name, blob);
  if (files.some((file) => file.name === `${name}/[Content_Types].xml`)) {
    throw new Error(`${name} is an office document. Open it and save it as CSV.`);
  }
  return files.filter((file) => isWanted(file.name));
}

/** The one file in a gzip, unpacked as it is read. */
async function gunzipped(name: string, blob: Blob): Promise<ExportFile> {
  // Its last four bytes are the size of what is in it, but for multiples of 4 GB.
  const size = new DataView(await blob.slice(-4).arrayBuffer()).getUint32(0, true);
  const bomb = `${name} unpacks to absurd sizes, which no export does.`;
  const stream = () => {
    const packed = blob.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
    const content = failingWith(
      `${name} is damaged or was not downloaded to the end. Download it again.`,
      packed.pipeThrough(new DecompressionStream('gzip')),
    );
    return content.pipeThrough(whileFewer((length) => isBomb(length, blob.size), bomb));
  };
  return { name: name.replace(/\.gz$/i, ''), size, stream };
}

async function firstBytes(file: ExportFile): Promise<Uint8Array> {
  const reader = file.stream().getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array(0);
}

/** Paths in archives are anybody's words: they are shown and never followed, and lose what could fool the eye. */
function plainlyNamed(file: ExportFile): ExportFile {
  const name = file.name
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split('/')
    .filter((part) => !/^\.{0,2}$/.test(part))
    .join('/');
  return { ...file, name };
}
