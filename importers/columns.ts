import { accountsOn, serviceNamed } from './accountsOn.ts';
import { type Listed, nobodyListed } from './addressBook.ts';
import { readBirthday } from './birthday.ts';
import { titles } from './columnTitles.ts';
import { foldHeader } from './csv.ts';
import type { DayOrder } from './dates.ts';

/** What a column of a table of people tells. Part of remembered mappings, so never renamed. */
export const columnMeanings = [
  'full name',
  'given name',
  'middle name',
  'family name',
  'nickname',
  'email',
  'mobile',
  'link',
  'own link',
  'organisation',
  'position',
  'birthday',
  'birth day',
  'birth month',
  'birth year',
  'city',
  'country',
  'note',
  'groups',
  'relation',
] as const;
export type Meaning = (typeof columnMeanings)[number];

/** A column's meaning and title, and the column beside it that says which of several it is (Google's "Phone 1 - Label"); null for none. */
export type Column = { meaning: Meaning; title: string; labelledBy: number | null };

/** What each column means, by its title in any language; null for what is not understood. */
export function columnsIn(header: readonly string[]): (Column | null)[] {
  const folded = header.map(foldHeader);
  return header.map((title, at) => numberedColumn(folded[at] ?? '', folded) ?? plainColumn(title.trim()));
}

/** Google numbers what there may be several of, with a label (once "Type") beside it. */
const numbered = /^(e-mail|phone|website|relation|organization|address|custom field) (\d+) - (value|name|title|city|country)$/;
const numberedMeanings: Record<string, Meaning> = {
  'e-mail value': 'email',
  'phone value': 'mobile',
  'website value': 'link',
  'relation value': 'relation',
  'custom field value': 'link',
  'organization name': 'organisation',
  'organization title': 'position',
  'address city': 'city',
  'address country': 'country',
};

function numberedColumn(title: string, header: readonly string[]): Column | null {
  const [, what, number, part] = numbered.exec(title) ?? [];
  const meaning = numberedMeanings[`${what} ${part}`];
  if (meaning === undefined) return null;
  const labelledBy = header.findIndex((one) => one === `${what} ${number} - label` || one === `${what} ${number} - type`);
  return { meaning, title, labelledBy: labelledBy < 0 ? null : labelledBy };
}

const meanings = new Map(
  Object.entries(titles).flatMap(([meaning, list]) => list.split('|').map((title) => [plain(title), meaning as Meaning])),
);

function plainColumn(title: string): Column | null {
  const meaning = meanings.get(plain(title));
  return meaning === undefined ? null : { meaning, title, labelledBy: null };
}

/** "E-Mail 2: Adresse", "E-Mail-Adresse" and "Emailadresse" are one title: only letters tell. */
function plain(title: string): string {
  return foldHeader(title).replace(/[^\p{L}\p{M}]+/gu, '');
}

/** What one row tells, given what its columns mean. Several values in one cell are Google's ` ::: `. */
export function listedIn(columns: readonly (Column | null)[], cells: readonly string[], order: DayOrder): Listed {
  const row: RowSoFar = { listed: nobodyListed(), birth: { day: '', month: '', year: '' }, town: '', land: '', order };
  columns.forEach((column, at) => {
    const cell = cells[at]?.trim() ?? '';
    if (column === null || cell === '') return;
    const label = column.labelledBy === null ? null : (cells[column.labelledBy] ?? '').replace(/^\* /, '').trim();
    tellings[column.meaning](row, cell, label, column.title);
  });
  const { day, month, year } = row.birth;
  if (day !== '' && month !== '')
    row.listed.birthday = readBirthday([year.padStart(4, '0'), two(month), two(day)].join('-'), order);
  return row.listed;
}

function two(number: string): string {
  return number.padStart(2, '0');
}

/** `town` is the last place while its country is not told; `land` the address (`address 1`) that the last place is the country of. */
type RowSoFar = { listed: Listed; birth: Record<'day' | 'month' | 'year', string>; town: string; land: string; order: DayOrder };

/** How a cell of each meaning is taken into what is told of somebody; `label` is null where no column beside it has one. */
const tellings: Record<Meaning, (row: RowSoFar, cell: string, label: string | null, title: string) => void> = {
  'full name': ({ listed }, cell) => (listed.fullName ||= cell),
  'given name': ({ listed }, cell) => listed.givenNames.push(cell),
  'middle name': ({ listed }, cell) => listed.givenNames.push(cell),
  'family name': ({ listed }, cell) => (listed.familyName ||= cell),
  nickname: ({ listed }, cell) => (listed.nickname ||= cell),
  email: ({ listed }, cell) => listed.emails.push(cell),
  mobile: ({ listed }, cell, label) => {
    if (label === null || isMobile(label)) listed.mobiles.push(...several(cell));
  },
  link: ({ listed }, cell, label) => listed.links.push(...linksIn(cell, isPersonal(label ?? ''))),
  'own link': ({ listed }, cell, _label, title) => {
    const accounts = serviceNamed(title) === null ? [] : several(cell).flatMap((name) => accountsOn(title, name));
    if (accounts.length > 0) listed.accounts.push(...accounts);
    else listed.links.push(...linksIn(cell, true));
  },
  organisation: ({ listed }, cell) => (listed.organisation ||= cell),
  position: ({ listed }, cell) => (listed.position ||= cell),
  birthday: ({ listed, birth, order }, cell) => {
    // German and Russian Thunderbird name the day in the month as Outlook names the birthday.
    if (/^\d{1,2}$/.test(cell)) birth.day = cell;
    else listed.birthday ??= readBirthday(cell, order);
  },
  'birth day': ({ birth }, cell) => (birth.day = cell),
  'birth month': ({ birth }, cell) => (birth.month = cell),
  'birth year': ({ birth }, cell) => (birth.year = cell),
  city: (row, cell, _label, title) => {
    const { places } = row.listed;
    // Google names the country first since 2024.
    if (row.land !== '' && row.land === addressIn(title)) places.push(`${cell}, ${places.pop()}`);
    else places.push(cell);
    row.town = cell;
    row.land = '';
  },
  country: (row, cell, _label, title) => {
    if (row.town === '') row.listed.places.push(cell);
    else row.listed.places.splice(-1, 1, `${row.town}, ${cell}`);
    row.land = row.town === '' ? addressIn(title) : '';
    row.town = '';
  },
  note: ({ listed }, cell) => listed.notes.push(cell),
  groups: ({ listed }, cell) => listed.groups.push(...cell.split(/ ::: |[;,] ?/)),
  relation: ({ listed }, cell, label, title) =>
    listed.relations.push(...several(cell).map((name) => `${label ?? title}: ${name}`.replace(/^: /, ''))),
};

/** "address 1"; '' where addresses have no numbers. */
function addressIn(title: string): string {
  return /^address \d+/i.exec(title)?.[0].toLowerCase() ?? '';
}

function several(cell: string): string[] {
  return cell.split(' ::: ');
}

function linksIn(cell: string, personal: boolean): Listed['links'] {
  return several(cell).map((address) => ({ address, personal }));
}

/** Whether a label says that a number rings in one pocket. Address books write it in the language of their phone. */
export function isMobile(label: string): boolean {
  return /mobil|cell|handy|portable|m[oó]vil|celular|iphone|komór|gsm|携帯|手机|моб/i.test(label);
}

/** Whether a label says that a website is somebody's own. "Home page" does not: Apple and Google call any website that. */
export function isPersonal(label: string): boolean {
  return /^(blog|profile?|profil|perfil|profilo|home|private?|privat|personal|personnel|personale|pessoal)$/i.test(label);
}
