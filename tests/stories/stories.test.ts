import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reasonsWords } from '../../components/cardWords.ts';
import { withoutWords } from '../../relationship/suggestion.ts';
import type { Today, TodayRow } from '../../relationship/today.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { todayIn } from '../backups.ts';
import { speak } from '../speak.ts';
import { suggestionsOf } from '../todayRows.ts';

beforeAll(() => speak('en'));

/**
 * What somebody lived through, as a backup, and what each day of it should have held: for a person the kind of suggestion, or "kind/step", or
 * null for silence. A story told wrongly is one more line in `days`.
 */
type Story = {
  story: string;
  zone: string;
  days: {
    on: string;
    tells: string;
    expect: Record<string, string | null>;
    /** For a person what the reason says among other words. */
    says?: Record<string, string>;
    /** Of a list of the day who is in it, in its order; of those of the calendar the ids of the entries. */
    lists?: Partial<Record<(typeof lists)[number], string[]>>;
    /** How many suggestions there are at most. */
    most?: number;
  }[];
  backup: object;
};

const lists = ['returned', 'promises', 'owed', 'hellos', 'calls', 'steps', 'nextUp', 'comingUp', 'didYouMeet'] as const;

const stories = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Story);

describe.each(stories)('$story', ({ zone, days, backup }) => {
  const read = readBackup(JSON.stringify(backup), zone);

  it.each(days)('$on: $tells', ({ on, expect: expected, says = {}, lists: listed = {}, most = Infinity }) => {
    const day = todayIn(read, on, zone);
    const rows = suggestionsOf(day);
    const said = Object.fromEntries(
      Object.entries(expected).map(([personId, words]) => [personId, saidOf(rows, personId, words)]),
    );
    expect(said).toEqual(expected);
    for (const [personId, words] of Object.entries(says)) expect(reasonOf(rows, personId)).toContain(words);
    expect(Object.fromEntries(Object.keys(listed).map((list) => [list, listIn(day, list as (typeof lists)[number])]))).toEqual(
      listed,
    );
    expect(rows.length).toBeLessThanOrEqual(most);
  });

  it.each(days)('blames nobody and sells nothing on $on', ({ on }) => {
    const rows = suggestionsOf(todayIn(read, on, zone));
    const ours = rows.map(({ suggestion }) => reasonsWords(withoutWords(suggestion, 'all').because, Date.parse(on)));
    expect(ours.filter((words) => unkind.test(words))).toEqual([]);
  });

  it.each(days)('offers nobody twice on $on', ({ on }) => {
    const people = suggestionsOf(todayIn(read, on, zone)).map(({ personId }) => personId);
    expect(new Set(people).size).toBe(people.length);
  });
});

it('holds at least 800 judgements', () => {
  const judgements = stories.flatMap(({ days }) => days.flatMap(({ expect: expected }) => Object.keys(expected)));
  expect(judgements.length).toBeGreaterThanOrEqual(800);
});

/** What no reason says: blame, figures of worth, the words of those who sell. */
const unkind =
  /overdue|too late|should have|forgot|neglect|fail|score|rank|%|\blead\b|prospect|pipeline|ignored|\bmust\b|asap|hurry/i;

/** Why, in the words of the screens. */
function reasonOf(rows: readonly TodayRow[], personId: string): string {
  const row = rows.find((one) => one.personId === personId);
  return row ? reasonsWords(row.suggestion.because, Date.now()) : '';
}

function listIn(day: Today, list: (typeof lists)[number]): string[] {
  if (list === 'comingUp' || list === 'didYouMeet') return day[list].map(({ id }) => id);
  return (list === 'returned' ? (day.returned?.rows ?? []) : day[list]).map(({ personId }) => personId);
}

/** What is suggested for a person, as exactly as the story says it. */
function saidOf(rows: readonly TodayRow[], personId: string, like: string | null): string | null {
  const row = rows.find((one) => one.personId === personId);
  if (row === undefined) return null;
  const { kind, step } = row.suggestion;
  return like?.includes('/') ? `${kind}/${step}` : kind;
}
