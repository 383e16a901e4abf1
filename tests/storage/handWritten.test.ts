import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../storage/backupFile.ts';
import { tableNames } from '../../storage/database.ts';

const zone = 'Pacific/Kiritimati';
const written = (tables: object) => readBackup(JSON.stringify({ format: 'Familiar backup', version: 2, ...tables }), zone);
const ada = { id: 'ada', name: 'Ada', identities: ['x:ada'] };

describe('a backup written by hand', () => {
  it('needs only what there is to say', () => {
    const backup = written({
      people: [ada],
      interactions: [{ personId: 'ada', rung: 'call', at: '2026-03-14' }],
      pledges: [{ personId: 'ada', by: 'me', what: 'send the draft', dueAt: '2026-03-20' }],
      settings: { callMinutesAWeek: 60 },
    });
    expect(backup.people).toMatchObject([{ id: 'ada', focus: false, addedAt: 0, deletedAt: null }]);
    expect(backup.identities).toEqual([{ identity: 'x:ada', personId: 'ada', since: 0 }]);
    expect(backup.interactions).toMatchObject([{ id: 'interactions-1', direction: 'both', channel: 'phone', minutes: null }]);
    expect(backup.settings).toMatchObject([{ callMinutesAWeek: 60, stepsADay: 5 }]);
    expect(backup.meetings).toEqual([]);
  });

  it('is described in ARCHITECTURE.md by an example that can be read', () => {
    const text = readFileSync(join(import.meta.dirname, '../../ARCHITECTURE.md'), 'utf8');
    const [, example = ''] = /```json\n(\{\n {2}"format"[\s\S]*?)```/.exec(text) ?? [];
    expect(readBackup(example).people).toHaveLength(1);
    expect(
      tableNames.filter((table) => !text.includes(`\`${table}\``)),
      'say what the table holds in ARCHITECTURE.md',
    ).toEqual([]);
  });

  it.each([
    ['2026-03-14', Date.UTC(2026, 2, 13, 22)], // noon where it is already the 14th
    ['2026-03-14T18:30', Date.UTC(2026, 2, 14, 4, 30)],
    ['2026-03-14T18:30:00Z', Date.UTC(2026, 2, 14, 18, 30)],
    [1773484200000, 1773484200000],
  ])('takes a moment as %s', (at, ms) => {
    expect(written({ people: [ada], interactions: [{ personId: 'ada', rung: 'reply', at }] }).interactions[0]?.at).toBe(ms);
  });

  it('has the talk or the meeting that only its invitation, or the calendar, tells of, as the store would', () => {
    const people = [ada, { id: 'ben', name: 'Ben' }];
    const invitations = [{ personId: 'ada', at: '2026-03-01', state: 'talked', stateAt: '2026-03-09', minutes: 20 }];
    const meetings = [{ at: '2026-03-11', personIds: ['ada', 'ben'], happened: true }];
    const interactions = [{ personId: 'ben', rung: 'meet', at: '2026-03-11T09:00' }];
    const told = written({ people, invitations, meetings, interactions }).interactions;
    expect(told.map(({ personId, rung, minutes }) => `${personId} ${rung} ${minutes}`)).toEqual([
      'ben meet null',
      'ada call 20',
      'ada meet null',
    ]);
    const exported = readBackup(JSON.stringify({ ...written({ people, invitations, meetings }), interactions: [] }), zone);
    expect(exported.interactions, 'a call that was deleted stays so').toEqual([]);
  });

  it('may say only a part of how the two met, of a post and of a call, and that something is not so', () => {
    const { people, interactions } = written({
      people: [{ ...ada, origin: { kind: 'person', at: '2026-03-01' }, recentPost: { title: 'On tea', at: '2026-03-02' } }],
      interactions: [{ personId: 'ada', rung: 'call', at: '2026-03-03', told: { life: 'a cat' }, hard: false, kindWords: false }],
    });
    expect(people[0]).toMatchObject({
      origin: { kind: 'person', words: '', url: null, at: Date.UTC(2026, 1, 28, 22), viaPersonId: null, unsure: false },
      recentPost: { title: 'On tea', url: '' },
    });
    expect(interactions[0]).toMatchObject({ told: { life: 'a cat', work: '', help: '' } });
    expect(interactions[0]).not.toHaveProperty('hard');
  });

  it('ends a due day with that day, and begins with it what was put off to it', () => {
    const { people, pledges } = written({
      people: [{ ...ada, snoozedUntil: '2026-03-14' }],
      pledges: [{ personId: 'ada', by: 'me', what: 'call', dueAt: '2026-03-14' }],
    });
    expect(people[0]?.snoozedUntil).toBe(Date.UTC(2026, 2, 13, 10));
    expect(pledges[0]?.dueAt).toBe(Date.UTC(2026, 2, 14, 10) - 1);
  });

  it.each([
    [{ people: [{ id: 'ada' }] }, 'people, entry 1, "name": found nothing'],
    [{ people: [{ ...ada, focus: 'yes' }] }, 'people, entry 1, "focus": found "yes"'],
    [{ people: [{ ...ada, nickname: 'A' }] }, 'people, entry 1: found an object. Unrecognized key: "nickname"'],
    [{ people: [ada], interactions: [{ personId: 'ada', rung: 'reply' }] }, 'interactions, entry 1, "at": found nothing'],
    [
      { people: [ada], interactions: [{ personId: 'ada', rung: 'reply', at: '2026-02-30' }] },
      'interactions, entry 1, "at": found "2026-02-30". Expected ms since 1970, or in a backup a date like "2026-03-14"',
    ],
    [{ people: [ada], talks: [] }, 'Unrecognized key: "talks"'],
    [{ people: [ada], facts: [{ personId: 'bob', text: 'x' }] }, 'expected the id of somebody in "people"'],
  ])('is told where it is wrong (%#)', (tables, told) => {
    expect(() => written(tables)).toThrow(told);
  });
});
