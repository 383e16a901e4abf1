import type { Finding } from '../relationship/finding.ts';
import { personListed, whyNobody } from './addressBook.ts';
import { type Column, listedIn, type Meaning } from './columns.ts';
import { addGroup, type Groups, membersTold, noGroups } from './groups.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';
import { partByPart } from './reading.ts';
import { linesOf } from './text.ts';

/** What the attributes of an address book tell, as Thunderbird and LDAP servers write them; lower case. */
const meanings: Record<string, Meaning> = {
  cn: 'full name',
  displayname: 'full name',
  givenname: 'given name',
  sn: 'family name',
  mozillanickname: 'nickname',
  mail: 'email',
  mozillasecondemail: 'email',
  mobile: 'mobile',
  o: 'organisation',
  title: 'position',
  mozillahomelocalityname: 'city',
  mozillahomecountryname: 'country',
  mozillahomeurl: 'own link',
  mozillaworkurl: 'link',
  birthyear: 'birth year',
  birthmonth: 'birth month',
  birthday: 'birth day',
  description: 'note',
};

/** Attributes of the directory, not of the person. */
const ignored = /^(dn|objectclass|modifytimestamp|member|mozillausehtmlmail)$/;

/** Address books as LDIF, which Thunderbird and directories export. */
export const ldif: Importer = {
  name: 'ldif',

  recognises({ text }) {
    return /^\uFEFF?(\s*(version:.*|#.*)\r?\n)*\s*dn::? \S/.test(text) && /^objectclass:/im.test(text);
  },

  async owner() {
    return [];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const groups = noGroups();
  for await (const record of recordsOf(file, reading)) {
    const person = personIn(file, record, groups, reading);
    if (person !== null) yield person;
  }
  yield* membersTold(groups);
}

type Attribute = { name: string; value: string };
type Entry = { line: number; attributes: Attribute[] };

/** Records begin with their name in the directory and end at a blank line. */
async function* recordsOf(file: ExportFile, reading: Reading): AsyncGenerator<Entry> {
  let record: Entry | null = null;
  let line = 0;
  for await (const text of linesOf(file, reading)) {
    line++;
    if (text.trim() === '') {
      if (record !== null) yield decoded(record);
      record = null;
    } else if (text.startsWith(' ')) {
      const last = record?.attributes.at(-1);
      if (last) last.value += text.slice(1);
    } else if (!text.startsWith('#')) {
      const [, name = '', value = ''] = /^([\w;-]+)(:.*)$/.exec(text) ?? [];
      if (name === 'dn') record = { line, attributes: [] };
      if (name !== '') record?.attributes.push({ name: name.toLowerCase(), value });
    }
  }
  if (record !== null) yield decoded(record);
}

/** Values are decoded once whole, for they are folded anywhere: after two colons they are base64, to carry any text. */
function decoded({ line, attributes }: Entry): Entry {
  return { line, attributes: attributes.map(({ name, value }) => ({ name, value: textOf(value) })) };
}

function textOf(value: string): string {
  if (!value.startsWith('::')) return value.slice(1).trim();
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value.slice(2).trim()), (character) => character.charCodeAt(0)));
  } catch {
    return ''; // Cut off in the middle.
  }
}

function personIn(file: ExportFile, { line, attributes }: Entry, groups: Groups, reading: Reading): Finding | null {
  if (attributes.some(({ name, value }) => name === 'objectclass' && /^group/i.test(value))) {
    const named = attributes.find(({ name }) => name === 'cn')?.value ?? '';
    const members = attributes.filter(({ name }) => name === 'member').map(({ value }) => /mail=([^,]+)/i.exec(value)?.[1] ?? '');
    addGroup(groups, named, members);
    return null;
  }
  for (const { name, value } of attributes) {
    if (meanings[name] === undefined && !ignored.test(name) && value !== '') reading.unknownField(file.name, name);
  }
  const cells = attributes.map(({ value }) => value);
  const listed = listedIn(attributes.map(columnOf), cells, 'day first');
  const person = personListed(listed, reading.wording);
  if (person === null) reading.skip({ file: file.name, line, reason: whyNobody(listed) });
  return person?.identities.some((identity) => reading.me.has(identity)) ? null : person;
}

function columnOf({ name }: Attribute): Column | null {
  const meaning = meanings[name];
  return meaning === undefined ? null : { meaning, title: name, labelledBy: null };
}
