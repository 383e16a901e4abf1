import { expect, it } from 'vitest';
import { dayOrderOf } from '../../importers/whatsapp/dayOrder.ts';
import { chatLine, type Stamp } from '../../importers/whatsapp/line.ts';
import { saidIn } from '../../importers/whatsapp/said.ts';
import { whatsapp } from '../../importers/whatsapp.ts';
import type { Identity } from '../../relationship/identity.ts';
import { exportFile, silentReading } from './case.ts';

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

it('keeps what people write about calls apart from calls', () => {
  const said = (text: string) => saidIn({ text, attached: false });
  expect(said('Voice call, 42 sec')).toEqual({ kind: 'call', minutes: 1 });
  expect(said('‎Voice call, ‎2 hr')).toEqual({ kind: 'call', minutes: 120 });
  expect(said('‎Voice call, ‎No answer').kind).toBe('nothing');
  expect(said('Voice call with Bo was nice, 5 people').kind).toBe('message');
  expect(said('Missed call me maybe').kind).toBe('message');
});

const me: Identity[] = ['name:whatsapp/sam reed'];

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
