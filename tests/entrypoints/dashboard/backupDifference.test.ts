import { expect, it } from 'vitest';
import { backupDifference } from '../../../entrypoints/dashboard/backupDifference.ts';
import type { Fact } from '../../../relationship/fact.ts';
import type { Backup } from '../../../storage/backupFile.ts';
import { tableNames } from '../../../storage/database.ts';

function backupWith(facts: Fact[]): Backup {
  const empty = Object.fromEntries(tableNames.map((name) => [name, []]));
  return { format: 'familiar backup', version: 1, ...empty, facts } as unknown as Backup;
}

it('tells of every kind of thing the user has, whatever of it a backup holds', () => {
  const empty = backupWith([]);
  const hello = { id: 'h', personId: 'ada', at: 0, outcome: null, outcomeAt: null, words: '' };
  const difference = backupDifference({ ...empty, hellos: [hello] }, empty);
  expect(difference.hellos).toEqual({ total: 0, added: 0, changed: 0, removed: 1 });
  expect(Object.keys(difference)).toEqual(
    expect.arrayContaining(['owed', 'invitations', 'meetings', 'imports', 'merges', 'settings']),
  );
});

function fact(id: string, text: string): Fact {
  return { id, personId: 'ada', text, facet: 'other', private: false, pinned: false, followUpAt: null, at: 0 };
}

it('tells what restoring would add, change and take away', () => {
  const now = backupWith([fact('1', 'dog'), fact('2', 'cat'), fact('3', 'fish')]);
  const then = backupWith([fact('1', 'dog'), fact('2', 'two cats'), fact('4', 'bird')]);
  expect(backupDifference(now, then).facts).toEqual({ total: 3, added: 1, changed: 1, removed: 1 });
});
