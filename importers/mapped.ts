import type { Finding, FoundInteraction } from '../relationship/finding.ts';
import { phoneIdentity } from '../relationship/identity.ts';
import type { Direction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import { because } from '../relationship/skipReason.ts';
import { personListed, whyNobody } from './addressBook.ts';
import { type Column, columnMeanings, columnsIn, listedIn, type Meaning } from './columns.ts';
import { firstRows, foldHeader, rowsOf } from './csv.ts';
import { type DayOrder, readDate } from './dates.ts';
import { emailOf } from './email.ts';
import type { ExportFile, FileHead, Importer, Reading } from './importer.ts';
import { roleTitles } from './mapped/roleTitles.ts';
import { partByPart } from './reading.ts';
import { unreadable } from './unreadable.ts';

// A table that no importer knows is read as its user says. The screen asks in this order: `tableStart(head)` (null: no table) shows the
// first rows; `suggestMapping(start)`, or what was remembered under `mappingKey(start)`, fills in what each column is; the user changes
// roles; `tellsPeople(mapping)` says whether that is enough; `mappedBy(mapping)` is then an importer like any other.

/** What a column is taken for. Part of remembered mappings, so never renamed. */
export type ColumnRole =
  | Meaning
  /** When what `Mapping.happened` says happened. */
  | 'date'
  /** Kept beside the person with the column's title: "T-shirt: M". */
  | 'fact'
  | 'ignored';

/** Whether this version knows the role: a mapping may be remembered by a newer one. */
export function isColumnRole(role: string): role is ColumnRole {
  return ['date', 'fact', 'ignored', ...columnMeanings].includes(role);
}

/** How the user reads a table. Plain data, to be remembered under `mappingKey`. */
export type Mapping = {
  /** Whether the first row that is as wide as the table names its columns. */
  hasHeader: boolean;
  /** One a column, in their order; columns beyond are ignored. */
  roles: readonly ColumnRole[];
  /** What happened at the `date` of a row; null while dates tell nothing. */
  happened: { rung: Rung; direction: Direction; channel: string } | null;
  /** How a purely numeric date is written. */
  dayOrder: DayOrder;
};

/** The beginning of a table: enough to ask what its columns are. */
export type TableStart = {
  /** The columns' titles; where the table has none, `''` for each column. */
  titles: readonly string[];
  hasHeader: boolean;
  /** The first rows below the titles, at most 40. */
  rows: readonly (readonly string[])[];
};

const sampledRows = 40;

/** The beginning of a table, or null for what is none. */
export function tableStart({ text, bytes }: FileHead): TableStart | null {
  // A zero is in no text but UTF-16's, whose every other byte it is; markup, JSON, cards and mail have importers of their own.
  if (/^\s*([<{[]|BEGIN:|From |%PDF)/.test(text) || text.includes('\0') || bytes.length === 0) return null;
  const rows = firstRows(text, sampledRows + longestPreamble).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const width = widthOf(rows);
  const first = rows.findIndex((cells) => cells.length === width);
  const header = rows[first];
  if (header === undefined || rows.length < 2 || first > longestPreamble || !isRegular(rows.slice(first), width)) return null;
  const hasHeader = !header.some((cell) => kindOf(cell) !== 'words');
  return {
    titles: hasHeader ? header.map((title) => title.trim()) : header.map(() => ''),
    hasHeader,
    rows: rows.slice(hasHeader ? first + 1 : first, first + 1 + sampledRows),
  };
}

/** Notes before the header, and Excel's "sep=;". */
const longestPreamble = 12;

/** How many cells most rows have. */
function widthOf(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Prose has commas too, but never the same number of them in every line; the last row may be cut off. */
function isRegular(rows: readonly string[][], width: number): boolean {
  if (width === 1) return ['email', 'url'].includes(kindOfColumn(rows.slice(1), 0));
  const regular = rows.filter(({ length }) => length === width).length;
  return regular >= 2 && regular >= (rows.length - 1) * 0.8;
}

/** Under what a mapping is remembered: the titles, or only the number of columns where there are none, for cells are people's. */
export function mappingKey({ titles, hasHeader }: Pick<TableStart, 'titles' | 'hasHeader'>): string {
  return hasHeader ? titles.map(foldHeader).join('|') : `${titles.length} columns without titles`;
}

/** Whether a mapping has a column by which somebody can be known again. */
export function tellsPeople({ roles }: Mapping): boolean {
  return roles.some((role) => role === 'email' || role === 'mobile' || role === 'link' || role === 'own link');
}

/** What the columns most likely are, by their titles in many languages and by what stands in them; the user has the last word. */
export function suggestMapping({ titles, hasHeader, rows }: TableStart): Mapping {
  const byTitle = titles.map(roleOfTitle);
  const kinds = titles.map((_, at) => kindOfColumn(rows, at));
  const roles = titles.map((_, at) => roleOf(byTitle[at] ?? null, kinds[at] ?? 'words', hasHeader));
  const isNamed = roles.some((role) => /name$/.test(role));
  const name = kinds.indexOf('name');
  if (!isNamed && name >= 0 && roles[name] === 'ignored') roles[name] = 'full name';
  const date = dateColumn(titles, roles);
  return {
    hasHeader,
    roles: roles.map((role, at) => (role === 'date' && at !== date ? 'ignored' : role)),
    happened: date < 0 ? null : whatHappened(titles[date] ?? ''),
    dayOrder: dayOrderIn(rows, date) ?? (titles.some((title) => /name|email|date/i.test(title)) ? 'month first' : 'day first'),
  };
}

const rolesByTitle = new Map(
  Object.entries(roleTitles).flatMap(([role, list]) => list.split('|').map((title) => [plain(title), role as ColumnRole])),
);

function plain(title: string): string {
  return foldHeader(title).replace(/[^\p{L}\p{M}]+/gu, '');
}

function roleOfTitle(title: string): ColumnRole | null {
  return columnsIn([title])[0]?.meaning ?? rolesByTitle.get(plain(title)) ?? null;
}

/** What stands in a column outweighs what it is called, where the two cannot both be true. */
function roleOf(byTitle: ColumnRole | null, kind: Kind, hasHeader: boolean): ColumnRole {
  if (kind === 'email') return 'email';
  if (kind === 'url') return byTitle === 'own link' || byTitle === 'note' ? byTitle : 'link';
  if (byTitle === 'email' || byTitle === 'link') return kind === 'empty' ? byTitle : 'ignored';
  if (kind === 'date') return byTitle ?? (hasHeader ? 'ignored' : 'date');
  if (kind === 'phone') return byTitle === 'mobile' ? 'mobile' : 'ignored';
  return byTitle === 'date' && kind !== 'empty' ? 'ignored' : (byTitle ?? 'ignored');
}

type Kind = 'email' | 'url' | 'date' | 'phone' | 'name' | 'words' | 'empty';

/** A column is of a kind when most of what stands in it is. */
const most = 0.6;

function kindOfColumn(rows: TableStart['rows'], at: number): Kind {
  const cells = rows.map((cells) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0) return 'empty';
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / cells.length;
  for (const kind of ['email', 'url', 'date', 'phone'] as const) if (share((cell) => kindOf(cell) === kind) >= most) return kind;
  return share(isName) >= most ? 'name' : 'words';
}

function kindOf(cell: string): Exclude<Kind, 'name' | 'empty'> {
  const text = cell.trim();
  if (emailOf(text) !== null || /<[^<>\s]+@[^<>\s]+>/.test(text)) return 'email';
  if (/^(https?:\/\/|www\.)\S+$/i.test(text) || /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/\S*$/i.test(text)) return 'url';
  if (readDate(text, 'UTC') !== null || readDate(text, 'UTC', 'day first') !== null) return 'date';
  return phoneIdentity(text) !== null || /^[\d\s()/.+-]{7,}$/.test(text) ? 'phone' : 'words';
}

/** Two to five words that begin with capitals, or a few signs of a script without them. */
function isName(cell: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]*(\s+[\p{L}\p{M}'’.-]+){1,4}$/u.test(cell) || /^\p{Lo}{2,8}$/u.test(cell);
}

/** A table may have several dates; the last time of something says more than when a row was made. */
function dateColumn(titles: readonly string[], roles: readonly ColumnRole[]): number {
  const dates = roles.flatMap((role, at) => (role === 'date' ? [at] : []));
  return dates.find((at) => whatHappened(titles[at] ?? '') !== null) ?? dates[0] ?? -1;
}

/** What a title says of a date; null where it only says that there is one. */
function whatHappened(title: string): Mapping['happened'] {
  const happened = (rung: Rung, direction: Direction, channel: string) => ({ rung, direction, channel });
  if (/\bmet\b|meeting|getroffen|kennengelernt|rencontre/i.test(title)) return happened('meet', 'both', 'in person');
  if (/call|anruf|appel|llamada/i.test(title)) return happened('call', 'both', 'phone');
  if (/contact|interaction|touch|kontakt|contatt|контакт/i.test(title)) return happened('message', 'both', 'email');
  if (/subscri|joined|join date|sign.?up|member since|inscrit|mitglied seit|angemeldet/i.test(title))
    return happened('follow', 'in', 'email');
  return /connected|verbunden|follow/i.test(title) ? happened('follow', 'both', 'web') : null;
}

/** The order in which every date of a column can be read; null where both can be, or neither. */
function dayOrderIn(rows: TableStart['rows'], at: number): DayOrder | null {
  const cells = rows.map((cells) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
  const reads = (order: DayOrder) => cells.every((cell) => readDate(cell, 'UTC', order) !== null);
  const [monthFirst, dayFirst] = [reads('month first'), reads('day first')];
  return monthFirst === dayFirst ? null : monthFirst ? 'month first' : 'day first';
}

/** An importer of tables with these columns, for files that no other recognises. */
export function mappedBy(mapping: Mapping): Importer {
  return {
    name: 'mapped',
    recognises: (head) => tableStart(head)?.titles.length === mapping.roles.length,
    owner: async () => [],
    async *read(files, reading) {
      yield* partByPart(files, reading, (file) => readMapped(file, mapping, reading));
    },
  };
}

/** Everybody in a table read as `mapping` says. For a preview, take the first few and stop. */
export async function* readMapped(file: ExportFile, mapping: Mapping, reading: Reading): AsyncGenerator<Finding> {
  let titles = mapping.hasHeader ? null : mapping.roles.map(() => '');
  for await (const { line, cells } of rowsOf(file, reading)) {
    // Notes and "sep=;" before the table are narrower than it.
    if (titles === null) {
      if (cells.length >= mapping.roles.length) titles = cells;
      else if (line > longestPreamble) break;
      continue;
    }
    const person = personIn({ file: file.name, line, titles, cells }, mapping, reading);
    if (person !== null) yield person;
  }
  if (titles === null) throw unreadable(file.name, because('skip_noTableRow', String(mapping.roles.length)));
}

type MappedRow = { file: string; line: number; titles: readonly string[]; cells: readonly string[] };

function personIn({ file, line, titles, cells }: MappedRow, mapping: Mapping, reading: Reading): Finding | null {
  const { roles, dayOrder } = mapping;
  const listed = listedIn(
    roles.map((role, at) => columnOf(role, titles[at] ?? '')),
    cells,
    dayOrder,
  );
  roles.forEach((role, at) => {
    const cell = cells[at]?.trim() ?? '';
    if (role === 'fact' && cell !== '') listed.notes.push(titles[at] ? `${titles[at]}: ${cell}` : cell);
  });
  const person = personListed(listed, reading.wording);
  if (person === null) reading.skip({ file, line, reason: whyNobody(listed) });
  if (person === null || person.identities.some((identity) => reading.me.has(identity))) return null;
  const happened = interactionIn({ file, line, titles, cells }, mapping, person, reading);
  return happened === null ? person : { ...person, interactions: [happened] };
}

function columnOf(role: ColumnRole, title: string): Column | null {
  return role === 'date' || role === 'fact' || role === 'ignored' ? null : { meaning: role, title, labelledBy: null };
}

function interactionIn(
  { file, line, cells }: MappedRow,
  { roles, happened, dayOrder }: Mapping,
  { identities }: Finding,
  { zone, now, skip }: Reading,
): FoundInteraction | null {
  const cell = cells[roles.indexOf('date')]?.trim() ?? '';
  if (happened === null || cell === '') return null;
  const at = readDate(cell, zone, dayOrder);
  if (at === null || at > now) {
    skip({ file, line, reason: because('skip_pastDate', cell, '2024-01-31') });
    return null;
  }
  const sourceKey = `table ${happened.rung} ${identities[0]} ${at}`;
  return { ...happened, at, minutes: null, note: '', permalink: null, thread: null, sourceKey };
}
