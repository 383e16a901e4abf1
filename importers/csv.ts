import Papa from 'papaparse';
import { because } from '../relationship/skipReason.ts';
import type { ExportFile, Reading } from './importer.ts';
import { textOf, withPlainLineEnds } from './text.ts';
import { Unreadable } from './unreadable.ts';

/** One row under its header: `cell` gives '' for a column the file does not have. */
export type CsvRow = { line: number; cells: string[] };

/** No row of an export is longer; a file without line ends must not fill the memory. */
const longestRow = 4 * 1024 * 1024;

/**
 * The rows of a CSV file in whatever delimiter it uses, with the line each begins on (counted from 1), blank ones left out.
 * @throws {Error} naming file and line, if a quote never closes or a row has no end.
 */
export async function* rowsOf(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<CsvRow> {
  let rest = '';
  let line = 1;
  let delimiter: string | null = null;
  for await (const piece of withPlainLineEnds(textOf(file, reading))) {
    rest += piece;
    delimiter ??= delimiterOf(rest);
    // Where no line ends no row does: a row that comes in many pieces is not looked through with each of them.
    if (piece.includes('\n')) {
      const { rows, used } = wholeRows(rest, delimiter);
      yield* numbered(rows, line);
      line += countLines(rest.slice(0, used));
      rest = rest.slice(used);
    }
    if (rest.length > longestRow) {
      throw new Unreadable(because('skip_rowEndless', String(longestRow)), { file: file.name, line });
    }
  }
  const { data, errors } = Papa.parse<string[]>(rest, { delimiter: delimiter ?? ',', newline: '\n' });
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open) throw new Unreadable(because('skip_quoteOpen'), { file: file.name, line });
  yield* numbered(data, line);
}

/** Tab, semicolon or comma, whichever the first lines agree on. */
export function delimiterOf(text: string): string {
  // What stands in quotes is somebody's words and separates nothing.
  const firstLines = text
    .replace(/"[^"]*"/g, '')
    .split('\n', 20)
    .join('\n');
  const counts = ['\t', ';', ','].map((mark) => ({ mark, count: firstLines.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** The first rows of a table of which only the beginning is known; the last of them may be cut off. */
export function firstRows(text: string, count: number): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: '\n', preview: count }).data;
}

/** The rows that are surely whole, and how many characters they take. */
function wholeRows(text: string, delimiter: string): { rows: string[][]; used: number } {
  const end = lastRowEnd(text, delimiter);
  const { data } = Papa.parse<string[]>(text.slice(0, end), { delimiter, newline: '\n' });
  return { rows: data, used: end };
}

/**
 * After the last line end outside quotes; 0 when there is none. A quote opens only at the start of a cell and closes only at its end,
 * so that the inches of a 5" disk swallow no rows.
 */
function lastRowEnd(text: string, delimiter: string): number {
  const closing = new RegExp(` *(?:${delimiter}|\n|$)`, 'y');
  const closesAt = (place: number) => {
    closing.lastIndex = place;
    return closing.test(text);
  };
  let quoted = false;
  let opens = true;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character !== '"') continue;
      if (text[i + 1] === '"') i++;
      else quoted = !closesAt(i + 1);
    } else if (character === '"' && opens) quoted = true;
    else if (character === '\n') end = i + 1;
    opens = character === '\n' || character === delimiter;
  }
  return end;
}

function* numbered(rows: string[][], firstLine: number): Generator<CsvRow> {
  let line = firstLine;
  for (const cells of rows) {
    if (cells.some((cell) => cell !== '')) yield { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + countLines(cell), 0);
  }
}

function countLines(text: string): number {
  return text.includes('\n') ? text.split('\n').length - 1 : 0;
}

/** A header row as columns by meaning: `aliases` names each column's spellings, folded; missing columns are left out. */
export function columnsOf<K extends string>(
  header: readonly string[],
  aliases: Record<K, readonly string[]>,
): Partial<Record<K, number>> {
  const folded = header.map(foldHeader);
  const found: Partial<Record<K, number>> = {};
  for (const [column, spellings] of Object.entries<readonly string[]>(aliases)) {
    const at = folded.findIndex((title) => spellings.includes(title));
    if (at >= 0) found[column as K] = at;
  }
  return found;
}

/** A column's title without case, marks and edges: "E-Mail-Adresse" and "e-mail-adresse " are one. */
export function foldHeader(title: string): string {
  return title
    .replace(/^\uFEFF/, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
