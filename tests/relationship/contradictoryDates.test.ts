import { expect, it } from 'vitest';
import { readBackup } from '../../storage/backupFile.ts';
import { todayIn } from '../backups.ts';
import { suggestionsOf } from '../todayRows.ts';

type Case = {
  title: string;
  zone?: string;
  /** The backup without its heading; of Ada nothing is said but what stands here. */
  told: { ada?: object } & Record<string, unknown>;
  /** What is suggested for Ada on each of these days; null for silence. */
  expected: Record<string, string | null>;
};

const replies = (...days: string[]) => days.map((at) => ({ personId: 'ada', rung: 'reply', channel: 'x', at }));
const threeTalks = replies('2026-01-10', '2026-01-20', '2026-01-30');
const focus = { focus: true };

function backupOf({ ada, ...tables }: Case['told'], zone: string) {
  const people = [{ id: 'ada', name: 'Ada', ...ada }];
  return readBackup(JSON.stringify({ format: 'Familiar backup', version: 2, people, ...tables }), zone);
}

it.each<Case>([
  {
    title: 'counts no contact of a day to come, and counts it from its day on',
    told: { ada: focus, interactions: [...threeTalks, { personId: 'ada', rung: 'email', at: '2026-04-01' }] },
    expected: { '2026-03-14': 'hello', '2026-04-02': null },
  },
  {
    title: 'knows no promise before the day it was made, whenever it is said to have been due',
    told: { pledges: [{ personId: 'ada', by: 'me', what: 'write', at: '2026-03-12', dueAt: '2026-03-01' }] },
    expected: { '2026-03-11': null, '2026-03-12': 'promise due', '2026-03-14': 'promise due' },
  },
  {
    title: 'takes a promise as kept that was kept before it was made',
    told: {
      pledges: [{ personId: 'ada', by: 'me', what: 'write', at: '2026-03-12', dueAt: '2026-03-13', keptAt: '2026-03-01' }],
    },
    expected: { '2026-03-14': null },
  },
  {
    title: 'asks after their promise once, though it was due before they gave it',
    told: { pledges: [{ personId: 'ada', by: 'them', what: 'write', at: '2026-03-12', dueAt: '2026-03-01' }] },
    expected: { '2026-03-11': null, '2026-03-12': 'their promise due' },
  },
  {
    title: 'takes somebody as not put off whose day was over before it was set',
    told: { ada: { snoozedUntil: '2026-03-01', snoozedAt: '2026-03-10' } },
    expected: { '2026-02-27': null, '2026-03-05': null, '2026-03-14': null },
  },
  {
    title: 'picks up on its day who was put off, and only then',
    told: { ada: { snoozedUntil: '2026-03-14', snoozedAt: '2026-03-01' } },
    expected: { '2026-02-27': null, '2026-03-13': null, '2026-03-14': 'deferred' },
  },
  {
    title: 'goes by the talks where the first meeting is said to be after the last of them',
    told: { ada: { ...focus, origin: { ...origin(), at: '2026-05-01' }, addedAt: '2026-06-01' }, interactions: threeTalks },
    expected: { '2026-03-14': 'hello' },
  },
  {
    title: 'knows nobody who was added later and with whom nothing had happened',
    told: { ada: { ...focus, nextUp: 1, addedAt: '2026-06-01' } },
    expected: { '2026-03-14': null, '2026-06-02': 'next up' },
  },
  {
    title: 'takes a time away that ends before it begins for none, also as a reason to come home',
    told: {
      settings: { away: [{ from: '2026-03-20', until: '2026-03-12' }] },
      owed: [{ personId: 'ada', kind: 'answer', at: '2026-03-11' }],
    },
    expected: { '2026-03-12': 'question open', '2026-03-14': 'question open', '2026-03-15': 'question open' },
  },
  {
    title: 'takes two times away that follow on each other as one',
    told: {
      settings: {
        away: [
          { from: '2026-03-06', until: '2026-03-13' },
          { from: '2026-03-01', until: '2026-03-05' },
        ],
      },
      owed: [{ personId: 'ada', kind: 'answer', at: '2026-03-02' }],
    },
    expected: { '2026-03-05': null, '2026-03-06': null, '2026-03-14': 'question open' },
  },
  {
    title: 'takes a cadence of no days for none',
    told: { ada: { cadenceDays: 0 }, interactions: [{ personId: 'ada', rung: 'meet', at: '2026-01-30' }] },
    expected: { '2026-01-30': null, '2026-03-14': null },
  },
  {
    title: 'takes a cadence of fewer than no days for none',
    told: { ada: { cadenceDays: -30 }, interactions: [{ personId: 'ada', rung: 'meet', at: '2026-01-30' }] },
    expected: { '2026-01-30': null, '2026-03-14': null },
  },
  {
    title: 'still says hello to somebody in focus whose cadence is none',
    told: { ada: { ...focus, cadenceDays: -1 }, interactions: threeTalks },
    expected: { '2026-03-14': 'hello', '2026-09-14': 'hello' },
  },
  {
    title: 'asks after a birthday of 29 February in the year that has one',
    told: { facts: [{ personId: 'ada', text: 'turns 40', followUpAt: '2028-02-29' }] },
    expected: { '2028-02-28': null, '2028-02-29': 'life event', '2028-03-01': 'life event' },
  },
  {
    title: 'asks after something noted too late, and not half a year later',
    told: { facts: [{ personId: 'ada', text: 'exam', at: '2026-03-10', followUpAt: '2026-03-01' }] },
    expected: { '2026-03-05': null, '2026-03-10': 'life event', '2026-10-01': null },
  },
  {
    title: 'does not count what took less than no time into the week’s minutes',
    told: {
      ada: focus,
      settings: { callMinutesAWeek: 20 },
      interactions: [
        ...replies('2026-01-10', '2026-01-20').map((one) => ({ ...one, rung: 'email' })),
        { personId: 'ada', rung: 'email', at: '2026-01-30' },
        { personId: 'ben', rung: 'call', at: '2026-03-12', minutes: 20 },
        { personId: 'ben', rung: 'call', at: '2026-03-11', minutes: -500 },
      ],
      people: [
        { id: 'ada', name: 'Ada', focus: true },
        { id: 'ben', name: 'Ben' },
      ],
    },
    expected: { '2026-03-14': null, '2026-03-17': 'call' },
  },
  {
    title: 'takes what was answered before it was asked as answered',
    told: { owed: [{ personId: 'ada', kind: 'answer', at: '2026-03-12', settledAt: '2026-03-01' }] },
    expected: { '2026-03-14': null },
  },
  {
    title: 'has somebody in the trash until the day they are put there',
    told: { ada: { deletedAt: '2026-03-14T09:00' }, owed: [{ personId: 'ada', kind: 'thanks', at: '2026-03-01' }] },
    expected: { '2026-03-13': 'thanks owed', '2026-03-14': null },
  },
  ...['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Cairo'].flatMap(
    (zone): Case[] => [
      {
        title: `keeps to the days of ${zone}`,
        zone,
        told: {
          pledges: [{ personId: 'ada', by: 'me', what: 'write', at: '2026-03-01', dueAt: '2026-03-14' }],
        },
        expected: { '2026-03-13': null, '2026-03-14': 'promise due' },
      },
      {
        title: `counts days of 23 and 25 hours whole in ${zone}`,
        zone,
        told: { ada: { cadenceDays: 365 }, interactions: [{ personId: 'ada', rung: 'meet', at: '2026-01-15T23:30' }] },
        expected: { '2027-01-14': null, '2027-01-15': 'reconnect' },
      },
    ],
  ),
])('$title', ({ zone = 'Europe/Berlin', told, expected }) => {
  const backup = backupOf(told, zone);
  const said = Object.keys(expected).map((day) => {
    const row = suggestionsOf(todayIn(backup, day, zone)).find(({ personId }) => personId === 'ada');
    return [day, row?.suggestion.kind ?? null];
  });
  expect(Object.fromEntries(said)).toEqual(expected);
});

function origin() {
  return { kind: 'post', words: 'a post', url: null, viaPersonId: null, unsure: false };
}

it.each<[string, Case['told'], string]>([
  ['a day that no calendar has', { ada: { happySince: '2027-02-29' } }, 'people, entry 1, "happySince": found "2027-02-29"'],
  [
    'a moment beyond all calendars',
    { interactions: [{ personId: 'ada', rung: 'call', at: 1e300 }] },
    'interactions, entry 1, "at": found 1e+300',
  ],
  [
    'a time away without a day',
    { settings: { away: [{ from: 'Monday', until: '2026-03-12' }] } },
    'settings, entry 1, "away", entry 1, "from": found "Monday". Expected a day like "2026-03-14"',
  ],
])('says plainly that %s cannot be read', (_, told, words) => {
  expect(() => backupOf(told, 'UTC')).toThrow(words);
});
