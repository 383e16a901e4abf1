import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

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
    owed: [
      {
        personId: 'ben',
        name: 'Ben',
        kind: 'reply owed',
        step: 'answer',
        question: 'answer them?',
        why: 'they wrote last, March 12',
        because: [{ kind: 'they wrote', rung: 'message', at: Date.UTC(2026, 2, 12, 9) }],
        key: `reply owed ${Date.UTC(2026, 2, 12, 9)}`,
      },
    ],
    steps: [],
  });
});

it('does not know yet what the backup tells of later', () => {
  expect(JSON.parse(today(file, '--on', '2026-03-11', '--zone', 'UTC').stdout).owed).toEqual([]);
});

it.each([
  [[], 'Say which backup'],
  [[file, '--on', 'Friday'], 'found "Friday", expected a day like 2026-03-14'],
  [[file, '--on', '2026-03-14', '--zone', 'Mars/Base'], 'Mars/Base'],
  [[join(folder, 'none.json')], 'none.json'],
])('says what is missing: %j', (given, told) => {
  const { stderr, status } = today(...given);
  expect(stderr).toContain(told);
  expect(status).toBe(1);
});
