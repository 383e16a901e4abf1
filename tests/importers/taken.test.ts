import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { ics } from '../../importers/ics.ts';
import { lookAhead } from '../../importers/importer.ts';
import { findingsIn } from '../../importers/reading.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { meetingsBetween } from '../../storage/meetings.ts';
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
  'END:VCALENDAR',
  '',
].join('\r\n');

async function bringIn(): Promise<string> {
  const importId = crypto.randomUUID();
  const file = exportFile('home.ics', calendar);
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
    { title: 'Holiday', wholeDay: true, personIds: [] },
  ]);
  expect(taken[0]).toMatchObject({ at: Date.UTC(2026, 11, 1, 8), endAt: Date.UTC(2026, 11, 1, 11) });
  await undoImport(again);
  expect(await meetingsBetween(0, Date.UTC(2027, 6))).toHaveLength(2);
});
