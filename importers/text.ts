import { analyse } from 'chardet';
import { shortened } from '../relationship/shortened.ts';
import { because } from '../relationship/skipReason.ts';
import { giveBack } from './giveBack.ts';
import type { ExportFile, FileHead, Reading } from './importer.ts';
import { unreadable } from './unreadable.ts';

/** How much of a file its head shows. */
const headBytes = 65_536;

/** The beginning of a file, read without the rest. */
export async function headOf(file: ExportFile): Promise<FileHead> {
  const reader = file.stream().getReader();
  const { head } = await headFrom(reader);
  await reader.cancel();
  const bytes = head.slice(0, headBytes);
  return { name: file.name, bytes, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
}

/** At least a head's bytes, or everything there is. */
async function headFrom(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal?: AbortSignal,
): Promise<{ head: Uint8Array; over: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let over = false;
  while (length < headBytes && !over) {
    signal?.throwIfAborted();
    const { done, value } = await reader.read();
    over = done;
    if (value === undefined) continue;
    parts.push(value);
    length += value.length;
  }
  return { head: new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()), over };
}

/**
 * The encoding of a text: by its byte order mark or its zeros, UTF-8 where its bytes are (but for a few: exports cut words anywhere),
 * else the old code page that fits best. Outlook writes in the code page of its user's language. A label for `TextDecoder`.
 */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16Of(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : codePageOf(bytes));
}

/** UTF-16 without a mark: every other byte of most languages' punctuation and line ends is zero, always on the same side. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 2000);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < looked / 10 || Math.min(even, odd) > looked / 100) return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  // `stream` lets a character cut off at the end of the head pass.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  let broken = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) foreign++;
  }
  return broken * 10 <= foreign;
}

/** How many bytes the best guess is made from, and how sure it must be to be preferred to Western Europe's. */
const guessedFrom = 16_384;
const surely = 20;

function codePageOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) return 'windows-1252'; // No text; any bytes can be read so.
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1000);
  const [best] = analyse(bytes.subarray(first, first + guessedFrom));
  return best === undefined || best.confidence < surely || /^(UTF|ISO-8859-1$|ISO-2022)/.test(best.name)
    ? 'windows-1252'
    : best.name;
}

/** The text of a file in pieces as they are read, reporting progress and heeding `signal`. */
export async function* textOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<string> {
  // ASCII reads alike in every encoding, so what comes before the first other byte decides nothing.
  let decoder: TextDecoder | null = null;
  for await (const bytes of piecesOf(file, reading)) {
    if (decoder === null && !isAscii(bytes)) decoder = new TextDecoder(encodingOf(bytes));
    const text = (decoder ?? new TextDecoder()).decode(bytes, { stream: true });
    giveBack(bytes);
    yield text;
  }
  if (decoder !== null) yield decoder.decode();
}

/** The bytes of a file as they are read, the first piece never shorter than a head. */
async function* piecesOf(
  file: ExportFile,
  { progress, signal }: Pick<Reading, 'progress' | 'signal'>,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  const { head, over } = await headFrom(reader, signal);
  try {
    progress(head.length);
    yield head;
    for (let ended = over; !ended; ) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      ended = done;
      if (value === undefined) continue;
      progress(value.length);
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f || byte === 0) return false;
  }
  return true;
}

/** The same text with every kind of line end as `\n`: files put together from several have more than one kind. */
export async function* withPlainLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

/** No line of an export is longer; a file without line ends must not fill the memory. */
const longestLine = 32 * 1024 * 1024;

/**
 * The lines of a file without their ends, whichever kind these are.
 * @throws {Error} naming the file, if a line has no end.
 */
export async function* linesOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<string> {
  for await (const lines of lineBatchesOf(file, reading)) yield* lines;
}

/** The same in batches as they are read, for files of very many short lines. */
export async function* lineBatchesOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of withPlainLineEnds(textOf(file, reading))) {
    const lines = piece.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
    if (rest.length > longestLine) throw unreadable(file.name, because('skip_lineEndless', String(longestLine)));
  }
  if (rest !== '') yield [rest];
}

/** How many letters of somebody's words are kept beside an interaction: enough to remember it by. */
const longestExcerpt = 280;

/** The first words of a message without markup and line ends. */
export function excerptOf(text: string): string {
  const plain = unescaped(text.replace(/<[^>]{0,500}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(plain, longestExcerpt);
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
};

/** Text whose marks are written as HTML does: "O&#8217;Neil &amp; Co". Names of characters that hardly anybody writes stay. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return characters[name] ?? written;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return isCharacter ? String.fromCodePoint(code) : written;
  });
}
