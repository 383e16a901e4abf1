import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TodayRow } from '../../relationship/today.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { todayIn } from '../backups.ts';
import { suggestionsOf } from '../todayRows.ts';

/**
 * What somebody lived through, as a backup, and what each day of it should have held: for a person the kind of suggestion, or "kind/step", or
 * null for silence. A story told wrongly is one more line in `days`.
 */
type Story = {
  story: string;
  zone: string;
  days: { on: string; tells: string; expect: Record<string, string | null> }[];
  backup: object;
};

const stories = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Story);

describe.each(stories)('$story', ({ zone, days, backup }) => {
  const read = readBackup(JSON.stringify(backup), zone);

  it.each(days)('$on: $tells', ({ on, expect: expected }) => {
    const rows = suggestionsOf(todayIn(read, on, zone));
    const said = Object.fromEntries(
      Object.entries(expected).map(([personId, words]) => [personId, saidOf(rows, personId, words)]),
    );
    expect(said).toEqual(expected);
  });

  it.each(days)('offers nobody twice on $on', ({ on }) => {
    const people = suggestionsOf(todayIn(read, on, zone)).map(({ personId }) => personId);
    expect(new Set(people).size).toBe(people.length);
  });
});

it('holds at least 490 judgements', () => {
  const judgements = stories.flatMap(({ days }) => days.flatMap(({ expect: expected }) => Object.keys(expected)));
  expect(judgements.length).toBeGreaterThanOrEqual(490);
});

/** What is suggested for a person, as exactly as the story says it. */
function saidOf(rows: readonly TodayRow[], personId: string, like: string | null): string | null {
  const row = rows.find((one) => one.personId === personId);
  if (row === undefined) return null;
  const { kind, step } = row.suggestion;
  return like?.includes('/') ? `${kind}/${step}` : kind;
}
