import type { Skipped } from '../relationship/importReport.ts';
import { because, type PlainSkipKey } from '../relationship/skipReason.ts';
import { isBomb, whileFewer } from './bomb.ts';
import { failingWith } from './damaged.ts';
import type { ExportFile, Reading } from './importer.ts';
import { filesInTar, isTar } from './tar.ts';
import { skippedFor, unreadable } from './unreadable.ts';
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

/** Files of other programs that hold what we could read, once saved another way, by their first bytes. */
const closed: readonly [PlainSkipKey, readonly number[]][] = [
  ['skip_outlookFile', [0x21, 0x42, 0x44, 0x4e]],
  ['skip_oldOffice', [0xd0, 0xcf, 0x11, 0xe0]],
  ['skip_oldOffice', [0x78, 0x9f, 0x3e, 0x22]], // winmail.dat
  ['skip_database', [...'SQLite format 3'].map((letter) => letter.charCodeAt(0))],
];

/** Archives we cannot open, by their first bytes. */
const foreign: readonly [string, readonly number[]][] = [
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
];

/**
 * Every file in what was dropped: zips, tars and gzips opened, and those inside them once more. One that cannot be opened is told to
 * `problem`, and the others are read all the same. No two have one name.
 */
export async function unpack(dropped: readonly Dropped[], reading: Unpacking): Promise<Unpacked> {
  const unpacked: Unpacked = { files: [], media: 0 };
  const add = ({ files, media }: Unpacked) => {
    unpacked.files.push(...files);
    unpacked.media += media;
  };
  for (const [i, one] of dropped.entries()) {
    const { files, media } = await orProblem(one.name, reading, () => opened(one, reading));
    add({ files: [], media });
    for (const file of files) {
      const isWithin = packedName.test(file.name) && file.name.startsWith(`${one.name}/`);
      add(isWithin ? await openedWithin(file, reading) : { files: [file], media: 0 });
    }
    reading.opened(i + 1);
  }
  return { ...unpacked, files: distinctlyNamed(unpacked.files) };
}

/** Who hears what happens on the way. */
type Unpacking = Pick<Reading, 'signal'> & {
  /** Bytes of tars, which are read to their end here. */
  progress(bytes: number): void;
  /** How many of the files dropped are open. */
  opened(count: number): void;
  problem(problem: Skipped): void;
};

/** Two folders may each hold a `Part.zip`, and a zip may hold two files of one path. */
function distinctlyNamed(files: readonly ExportFile[]): ExportFile[] {
  const times = new Map<string, number>();
  return files.map((file) => {
    const time = (times.get(file.name) ?? 0) + 1;
    times.set(file.name, time);
    return time === 1 ? file : { ...file, name: `${file.name} (${time})` };
  });
}

/** An archive in an archive; what is no archive but for its name stays as it is. */
async function openedWithin(file: ExportFile, reading: Unpacking): Promise<Unpacked> {
  return orProblem(file.name, reading, async () => {
    if (file.size > mostCopied) throw unreadable(file.name, because('skip_packedTwice'));
    const blob = await new Response(file.stream()).blob();
    return opened({ name: file.name, blob }, reading);
  });
}

/** What `open` finds, or nothing once its trouble has been told. */
async function orProblem(file: string, { signal, problem }: Unpacking, open: () => Promise<Unpacked>): Promise<Unpacked> {
  try {
    return await open();
  } catch (error) {
    signal.throwIfAborted();
    problem(skippedFor(error, file));
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

async function filesIn(name: string, blob: Blob, isWanted: Wanted, reading: Unpacking): Promise<ExportFile[]> {
  if (blob.size === 0) throw unreadable(name, because('skip_emptyFile'));
  // A file in use, moved or changed since it was dropped, and a folder: browsers say no more than that it cannot be read.
  const stream = () => failingWith(unreadable(name, because('skip_cannotRead')), blob.stream());
  const itself: ExportFile = { name, size: blob.size, stream };
  const start = await firstBytes(itself);
  for (const [kind, bytes] of foreign) {
    if (bytes.every((byte, i) => start[i] === byte)) throw unreadable(name, because('skip_foreignPacking', kind));
  }
  for (const [key, bytes] of closed) if (bytes.every((byte, i) => start[i] === byte)) throw unreadable(name, because(key));
  if (isZip(start)) return filesInWholeZip(name, blob, isWanted, reading);
  if (isTar(start)) return filesInTar(itself, isWanted, mostCopied, reading);
  if (start[0] !== 0x1f || start[1] !== 0x8b) return [itself].filter((file) => isWanted(file.name));
  const inside = await gunzipped(name, blob);
  return isTar(await firstBytes(inside)) ? filesInTar({ ...inside, name }, isWanted, mostCopied, reading) : [inside];
}

async function filesInWholeZip(name: string, blob: Blob, isWanted: Wanted, { problem }: Unpacking): Promise<ExportFile[]> {
  const files = await filesInZip(name, blob, isWanted, problem);
  if (files.some((file) => file.name === `${name}/[Content_Types].xml`)) {
    throw unreadable(name, because('skip_officeDocument'));
  }
  return files;
}

/** The one file in a gzip, unpacked as it is read. */
async function gunzipped(name: string, blob: Blob): Promise<ExportFile> {
  // Its last four bytes are the size of what is in it, but for multiples of 4 GB.
  const size = new DataView(await blob.slice(-4).arrayBuffer()).getUint32(0, true);
  const bomb = unreadable(name, because('skip_absurdSize'));
  const damaged = unreadable(name, because('skip_packedDamaged'));
  const stream = () => {
    const packed = blob.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
    const content = failingWith(damaged, packed.pipeThrough(new DecompressionStream('gzip')));
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
