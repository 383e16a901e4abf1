import { because } from '../relationship/skipReason.ts';
import { columnsOf, foldHeader, rowsOf } from './csv.ts';
import type { ExportFile, FileHead, Reading } from './importer.ts';
import { unreadable } from './unreadable.ts';

/** The columns of one kind of table: for each its titles, folded, in every language and year seen. */
export type Columns<K extends string> = Record<K, readonly string[]>;

/** A row by its columns' meaning; '' for a column the file lacks. */
export type Row<K extends string> = { file: string; line: number; cell: Record<K, string> };

/** A table may begin with notes: its header is the first row in which this many of its columns are found. */
type Shape<K extends string> = { columns: Columns<K>; needs: readonly NoInfer<K>[] };

/** Any of them, where only the titles matter. */
type AnyShape = { columns: Columns<string>; needs: readonly string[] };

/** How many rows may come before the header. */
const longestPreamble = 12;

/** Whether the beginning of a file shows a header with all the columns a table needs. */
export function hasHeader(head: FileHead, { columns, needs }: AnyShape): boolean {
  const lines = head.text.split(/\r\n|\n|\r/, longestPreamble);
  return lines.some((line) => {
    const titles = line.split(/[,;\t]/).map((title) => foldHeader(title).replace(/^"|"$/g, ''));
    return needs.every((column) => columns[column]?.some((title) => titles.includes(title)));
  });
}

/**
 * The rows below the header. Columns that no alias names are reported when something stands in them.
 * @throws {Error} naming the file and the columns expected, if no header is found.
 */
export async function* tableOf<K extends string>(file: ExportFile, shape: Shape<K>, reading: Reading): AsyncGenerator<Row<K>> {
  let header: { columns: [K, number][]; others: [title: string, at: number][] } | null = null;
  let before = 0;
  for await (const { line, cells } of rowsOf(file, reading)) {
    if (header === null) {
      const at = columnsOf(cells, shape.columns);
      if (shape.needs.every((column) => at[column] !== undefined)) header = headerOf(cells, at, shape);
      else if (++before > longestPreamble) break;
      continue;
    }
    for (const [title, at] of header.others) if (cells[at]) reading.unknownField(file.name, title);
    yield { file: file.name, line, cell: cellsBy(header.columns, cells) };
  }
  if (header === null) throw unreadable(file.name, because('skip_noHeader', namesOf(shape)));
}

/** Where each column is, -1 for nowhere; and the columns that nobody asked for. */
function headerOf<K extends string>(titles: string[], at: Partial<Record<K, number>>, { columns }: Shape<K>) {
  const known = new Set(Object.values<number | undefined>(at));
  const others = titles.map((title, i): [string, number] => [title, i]).filter(([, i]) => !known.has(i));
  return { columns: (Object.keys(columns) as K[]).map((name): [K, number] => [name, at[name] ?? -1]), others };
}

function cellsBy<K extends string>(columns: readonly [K, number][], cells: readonly string[]): Record<K, string> {
  const found = {} as Record<K, string>;
  for (const [name, at] of columns) found[name] = cells[at]?.trim() ?? '';
  return found;
}

function namesOf({ columns, needs }: AnyShape): string {
  return needs.map((column) => `"${columns[column]?.[0]}"`).join(', ');
}
