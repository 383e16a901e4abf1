import type { ExportFile, FileHead, Reading } from './importer.ts';

/** How much of a file its head shows. */
const headBytes = 65_536;

/** The beginning of a file, read without the rest. */
export async function headOf(file: ExportFile): Promise<FileHead> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = file.stream().getReader();
  while (length < headBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await reader.cancel();
  const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()).slice(0, headBytes);
  return { name: file.name, bytes, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
}

/** The encoding of a text by its byte order mark; UTF-8 where its bytes are, windows-1252 (which reads any bytes) otherwise. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    // `stream` lets a character cut off at the end of the head pass.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text of a file in pieces as they are read, reporting progress and heeding `signal`. */
export async function* textOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<string> {
  const { bytes } = await headOf(file);
  const decoder = new TextDecoder(encodingOf(bytes));
  const reader = file.stream().getReader();
  try {
    for (;;) {
      reading.signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      reading.progress(value.length);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel();
  }
}

/** The lines of a file without their ends, whichever kind these are. */
export async function* linesOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of textOf(file, reading)) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

/** How much of somebody's words is kept beside an interaction: enough to remember it by. */
const longestExcerpt = 280;

/** The first words of a message without markup and line ends. */
export function excerptOf(text: string): string {
  const plain = text
    .replace(/<[^>]{0,500}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= longestExcerpt ? plain : `${plain.slice(0, longestExcerpt - 1).trimEnd()}…`;
}
