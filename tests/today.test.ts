import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dayAsJson } from './dayAsJson.ts';

const folder = mkdtempSync(join(tmpdir(), 'today-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'backup.json');
writeFileSync(
  file,
  JSON.stringify({
    format: 'Familiar backup',
    version: 2,
    people: [{ id: 'ben', name: 'Ben' }],
    interactions: [{ personId: 'ben', rung: 'message', direction: 'in', at: '2026-03-12T23:00' }],
  }),
);

function today(...given: string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'today.ts'), ...given], { encoding: 'utf8' });
}

it('prints a day of a backup, with the suggestion in words and in facts', () => {
  const { stdout, stderr } = today(file, '--on', '2026-03-14', '--zone', 'Pacific/Kiritimati');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    day: '2026-03-14',
    zone: 'Pacific/Kiritimati',
    nowAt: '2026-03-14T23:59:59+14:00',
    owed: [
      {
        personId: 'ben',
        name: 'Ben',
        kind: 'reply owed',
        step: 'answer',
        question: 'answer them?',
        why: 'they wrote last, March 12',
        dueAt: null,
        because: [{ kind: 'they wrote', rung: 'message', at: '2026-03-12T23:00:00+14:00' }],
        key: `reply owed ${Date.UTC(2026, 2, 12, 9)}`,
      },
    ],
    steps: [],
  });
}, 20_000);

it('tells which day a promise, a day to ask after and somebody put off were waiting for', () => {
  const due = join(folder, 'due.json');
  const backup = {
    ...{ format: 'Familiar backup', version: 2 },
    people: ['ada', 'ben', 'cem'].map((id) => ({ id, name: id, ...(id === 'cem' && { snoozedUntil: '2026-03-14' }) })),
    pledges: [{ personId: 'ada', by: 'me', what: 'write', at: '2026-03-01', dueAt: '2026-03-14' }],
    facts: [{ personId: 'ben', text: 'moves', followUpAt: '2026-03-13' }],
    interactions: [{ personId: 'cem', rung: 'reply', at: '2026-01-01' }],
  };
  writeFileSync(due, JSON.stringify(backup));
  expect(dayAsJson([due, '--on', '2026-03-14', '--zone', 'Etc/GMT+12'])).toMatchObject({
    promises: [{ personId: 'ada', dueAt: '2026-03-14T23:59:59-12:00' }],
    steps: [
      { personId: 'ben', dueAt: '2026-03-13T00:00:00-12:00' },
      { personId: 'cem', dueAt: '2026-03-14T00:00:00-12:00' },
    ],
  });
});

it('tells with whom a talk is arranged, in words and with its time', () => {
  const arranged = join(folder, 'arranged.json');
  const backup = {
    ...{ format: 'Familiar backup', version: 2, people: [{ id: 'ada', name: 'Ada Moss' }] },
    invitations: [{ personId: 'ada', at: '2026-03-01', scheduledAt: '2026-03-16T15:00', minutes: 30 }],
  };
  writeFileSync(arranged, JSON.stringify(backup));
  expect(dayAsJson([arranged, '--on', '2026-03-14', '--zone', 'europe/berlin'])).toMatchObject({
    zone: 'Europe/Berlin',
    comingUp: [{ kind: 'talk', title: 'Call with Ada Moss', at: '2026-03-16T15:00:00+01:00', people: [{ name: 'Ada Moss' }] }],
  });
});

it('does not know yet what the backup tells of later', () => {
  expect(dayAsJson([file, '--on', '2026-03-11', '--zone', 'UTC'])).toMatchObject({ owed: [] });
});

it.each([
  [[], 'Say which one backup'],
  [[file, file], 'Say which one backup'],
  [[file, '--on', 'Friday'], 'found "Friday", expected a day like 2026-03-14'],
  [[file, '--on', '2026-02-30'], 'found "2026-02-30", expected a day'],
  [[file, '--on', '2011-12-30', '--zone', 'Pacific/Apia'], 'a day that Pacific/Apia left out'],
  [[file, '--zone', 'Mars/Base'], 'found "Mars/Base", expected the name of a time zone like Europe/Berlin'],
  [[file, '--zone', '+14:00'], 'found "+14:00"'],
  [[file, '--zone'], 'Nothing follows --zone'],
  [[file, '--day', '2026-03-14'], 'There is no --day'],
  [[join(folder, 'none.json')], 'none.json: there is no such file'],
  [[folder], 'this is a folder'],
])('says what is missing: %j', (given, told) => {
  expect(() => dayAsJson(given)).toThrow(told);
});

it('says how it is called', () => {
  expect(today('--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('npm run today -- backup.json'),
    stderr: '',
  });
}, 20_000);

it('reads a file that begins with the mark some editors put there', () => {
  const marked = join(folder, 'marked.json');
  writeFileSync(marked, '\uFEFF{"format":"Familiar backup","version":2}');
  expect(dayAsJson([marked])).toMatchObject({ owed: [] });
});

it('prints no stack where something is missing, and fails', () => {
  expect(today(join(folder, 'none.json'))).toMatchObject({ status: 1, stdout: '', stderr: expect.not.stringContaining(' at ') });
}, 20_000);
