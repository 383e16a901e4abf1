import { because } from '../relationship/skipReason.ts';
import { type ByteWindow, byteWindow } from './byteWindow.ts';
import type { ExportFile, Reading } from './importer.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

/** A tar is a row of blocks of this size: for each file a header, its content, and blanks up to the next block. */
const block = 512;

/** No path is longer; a "long name" that claims more is damage. */
const longestName = 64 * 1024;

/** Whether these are the first bytes of a tar. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= block && headerIn(bytes.subarray(0, block)) !== null;
}

/**
 * The files in a tar that are wanted by their names; the others are passed over unread. Their content is copied out, because a
 * packed tar can only be read from start to end.
 * @throws {Error} naming the tar, if it is damaged, cut off, or holds more wanted bytes than `mostBytes`.
 */
export async function filesInTar(
  tar: ExportFile,
  isWanted: (name: string) => boolean,
  mostBytes: number,
  reading: Pick<Reading, 'progress' | 'signal'>,
): Promise<ExportFile[]> {
  const window = byteWindow(tar, reading);
  const files: ExportFile[] = [];
  let left = mostBytes;
  try {
    for (;;) {
      const header = await nextHeader(window, tar.name);
      if (header === null) return files;
      const name = `${tar.name}/${header.name}`;
      const keep = header.isFile && isWanted(header.name);
      if (keep && header.size > left) throw unreadable(tar.name, because('skip_tarTooLarge', String(mostBytes)));
      const content = await take(window, header.size, keep, tar.name);
      if (!keep) continue;
      left -= header.size;
      files.push({ name, size: content.size, stream: () => content.stream() as ReadableStream<Uint8Array> });
    }
  } finally {
    await window.close();
  }
}

type Header = { name: string; size: number; type: string };

/** The next file's header with the name that stands before it where it is long; null at the end. */
async function nextHeader(window: ByteWindow, tar: string): Promise<{ name: string; size: number; isFile: boolean } | null> {
  let longName = '';
  for (;;) {
    if (!(await window.ensure(block))) {
      if (window.at === window.bytes.length) return null; // Some programs leave out the blank blocks that mark the end.
      throw cutOff(tar);
    }
    const bytes = window.bytes.subarray(window.at, window.at + block);
    window.at += block;
    if (bytes.every((byte) => byte === 0)) return null;
    const header = headerIn(bytes);
    if (header === null) throw unreadable(tar, because('skip_tarDamaged'));
    if (!/[Lxg]/.test(header.type)) {
      return { name: longName || header.name, size: header.size, isFile: header.type === '0' || header.type === '' };
    }
    if (header.size > longestName) throw unreadable(tar, because('skip_tarDamaged'));
    const text = await (await take(window, header.size, true, tar)).text();
    if (header.type === 'L') longName = text.replace(/\0.*$/s, '');
    if (header.type === 'x') longName = /^\d+ path=(.*)$/m.exec(text)?.[1] ?? longName;
  }
}

/** A header if its checksum says that it is one. */
function headerIn(bytes: Uint8Array): Header | null {
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to)).replace(/\0.*$/s, '');
  // The checksum's own eight bytes count as spaces.
  const sum = bytes.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
  if (Number.parseInt(text(148, 156), 8) !== sum) return null;
  const isUnix = text(257, 262) === 'ustar' && text(263, 265) === '00';
  const prefix = isUnix ? text(345, 500) : '';
  return { name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`, size: sizeIn(bytes), type: text(156, 157) };
}

/** Octal digits, or a binary number marked by its highest bit for files of 8 GB and more. */
function sizeIn(bytes: Uint8Array): number {
  const field = bytes.subarray(124, 136);
  if (((field[0] ?? 0) & 0x80) !== 0) return field.subarray(1).reduce((size, byte) => size * 256 + byte, 0);
  return Number.parseInt(new TextDecoder().decode(field), 8) || 0;
}

/** The next `size` bytes (none when they are not to be kept), and past the blanks after them. */
async function take(window: ByteWindow, size: number, keep: boolean, tar: string): Promise<Blob> {
  const parts: Uint8Array[] = [];
  const padded = Math.ceil(size / block) * block;
  for (let taken = 0; taken < padded; ) {
    if (window.at === window.bytes.length && !(await window.more())) {
      if (taken >= size) break;
      throw cutOff(tar);
    }
    const piece = window.bytes.subarray(window.at, window.at + padded - taken);
    if (keep) parts.push(piece.slice(0, Math.max(0, size - taken)));
    window.at += piece.length;
    taken += piece.length;
  }
  return new Blob(parts as BlobPart[]);
}

function cutOff(tar: string): Unreadable {
  return unreadable(tar, because('skip_cutOff'));
}
