import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { ics } from '../../importers/ics.ts';
import { lookAhead } from '../../importers/importer.ts';
import { findingsIn } from '../../importers/reading.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { clashesWith, meetingsBetween } from '../../storage/meetings.ts';
import { undoImport } from '../../storage/undoImport.ts';
import { emptyStore } from '../storage/store.ts';
import { exportFile } from './case.ts';

beforeEach(emptyStore);

const now = Date.UTC(2026, 10, 25, 12);

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...['BEGIN:VEVENT', 'UID:train', 'SUMMARY:Train to Cork', 'DTSTART:20261201T080000Z', 'DTEND:20261201T110000Z', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:off', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:past', 'SUMMARY:Dentist', 'DTSTART:20261101T080000Z', 'DTEND:20261101T090000Z', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:not', 'SUMMARY:Fair', 'STATUS:CANCELLED', 'DTSTART:20261202T080000Z', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:fair', 'SUMMARY:Book fair', 'TRANSP:TRANSPARENT', 'DTSTART;VALUE=DATE:20261202', 'END:VEVENT'],
  'END:VCALENDAR',
  '',
].join('\r\n');

async function bringIn(text = calendar): Promise<string> {
  const importId = crypto.randomUUID();
  const file = exportFile('home.ics', text);
  const notes = new ReadingNotes();
  const { signal } = new AbortController();
  const { skip, taken } = notes;
  const findings = findingsIn(ics, [file], { ...lookAhead(signal), now, skip, taken });
  const exported = { importer: 'ics', files: [{ name: file.name, size: file.size }], findings, notes };
  await absorb(importId, [exported], { me: new Set(), progress: () => {}, signal });
  return importId;
}

it('keeps when the user is not free in the months ahead, once, and lets go of it with the import (T7)', async () => {
  await bringIn();
  const again = await bringIn();
  const taken = await meetingsBetween(0, Date.UTC(2027, 6));
  expect(taken.map(({ title, wholeDay, personIds }) => ({ title, wholeDay, personIds }))).toEqual([
    { title: 'Train to Cork', wholeDay: false, personIds: [] },
    { title: 'Book fair', wholeDay: true, personIds: [] },
    { title: 'Holiday', wholeDay: true, personIds: [] },
  ]);
  expect(taken[0]).toMatchObject({ at: Date.UTC(2026, 11, 1, 8), endAt: Date.UTC(2026, 11, 1, 11) });
  await undoImport(again);
  expect(await meetingsBetween(0, Date.UTC(2027, 6))).toHaveLength(3);
});

it('warns of nothing during which the calendar shows the user as free', async () => {
  await bringIn();
  const during = (day: number) => clashesWith(Date.UTC(2026, 11, day, 10), 30);
  expect((await during(1)).map(({ title }) => title)).toEqual(['Train to Cork']);
  expect(await during(2)).toEqual([]);
});

it('hears from a newer export that a time is taken after all, or no more', async () => {
  await bringIn();
  await bringIn(calendar.replace('TRANSP:TRANSPARENT', 'TRANSP:OPAQUE'));
  expect(await clashesWith(Date.UTC(2026, 11, 2, 10), 30)).toHaveLength(1);
  await bringIn();
  expect(await clashesWith(Date.UTC(2026, 11, 2, 10), 30)).toEqual([]);
});

it('takes whole days from their first midnight to their last', async () => {
  await bringIn();
  const isTaken = async (...when: [day: number, hour: number]) =>
    (await clashesWith(Date.UTC(2026, 11, ...when), 30)).some(({ title }) => title === 'Holiday');
  expect(await Promise.all([isTaken(23, 23), isTaken(24, 0), isTaken(26, 23), isTaken(27, 0)])).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
