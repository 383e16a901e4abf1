import { expect, it } from 'vitest';
import { askReadiness } from '../../relationship/askReadiness.ts';
import { dayAt } from '../../relationship/day.ts';
import { historyAsOf } from '../../relationship/history.ts';
import { defaultSettings } from '../../relationship/settings.ts';
import { standingOf } from '../../relationship/standing.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { noon } from '../standings.ts';

const now = noon('2013-03-14');

/** What comes before asking Ada, after what a backup tells of her. */
function readiness(told: Record<string, unknown>) {
  const about = Object.entries(told).map(([table, rows]) => [
    table,
    Array.isArray(rows) ? rows.map((row: object) => ({ personId: 'ada', ...row })) : rows,
  ]);
  const people = [{ id: 'ada', name: 'Ada' }];
  const backup = readBackup(
    JSON.stringify({ format: 'Familiar backup', version: 2, people, ...Object.fromEntries(about) }),
    'UTC',
  );
  const [ada] = backup.people;
  if (!ada) throw new Error('Nobody is in the backup.');
  const history = historyAsOf(backup, now);
  return askReadiness(standingOf(ada, history, 'UTC'), history, dayAt(defaultSettings, now, 'UTC'));
}

const mails = ['2012-12-01', '2013-01-01', '2013-02-01'].map((at) => ({ rung: 'email', at }));

it('is there with somebody one writes with, and says what speaks for it', () => {
  const pledges = [{ by: 'me', what: 'read it', at: '2013-01-01', keptAt: '2013-01-05' }];
  const owed = [{ kind: 'thanks', at: '2013-01-01', settledAt: '2013-01-02' }];
  expect(readiness({ interactions: mails, pledges, owed })).toEqual({
    first: [],
    speaksFor: [
      { kind: 'talks', count: 3 },
      { kind: 'wrote to them', count: 3 },
      { kind: 'kept promises', count: 1 },
      { kind: 'thanked' },
    ],
  });
});

it.each<[string, string[], Record<string, unknown>]>([
  ['nobody knows them yet', ['not in touch'], {}],
  ['a promise is open', ['keep promise'], { interactions: mails, pledges: [{ by: 'me', what: 'write', at: '2013-01-01' }] }],
  ['they wait for an answer', ['answer'], { interactions: [...mails, { rung: 'email', direction: 'in', at: '2013-03-01' }] }],
  ['they were not thanked', ['thank'], { interactions: mails, owed: [{ kind: 'thanks', at: '2013-01-01' }] }],
  ['they have a hard time', ['hard time'], { interactions: mails, facts: [{ text: 'was laid off', at: '2013-03-01' }] }],
  ['a hello is on its way', ['hello on its way'], { interactions: mails, hellos: [{ at: '2013-03-12' }] }],
  [
    'only the user wrote',
    ['nothing from them', 'only in public'],
    { interactions: [{ rung: 'email', direction: 'out', at: '2013-03-01' }] },
  ],
  [
    'the user has given nothing',
    ['give'],
    { interactions: ['2012-11-01', '2012-12-01', '2013-01-01'].map((at) => ({ rung: 'message', direction: 'in', at })) },
  ],
  ['they only talked in public', ['only in public'], { interactions: mails.map(({ at }) => ({ rung: 'reply', at })) }],
  [
    'it has been long',
    ['quiet since'],
    { interactions: mails.map(({ at }) => ({ rung: 'email', at: at.replace('201', '200') })) },
  ],
])('says what comes first where %s', (_, kinds, told) => {
  expect(readiness(told)?.first.map(({ kind }) => kind)).toEqual(kinds);
});

it('is no question where there is to be no contact', () => {
  expect(readiness({ interactions: mails, facts: [{ text: 'Wants no contact' }] })).toBeNull();
});
