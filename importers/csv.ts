import Papa from 'papaparse';
import type { ExportFile, Reading } from './importer.ts';
import { textOf } from './text.ts';

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
  for await (const piece of textOf(file, reading)) {
    rest += piece;
    delimiter ??= delimiterOf(rest);
    const { rows, used } = wholeRows(rest, delimiter);
    yield* numbered(rows, line);
    line += countLines(rest.slice(0, used));
    rest = rest.slice(used);
    if (rest.length > longestRow) {
      throw new Error(`${file.name}, line ${line}: no end of the row within ${longestRow} characters; expected a CSV file.`);
    }
  }
  const { data, errors } = Papa.parse<string[]>(rest, { delimiter: delimiter ?? ',' });
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open) throw new Error(`${file.name}, line ${line}: a quote opens and never closes; the file may have been cut off.`);
  yield* numbered(data, line);
}

/** Tab, semicolon or comma, whichever the first lines agree on. */
export function delimiterOf(text: string): string {
  const firstLines = text.split(/\r?\n/, 20).join('\n');
  const counts = ['\t', ';', ','].map((mark) => ({ mark, count: firstLines.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** The rows that are surely whole, and how many characters they take. */
function wholeRows(text: string, delimiter: string): { rows: string[][]; used: number } {
  const end = lastRowEnd(text);
  const { data } = Papa.parse<string[]>(text.slice(0, end), { delimiter });
  return { rows: data, used: end };
}

/** After the last line end outside quotes; 0 when there is none. */
function lastRowEnd(text: string): number {
  let quoted = false;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 34) quoted = !quoted;
    else if (character === 10 && !quoted) end = i + 1;
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
  return text.split('\n').length - 1;
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
