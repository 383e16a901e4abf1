import { expect, it } from 'vitest';
import {
  type Mapping,
  mappedBy,
  mappingKey,
  readMapped,
  suggestMapping,
  type TableStart,
  tableStart,
  tellsPeople,
} from '../../importers/mapped.ts';
import { headOf } from '../../importers/text.ts';
import { exportFile, readAll, silentReading } from './case.ts';

async function startOf(text: string | Uint8Array): Promise<TableStart> {
  const start = tableStart(await headOf(exportFile('people.csv', text)));
  if (start === null) throw new Error('no table');
  return start;
}

async function suggested(text: string): Promise<Mapping> {
  return suggestMapping(await startOf(text));
}

const dex = `Name,Job Title,Company,Emails,LinkedIn,Twitter Handle,Last Contacted,Circles,T-shirt
Ngozi Okafor,Binder,Lagos Print Works,ngozi@okafor.example,https://www.linkedin.com/in/ngozi-okafor,@NgoziBinds,2024-03-14,"Book Fair, Press",M
Søren Lindqvist,Pilot,Havn,soren@lindqvist.example,,,2031-01-01,,L
Bastian Reuter,,,,,,2024-01-01,,
`;

it('suggests what columns are by their titles', async () => {
  const { roles, happened, dayOrder } = await suggested(dex);
  expect(roles).toEqual(['full name', 'position', 'organisation', 'email', 'own link', 'own link', 'date', 'groups', 'ignored']);
  expect(happened).toEqual({ rung: 'message', direction: 'both', channel: 'email' });
  expect(dayOrder).toBe('month first');
});

it('reads a table as it was mapped, and says what it could not use', async () => {
  const mapping = await suggested(dex);
  const roles = mapping.roles.map((role, at) => (at === 8 ? 'fact' : role));
  const { people, skipped } = await readAll(mappedBy({ ...mapping, roles }), [exportFile('dex.csv', dex)]);
  expect(people).toEqual([
    {
      name: 'Ngozi Okafor',
      identities: ['email:ngozi@okafor.example', 'linkedin:ngozi-okafor', 'x:ngozibinds'],
      interactions: ['message both 2024-03-14T12:00:00.000Z email'],
      facts: ['work: Binder, Lagos Print Works', 'other: T-shirt: M'],
      communities: ['Book Fair', 'Press'],
    },
    {
      name: 'Søren Lindqvist',
      identities: ['email:soren@lindqvist.example'],
      interactions: [],
      facts: ['work: Pilot, Havn', 'other: T-shirt: L'],
    },
  ]);
  expect(skipped).toEqual([
    { file: 'dex.csv', line: 3, reason: 'The date is “2031-01-01”, expected a past one like “2024-01-31”.' },
    {
      file: 'dex.csv',
      line: 4,
      reason: 'Bastian Reuter has no e-mail address, profile or mobile number with its country; a name alone is nobody.',
    },
  ]);
});

it('suggests by what stands in columns that are called nothing it knows', async () => {
  const { hasHeader, roles, happened, dayOrder } = await suggested(
    'Wen;Fernpost;Seite;Tag der Begegnung;Telefon\nRuth Amsel;ruth@amsel.example;https://amsel.example;31.12.2023;030 1234567\nBo Xu;bo@xu.example;;1.2.2024;\n',
  );
  expect(hasHeader).toBe(true);
  expect(roles).toEqual(['full name', 'email', 'link', 'ignored', 'ignored']);
  expect(happened).toBeNull();
  expect(dayOrder).toBe('day first');
});

it('does not believe a title against what stands below it', async () => {
  const { roles } = await suggested('Email,Name,Date\n17,ada@okafor.example,soon\n18,ben@ruiz.example,later\n');
  expect(roles).toEqual(['ignored', 'email', 'ignored']);
});

it('reads a table without titles', async () => {
  const text = 'John Doe,John,Doe,john@doe.example\nJane Doe,Jane,Doe,jane@doe.example\n';
  const mapping = await suggested(text);
  expect(mapping).toMatchObject({ hasHeader: false, roles: ['full name', 'ignored', 'ignored', 'email'] });
  const { people } = await readAll(mappedBy(mapping), [exportFile('a.csv', text)]);
  expect(people.map(({ name, identities }) => [name, identities])).toEqual([
    ['Jane Doe', ['email:jane@doe.example']],
    ['John Doe', ['email:john@doe.example']],
  ]);
});

it('takes the order of day and month from the dates that have only one', async () => {
  const { dayOrder, happened } = await suggested(
    'Name,Email,Met on\nAda,ada@okafor.example,3/4/2024\nBen,ben@ruiz.example,31/1/2024\n',
  );
  expect(dayOrder).toBe('day first');
  expect(happened).toEqual({ rung: 'meet', direction: 'both', channel: 'in person' });
});

it('passes notes before the table, "sep=;", empty and duplicate columns', async () => {
  const text = 'Export of the club\nsep=;\n\nEmail;Name;Name;\nada@okafor.example;Ada;;\nben@ruiz.example;Ben;;\n';
  const mapping = await suggested(text);
  expect(mapping.roles).toEqual(['email', 'full name', 'full name', 'ignored']);
  const { people } = await readAll(mappedBy(mapping), [exportFile('club.csv', text)]);
  expect(people.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
});

it('is remembered by the titles, never by cells', async () => {
  expect(mappingKey(await startOf(dex))).toBe(mappingKey(await startOf(dex.replace('Name,', '\ufeff name ,'))));
  expect(mappingKey(await startOf('a@b.example,Ada B\nc@d.example,Chi D\n'))).toBe('2 columns without titles');
});

it('can be written down and read again', async () => {
  const mapping = await suggested(dex);
  expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
});

it('knows that names alone tell nobody', async () => {
  expect(tellsPeople(await suggested('Name,City\nAda Okafor,Lagos\nBen Ruiz,Cork\n'))).toBe(false);
  expect(tellsPeople(await suggested(dex))).toBe(true);
});

it('takes prose, markup, JSON and pictures for no table', async () => {
  const texts = [
    '',
    'Dear Ada,\nthank you, Ben, and all\nthe others.\nYours',
    '<a>1,2\n3,4</a>',
    '[1,\n2]',
    'a\0b,c\nd,e\n',
    'one line',
  ];
  for (const text of texts) expect(tableStart(await headOf(exportFile('x', text))), text).toBeNull();
});

it('leaves the user out', async () => {
  const mapping = await suggested(dex);
  const { people } = await readAll(mappedBy(mapping), [exportFile('dex.csv', dex)], ['email:ngozi@okafor.example']);
  expect(people.map(({ name }) => name)).toEqual(['Søren Lindqvist']);
});

it('says when the file is not the table that was mapped', async () => {
  const mapping = await suggested(dex);
  await expect(readAll(mappedBy(mapping), [exportFile('b.csv', 'a,b\n1,2\n')])).rejects.toThrow('b.csv: skip_noTableRow 9');
});

it('gives the first people without reading on', async () => {
  const pieces = [dex, ...Array<string>(100).fill('Ada,,,ada@okafor.example,,,,,\n'.repeat(1000))];
  const stream = () => {
    const left = pieces.map((piece) => new TextEncoder().encode(piece));
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = left.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    });
  };
  const file = { name: 'big.csv', size: pieces.join('').length, stream };
  let bytes = 0;
  const progress = (used: number) => {
    bytes += used;
  };
  for await (const { name } of readMapped(file, await suggested(dex), { ...silentReading(), progress })) {
    expect(name).toBe('Ngozi Okafor');
    break;
  }
  expect(bytes).toBeLessThan(file.size / 10);
});
