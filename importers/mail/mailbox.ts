import { type ByteWindow, byteWindow } from '../byteWindow.ts';
import type { ExportFile, Reading } from '../importer.ts';
import { encodingOf } from '../text.ts';
import { isSeparatorAt, longestSeparator, nextSeparatorStart } from './separator.ts';

/** The header of one message; bodies are passed over unread. */
export type MessageHead = {
  /** Counted from 1 within the file. */
  number: number;
  /** The mailbox's own line above the header, "From ada@example.org Sat Jun  8 15:37:46 2024"; '' in a file of one message. */
  separator: string;
  /** The header's lines, folded as they were. */
  text: string;
};

/** Most headers are no longer, and none is longer than the other: what follows is taken for its body. */
const usualHead = 16 * 1024;
const longestHead = 256 * 1024;

/** More messages than this inside one promised length mean that the promise is wrong. */
const mostDoubtful = 1000;

/** Line ends between a body's promised end and the next message. */
const widestGap = 4;

/**
 * The headers of all messages in a mailbox, or of the one in an .eml or .emlx file, in the order of the file. Mailboxes that quote
 * "From " in bodies (mboxo, mboxrd) and those that give lengths instead (mboxcl) are both read right, as are lost blank lines.
 */
export async function* headsOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<MessageHead> {
  const window = await windowOn(file, reading);
  let number = 0;
  let promisedEnd = 0;
  let doubtful: Head[] = [];
  try {
    for await (const { startsAt, head } of framesIn(window)) {
      if (head !== null && startsAt < promisedEnd && doubtful.length < mostDoubtful) {
        doubtful.push(head);
        continue;
      }
      // Where a body ends as promised, what looked like messages before that was quoted in it.
      const isKept = startsAt >= promisedEnd && startsAt <= promisedEnd + widestGap;
      if (!isKept) for (const { separator, text } of doubtful) yield { number: ++number, separator, text };
      doubtful = [];
      if (head === null) return;
      yield { number: ++number, separator: head.separator, text: head.text };
      promisedEnd = head.bodyAt + contentLengthOf(head.text);
    }
  } finally {
    await window.close();
  }
}

/** A window at the start of a file; of one that ends its lines as old Macs did, with the line ends of all others. */
async function windowOn(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): Promise<ByteWindow> {
  const window = byteWindow(file, reading);
  await window.ensure(longestHead);
  if (window.bytes.includes(10) || !window.bytes.includes(13)) return window;
  let told = window.bytes.length;
  await window.close();
  const progress = (bytes: number) => {
    const again = Math.min(told, bytes);
    told -= again;
    reading.progress(bytes - again);
  };
  const mended = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => controller.enqueue(piece.map((byte) => (byte === 13 ? 10 : byte))),
    });
  return byteWindow({ ...file, stream: () => file.stream().pipeThrough(mended()) }, { ...reading, progress });
}

/** A header with where its body begins, in bytes from the start of the file. */
type Head = { separator: string; text: string; bodyAt: number };

/** Everything that looks like a message, and last, with null, the end of the file. */
async function* framesIn(window: ByteWindow): AsyncGenerator<{ startsAt: number; head: Head | null }> {
  await skipMargin(window);
  let isMore = window.at < window.bytes.length;
  while (isMore) {
    const startsAt = window.position();
    const head = await readHead(window);
    yield { startsAt, head };
    isMore = await skipBody(window);
  }
  yield { startsAt: window.position(), head: null };
}

/** Passes over a byte order mark and blank lines above the first message. */
async function skipMargin(window: ByteWindow): Promise<void> {
  do {
    while (window.at < window.bytes.length && [0xef, 0xbb, 0xbf, 10, 13, 32].includes(window.bytes[window.at] ?? 0)) window.at++;
  } while (window.at === window.bytes.length && (await window.more()));
}

async function readHead(window: ByteWindow): Promise<Head> {
  const end = await endOfHead(window);
  const head = textOfHead(window.bytes.subarray(window.at, end));
  window.at = end;
  // An .emlx file begins with a line that tells its length.
  const [, separator = '', text = ''] = /^(?:(From [^\n]*)(?:\n|$)|\d+ *\n)?(.*)$/s.exec(head) ?? [];
  return { separator: separator.trimEnd(), text, bodyAt: window.position() + 2 };
}

/** The newline before the blank line below a header, or before the next message where that line was lost. */
async function endOfHead(window: ByteWindow): Promise<number> {
  for (let length = usualHead; ; length *= 2) {
    await window.ensure(length + 2 * longestSeparator);
    const { bytes, at } = window;
    const end = endOfHeadIn(bytes, at, at + length);
    if (end >= 0) return end;
    if (length >= longestHead || bytes.length <= at + length) return Math.min(bytes.length, at + longestHead);
  }
}

/** The same, if it is before `before`; -1 where it is not. */
function endOfHeadIn(bytes: Uint8Array, at: number, before: number): number {
  let lineEnd = bytes.indexOf(10, at);
  while (lineEnd >= 0 && lineEnd < before) {
    const next = bytes[lineEnd + 1] === 13 ? bytes[lineEnd + 2] : bytes[lineEnd + 1];
    if (next === 10 || isSeparatorAt(bytes, lineEnd)) return lineEnd;
    lineEnd = bytes.indexOf(10, lineEnd + 1);
  }
  return -1;
}

/** Moves to the line that opens the next message; false when the file ends before one. */
async function skipBody(window: ByteWindow): Promise<boolean> {
  for (;;) {
    const found = nextSeparatorStart(window.bytes, window.at);
    // What may be the beginning of a separator, and the two bytes that tell whether a blank line is above it, stay in memory.
    const keptFrom = Math.max(window.at, (found < 0 ? window.bytes.length - 6 : found) - 2);
    const ahead = found - keptFrom;
    window.at = keptFrom;
    if (found < 0) {
      if (await window.more()) continue;
      window.at = window.bytes.length;
      return false;
    }
    await window.ensure(ahead + 2 * longestSeparator);
    const start = window.at + ahead;
    window.at = start + 1;
    if (isSeparatorAt(window.bytes, start)) return true;
  }
}

/** What the header promises of its body's length in bytes; 0 when nothing. */
function contentLengthOf(head: string): number {
  return Number(/^content-length:[ \t]*(\d{1,12})[ \t]*$/im.exec(head)?.[1] ?? 0);
}

function textOfHead(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).replaceAll('\r\n', '\n');
}
