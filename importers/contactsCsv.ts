import { because } from '../relationship/skipReason.ts';
import { personListed, whyNobody } from './addressBook.ts';
import { columnsIn, listedIn, type Meaning } from './columns.ts';
import { firstRows, rowsOf } from './csv.ts';
import type { DayOrder } from './dates.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';
import { partByPart } from './reading.ts';
import { unreadable } from './unreadable.ts';

/** Contacts as Google (before and since 2024), Outlook, Thunderbird and LinkedIn ("Imported contacts") export them, in any language. */
export const contactsCsv: Importer = {
  name: 'contactsCsv',

  recognises({ text }) {
    return firstRows(text, longestPreamble + 1).some(isHeader);
  },

  async owner() {
    return [];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

/** Excel writes "sep=;" before a header. */
const longestPreamble = 2;

/** An address book has many columns even where most are empty; a table of someone's own making has few. */
const fewestColumns = 20;

/** A header with several e-mail columns, or with names and an e-mail among the many columns of an address book. */
function isHeader(cells: readonly string[]): boolean {
  const meanings = columnsIn(cells).map((column) => column?.meaning);
  const count = (meaning: Meaning) => meanings.filter((one) => one === meaning).length;
  if (
    count('email') > 1 ||
    cells.some((title) => /^(e-mail 1 - value|primary email|primäre e-mail-adresse|instantmessagehandles)$/i.test(title.trim()))
  )
    return true;
  return cells.length >= fewestColumns && count('email') === 1 && count('given name') > 0 && count('family name') > 0;
}

async function* peopleIn(file: ExportFile, reading: Reading) {
  let header: string[] | null = null;
  let columns: ReturnType<typeof columnsIn> = [];
  let order: DayOrder = 'day first';
  for await (const { line, cells } of rowsOf(file, reading)) {
    if (header === null) {
      if (line > longestPreamble + 1) break;
      if (!isHeader(cells)) continue;
      header = cells;
      columns = columnsIn(cells);
      order = orderIn(cells);
      continue;
    }
    reportUnknown(file, header, columns, cells, reading);
    const listed = listedIn(columns, cells, order);
    const person = personListed(listed, reading.wording);
    if (person === null) reading.skip({ file: file.name, line, reason: whyNobody(listed) });
    else if (!person.identities.some((identity) => reading.me.has(identity))) yield person;
  }
  if (header === null) throw unreadable(file.name, because('skip_noHeader', '"First Name", "E-mail Address"'));
}

/** English exports write the month first, all others the day. */
function orderIn(header: readonly string[]): DayOrder {
  return header.some((title) => /^(first|last|given|display) name$/i.test(title.trim())) ? 'month first' : 'day first';
}

function reportUnknown(
  file: ExportFile,
  header: readonly string[],
  columns: readonly unknown[],
  cells: readonly string[],
  reading: Reading,
): void {
  header.forEach((title, at) => {
    if (columns[at] === null && title !== '' && cells[at]?.trim()) reading.unknownField(file.name, title);
  });
}
