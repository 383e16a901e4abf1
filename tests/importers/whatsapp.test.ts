import { expect, it } from 'vitest';
import { dayOrderOf } from '../../importers/whatsapp/dayOrder.ts';
import { chatLine, type Stamp } from '../../importers/whatsapp/line.ts';
import { saidIn } from '../../importers/whatsapp/said.ts';
import { whatsapp } from '../../importers/whatsapp.ts';
import type { Identity } from '../../relationship/identity.ts';
import { exportFile, silentReading } from './case.ts';

const me: Identity[] = ['name:whatsapp/sam reed'];

const stamps = (...dates: string[]): Stamp[] =>
  dates.map((date) => chatLine(`${date}, 10:00 - Ada: hi`)?.stamp).filter((stamp) => stamp !== undefined);

it('reads the day and month of a whole chat in one order', () => {
  expect(dayOrderOf(stamps('01/02/2023', '13/02/2023'))).toBe('day first');
  expect(dayOrderOf(stamps('01/02/2023', '01/13/2023'))).toBe('month first');
  expect(dayOrderOf(stamps('01/12/2022', '02/01/2023', '03/01/2023')), 'a chat runs forwards').toBe('day first');
  expect(dayOrderOf(stamps('12/01/2022', '12/02/2022', '01/03/2023')), 'a chat runs forwards').toBe('month first');
  expect(dayOrderOf(stamps('1/2/18')), 'American phones write no zeros').toBe('month first');
  expect(dayOrderOf(stamps('01/02/2018'))).toBe('day first');
});

it('takes a date within a message for no new message', () => {
  for (const text of ['2014-05-04 is the day', '10:30 at the gate: bring seeds', '[note] Ada: hello', '3. Ada: third', ''])
    expect(chatLine(text), text).toBeNull();
});

it('reads the stamps of phones in every language', () => {
  const at = (stamp: string) => {
    const line = chatLine(`${stamp}Ada: hi`);
    return line && [...line.stamp.date, line.stamp.hour, line.stamp.minute].join(' ');
  };
  expect(at('5.01.2020 г., 14:34 ч. - '), 'Bulgarian').toBe('5 1 2020 14 34');
  expect(at('[5/1/2563 BE, 14:34:11] '), 'Thai').toBe('5 1 2563 14 34');
  expect(at('14:34, 05/01/2020 - '), 'Vietnamese').toBe('5 1 2020 14 34');
  expect(at('2:34 CH, 05/01/2020 - '), 'Vietnamese').toBe('5 1 2020 14 34');
  expect(at('5/1/20, 2:34 PTG - '), 'Malay').toBe('5 1 20 14 34');
  expect(at('5.1.20, 2:34 e pasdites - '), 'Albanian').toBe('5 1 20 14 34');
  expect(at('5/1/20 ප.ව. 2.34 - '), 'Sinhala').toBe('5 1 20 14 34');
  expect(at('5/1/20, 12:34 පෙ.ව. - '), 'Sinhala').toBe('5 1 20 0 34');
  expect(at('[14:34, 05/01/2020] '), 'copied from a browser').toBe('5 1 2020 14 34');
});

it('reads a dotted date with the month first where the day cannot be', () => {
  expect(dayOrderOf(stamps('07.12.2017', '07.13.2017'))).toBe('month first');
  expect(dayOrderOf(stamps('07.12.2017', '08.12.2017'))).toBe('day first');
});

it('keeps the app’s words apart from people’s where their marks are lost', () => {
  const said = (text: string) => saidIn({ text, attached: false });
  const notice = 'Messages and calls are end-to-end encrypted. No one outside of this chat can read them.';
  expect(said(notice).kind).toBe('nothing');
  expect(said('This message was deleted by admin Bo')).toEqual({ kind: 'nothing', byMe: false });
  expect(said('You deleted this message as admin')).toEqual({ kind: 'nothing', byMe: true });
  expect(said('null')).toEqual({ kind: 'message', note: '' });
});

it('takes the other in a chat from its name in any language', async () => {
  const lines = '05.01.2020, 14:34 - Ада: Привет\n05.01.2020, 14:35 - Sam Reed: hi\n';
  for (const name of ['Чат WhatsApp с контактом Ада', 'Ада ile WhatsApp Sohbeti', 'Chat WhatsApp dengan Ада (1)'])
    expect(await whatsapp.owner([exportFile(`${name}.txt`, lines)], new AbortController().signal), name).toEqual(me);
});

it('keeps what people write about calls apart from calls', () => {
  const said = (text: string) => saidIn({ text, attached: false });
  expect(said('Voice call, 42 sec')).toEqual({ kind: 'call', minutes: 1 });
  expect(said('‎Voice call, ‎2 hr')).toEqual({ kind: 'call', minutes: 120 });
  expect(said('‎Voice call, ‎No answer').kind).toBe('nothing');
  expect(said('Voice call with Bo was nice, 5 people').kind).toBe('message');
  expect(said('Missed call me maybe').kind).toBe('message');
});

async function keysIn(lines: string[]): Promise<string[]> {
  const file = exportFile('WhatsApp Chat with Ada.txt', lines.join('\n'));
  const findings = await Array.fromAsync(whatsapp.read([file], silentReading({ me })));
  return findings.flatMap(({ interactions }) => interactions.map(({ sourceKey }) => sourceKey));
}

it('knows each message again in a later export, and tells two of one minute apart', async () => {
  const early = ['13/02/2023, 10:00 - Ada: one', '13/02/2023, 10:00 - Ada: two', '13/02/2023, 10:00 - Sam Reed: three'];
  const late = [
    ...early.map((line) => line.replace(': two', ': two <This message was edited>')),
    '14/02/2023, 10:00 - Ada: four',
  ];
  const keys = await keysIn(early);
  expect(new Set(keys).size).toBe(3);
  expect((await keysIn(late)).slice(0, 3)).toEqual(keys);
});
