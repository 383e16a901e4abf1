import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '../../relationship/clock.ts';
import { dayAt } from '../../relationship/day.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { Person } from '../../relationship/person.ts';
import { countOf } from '../../relationship/reminder.ts';
import { defaultSettings } from '../../relationship/settings.ts';
import type { Standing } from '../../relationship/standing.ts';
import { suggestNextStep } from '../../relationship/suggestion.ts';
import { today } from '../../relationship/today.ts';
import { reply } from '../people.ts';
import { noon, standing, talks } from '../standings.ts';
import { suggestionsOf } from '../todayRows.ts';

const now = noon('2026-03-14');

describe('today', () => {
  const settings = { ...defaultSettings };
  const named = (name: string, told: Parameters<typeof standing>[0] = {}) =>
    standing({ ...told, person: { id: name, name, ...told.person } });

  it('is empty and good when nothing waits', () => {
    expect(suggestionsOf(today([named('Ada', { interactions: talks(5, '2026-03-12') })], settings, now, 'UTC'))).toEqual([]);
  });

  it('makes no thousand suggestions of ten years that arrive in one import', () => {
    const people = Array.from({ length: 2_000 }, (_, n) =>
      named(`Person ${n}`, {
        interactions: talks(40, `20${10 + (n % 16)}-06-01`, { source: 'import:x' }),
        owed: [
          ...[{ id: `o${n}`, personId: `Person ${n}`, kind: 'thanks' as const, words: 'followed you', permalink: null }].map(
            (row) => ({
              ...row,
              ...{ at: noon('2016-01-01'), settledAt: null, source: 'import:x' as const, sourceKey: null },
            }),
          ),
        ],
      }),
    );
    const day = today(people, settings, now, 'UTC');
    expect(suggestionsOf(day).length).toBeLessThan(15);
    expect(day.more).toBeGreaterThan(1_900);
  });

  it('brings back all that waited while the user was away, promises first, the oldest first', () => {
    const promised = (name: string, dueAt: string) =>
      named(name, {
        pledges: [
          {
            id: name,
            personId: name,
            by: 'me',
            what: 'write',
            dueAt: noon(dueAt),
            keptAt: null,
            permalink: null,
            at: noon('2026-02-01'),
          },
        ],
      });
    const people = [
      promised('Late', '2026-03-10'),
      promised('Early', '2026-03-05'),
      named('Put off', { person: { untilBack: true, snoozedAt: noon('2026-03-02') } }),
      named('Wrote', { interactions: [reply({ rung: 'message', direction: 'in', at: noon('2026-03-06') })] }),
    ];
    const away = { ...settings, away: [{ from: '2026-03-03', until: '2026-03-13' }] };
    expect(suggestionsOf(today(people, away, noon('2026-03-12'), 'UTC'))).toEqual([]);
    const { returned, promises, owed } = today(people, away, now, 'UTC');
    expect(returned?.rows.map(({ name }) => name)).toEqual(['Early', 'Late', 'Wrote', 'Put off']);
    expect([...promises, ...owed]).toEqual([]);
  });

  it('keeps the queue in the user’s order', () => {
    const queued = ['Cem', 'Ada', 'Ben'].map((name, nextUp) =>
      named(name, { person: { nextUp }, interactions: talks(8, '2026-02-01') }),
    );
    expect(today(queued.toReversed(), settings, now, 'UTC').nextUp.map(({ name }) => name)).toEqual(['Cem', 'Ada', 'Ben']);
  });

  it('stops offering calls where the week’s minutes end, and says what is left', () => {
    const caller = named('Caller', {
      interactions: [reply({ rung: 'call', channel: 'phone', minutes: 50, at: noon('2026-03-10') })],
    });
    const ready = named('Ready', {
      person: { focus: true },
      interactions: talks(4, '2026-02-20', { rung: 'email', channel: 'email' }),
    });
    const withMinutes = (callMinutesAWeek: number) => today([caller, ready], { ...settings, callMinutesAWeek }, now, 'UTC');
    expect(withMinutes(90).calls.map(({ name }) => name)).toEqual(['Ready']);
    expect(withMinutes(60).calls).toEqual([]);
    expect(withMinutes(60).callBudget).toEqual({ week: 60, used: 50, arranged: 0, left: 10 });
  });

  it('shares the week’s minutes between the queue and the others', () => {
    const ready = (name: string, person: Partial<Person>) =>
      named(name, { person, interactions: talks(4, '2026-02-20', { rung: 'email', channel: 'email' }) });
    const people = [ready('Queued', { nextUp: 1 }), ready('First', { focus: true }), ready('Second', { focus: true })];
    const { nextUp, calls, more } = today(people, { ...settings, callMinutesAWeek: 60 }, now, 'UTC');
    expect([...nextUp, ...calls].map(({ name }) => name)).toEqual(['Queued', 'First']);
    expect(more).toBe(1);
  });

  it('counts a call arranged for the coming week to that, and begins weeks on the day that is said', () => {
    const arranged = (on: string) => {
      const invitation = { id: 'v', personId: 'Call', by: 'me' as const, state: 'scheduled' as const, at: noon('2026-03-01') };
      const invitations = [{ ...invitation, stateAt: invitation.at, scheduledAt: noon(on), minutes: 40, note: '' }];
      return named('Call', { invitations });
    };
    const minutes = { ...settings, callMinutesAWeek: 60 };
    const budget = (on: string, firstWeekday?: number) =>
      today([arranged(on)], minutes, now, 'UTC', firstWeekday === undefined ? {} : { firstWeekday }).callBudget.arranged;
    // 14 March 2026 is a Saturday.
    expect([budget('2026-03-15'), budget('2026-03-16')]).toEqual([40, 0]);
    expect([budget('2026-03-15', 7), budget('2026-03-15', 1)]).toEqual([0, 40]);
  });

  it('keeps no minutes for those the day does not show, and gives the first to who asked for a talk', () => {
    const mailed = { interactions: talks(4, '2026-02-20', { rung: 'email', channel: 'email' }) };
    const queued = ['A', 'B', 'C', 'D', 'E'].map((name, nextUp) => named(name, { person: { nextUp } }));
    const people = [
      ...queued,
      named('F', { person: { nextUp: 5 }, ...mailed }),
      named('Focus', { person: { focus: true }, ...mailed }),
    ];
    const short = { ...settings, stepsADay: 9, callMinutesAWeek: 30 };
    expect(today(people, short, now, 'UTC')).toMatchObject({ calls: [{ name: 'Focus' }], more: 1 });
    const asked = { id: 'v', personId: 'Ask', by: 'them' as const, state: 'invited' as const, at: noon('2026-03-01') };
    const invitations = [{ ...asked, stateAt: asked.at, scheduledAt: null, minutes: null, note: '' }];
    expect(today([...people, named('Ask', { invitations })], short, now, 'UTC')).toMatchObject({
      ...{ owed: [{ name: 'Ask' }], calls: [], more: 2 },
    });
  });

  it('offers three to pick a hello from, and none once one was sent this week', () => {
    const named5 = ['A', 'B', 'C', 'D', 'E'].map((name) => named(name, { interactions: talks(4, '2026-02-20') }));
    expect(today(named5, settings, now, 'UTC').hellos).toHaveLength(3);
    const sent = (on: string) =>
      named('Sent', { hellos: [{ id: 'h', personId: 'Sent', at: noon(on), outcome: null, outcomeAt: null, words: '' }] });
    expect(today([...named5, sent('2026-03-09')], settings, now, 'UTC').hellos).toEqual([]);
    expect(today([...named5, sent('2026-03-08')], settings, now, 'UTC').hellos).toHaveLength(3);
  });

  it('offers the hello of the week to those in focus, and to all one talks with only while nobody is', () => {
    const talked = (name: string, focus: boolean) => named(name, { person: { focus }, interactions: talks(4, '2026-02-20') });
    const hellos = (...people: Standing[]) => today(people, settings, now, 'UTC').hellos.map(({ name }) => name);
    expect(hellos(talked('Abe', false), talked('Bea', false))).toEqual(['Abe', 'Bea']);
    expect(hellos(talked('Abe', false), talked('Bea', true))).toEqual(['Bea']);
    const met = named('Cem', { person: { focus: true }, interactions: talks(4, '2026-03-12', { rung: 'meet' }) });
    expect(hellos(talked('Abe', false), met)).toEqual([]);
  });

  it('passes nobody over who is queued, whatever is known of them', () => {
    const people = ['Abe', 'Bea'].map((name, nextUp) => named(name, { person: { nextUp } }));
    expect(today(people, settings, now, 'UTC').nextUp.map(({ name }) => name)).toEqual(['Abe', 'Bea']);
  });

  it('reminds of an invitation whoever got it, since the user gave it', () => {
    const given = { personId: 'Tara', by: 'me' as const, state: 'invited' as const, at: noon('2026-02-01') };
    const invited = { ...given, id: 'v', stateAt: given.at, scheduledAt: null, minutes: null, note: '' };
    expect(today([named('Tara', { invitations: [invited] })], settings, now, 'UTC').calls).toMatchObject([{ name: 'Tara' }]);
  });

  it('puts the stronger tie first, and says nothing of it', () => {
    const met = named('Zoe', {
      person: { focus: true, cadenceDays: 20 },
      interactions: talks(4, '2026-02-01', { rung: 'meet' }),
    });
    const wrote = named('Abe', { person: { focus: true, cadenceDays: 20 }, interactions: talks(4, '2026-02-01') });
    const { steps } = today([wrote, met], settings, now, 'UTC');
    expect(steps.map(({ name }) => name)).toEqual(['Zoe', 'Abe']);
    expect(JSON.stringify(steps)).not.toMatch(/strength|score|0\.\d/);
  });

  it('counts whom the user was in touch with today as a part of what fits', () => {
    const quiet = named('Quiet', { person: { focus: true, cadenceDays: 20 }, interactions: talks(4, '2026-02-01') });
    const written = named('Written', {
      person: { focus: true },
      interactions: [reply({ at: now - 3_600_000, direction: 'out' })],
    });
    expect(today([quiet], { ...settings, stepsADay: 1 }, now, 'UTC').steps).toHaveLength(1);
    expect(today([quiet, written], { ...settings, stepsADay: 1 }, now, 'UTC').steps).toEqual([]);
  });

  it('shows who is coming up in the calendar, and asks afterwards whether they met', () => {
    const meeting = (id: string, at: string) => ({
      ...{ id, title: 'Workshop', at: noon(at), endAt: null, wholeDay: false, personIds: ['Ada', 'nobody known'] },
      ...{ happened: null, source: 'import:ics' as const, sourceKey: null },
    });
    const day = today([named('Ada')], settings, now, 'UTC', {
      meetings: [meeting('b', '2026-03-18'), meeting('a', '2026-03-11')],
    });
    expect(day.comingUp).toMatchObject([{ kind: 'calendar', id: 'b', people: [{ personId: 'Ada', name: 'Ada' }] }]);
    expect(day.didYouMeet).toMatchObject([{ id: 'a' }]);
  });

  it('tells before a meeting when the two last talked and what is open, due or not', () => {
    const meeting = {
      ...{ id: 'm', title: 'Fair', at: noon('2026-03-16'), endAt: null, wholeDay: true, personIds: ['Old', 'New'] },
      ...{ happened: null, source: 'import:ics' as const, sourceKey: null },
    };
    const promise = (id: string, by: 'me' | 'them', dueAt: number | null) => ({
      ...{ id, personId: 'Old', by, what: 'write', dueAt, keptAt: null, permalink: null, at: noon('2019-03-02') },
    });
    const old = named('Old', {
      interactions: [reply({ rung: 'meet', at: noon('2019-03-02') })],
      pledges: [promise('mine', 'me', noon('2026-05-01')), promise('theirs', 'them', null)],
      owed: [
        {
          ...{ id: 'o', personId: 'Old', kind: 'thanks', words: 'linked to you', permalink: null, at: noon('2019-04-01') },
          ...{ settledAt: null, source: 'page', sourceKey: null },
        },
      ],
    });
    expect(today([old, named('New')], settings, now, 'UTC', { meetings: [meeting] }).comingUp[0]?.people).toMatchObject([
      {
        ...{ name: 'Old', lastAt: noon('2019-03-02') },
        open: [{ pledgeId: 'mine' }, { pledgeId: 'theirs' }, { kind: 'owed', owed: 'thanks' }],
      },
      { name: 'New', lastAt: null, open: [] },
    ]);
  });

  it('tells of a meeting with somebody with whom all is fine as it is, and of promises, but neither of what else is open nor asks after it', () => {
    const meeting = (id: string, at: string, personIds: string[]) => ({
      ...{ id, title: 'Fair', at: noon(at), endAt: null, wholeDay: false, personIds, happened: null },
      ...{ source: 'import:ics' as const, sourceKey: null },
    });
    const ada = named('Ada', {
      person: { happySince: noon('2026-01-01') },
      pledges: [{ ...{ id: 'p', personId: 'Ada', by: 'me', what: 'write', dueAt: now, keptAt: null, permalink: null, at: now } }],
      interactions: [reply({ rung: 'message', direction: 'in', at: now - 3_600_000 })],
    });
    const meetings = [
      ...[meeting('ahead', '2026-03-16', ['Ada']), meeting('past', '2026-03-11', ['Ada'])],
      meeting('with others', '2026-03-12', ['Ada', 'New']),
    ];
    const day = today([ada, named('New')], settings, now, 'UTC', { meetings });
    expect(day.comingUp).toMatchObject([{ id: 'ahead', people: [{ name: 'Ada', open: [{ pledgeId: 'p' }] }] }]);
    expect(day.didYouMeet).toMatchObject([{ id: 'with others' }]);
    expect([suggestionsOf(day), day.more, countOf(day)]).toEqual([[], 0, 1]);
  });

  it('has a fair of three days coming up until it is over, and asks after it then', () => {
    const fair = {
      ...{ id: 'm', title: 'Fair', at: noon('2026-03-13'), endAt: noon('2026-03-15'), wholeDay: true, personIds: ['Ada'] },
      ...{ happened: null, source: 'import:ics' as const, sourceKey: null },
    };
    const on = (day: string) => {
      const { comingUp, didYouMeet } = today([named('Ada')], settings, noon(day), 'UTC', { meetings: [fair] });
      return [comingUp.length, didYouMeet.length];
    };
    expect([on('2026-03-13'), on('2026-03-14'), on('2026-03-15'), on('2026-03-16')]).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it('shows no more of a full calendar than fits a screen, what is nearest to the day', () => {
    const meeting = (n: number, at: number) => ({
      ...{ id: `m${n}`, title: 'Workshop', at, endAt: null, wholeDay: false, personIds: ['Ada'] },
      ...{ happened: null, source: 'import:ics' as const, sourceKey: null },
    });
    const full = Array.from({ length: 2_000 }, (_, n) => meeting(n, now + (n - 1_000) * 600_000));
    const { comingUp, didYouMeet } = today([named('Ada')], settings, now, 'UTC', { meetings: full });
    expect([comingUp.length, didYouMeet.length]).toEqual([10, 10]);
    expect(didYouMeet.at(-1)?.at).toBe(now - 12 * 3_600_000 - 600_000);
  });

  it('shows with whom a talk is arranged, once where the calendar has it, too', () => {
    const arranged = (name: string, scheduledAt: number) =>
      named(name, {
        invitations: [
          {
            ...{ id: `v ${name}`, personId: name, by: 'them', state: 'scheduled', at: noon('2026-03-01'), note: '' },
            ...{ stateAt: noon('2026-03-01'), scheduledAt, minutes: 30 },
          },
        ],
      });
    const entry = {
      ...{ id: 'm', title: 'Call', at: noon('2026-03-17'), endAt: null, wholeDay: false, personIds: ['Bea'] },
      ...{ happened: null, source: 'user' as const, sourceKey: null },
    };
    const people = [
      arranged('Ada', noon('2026-03-16')),
      arranged('Bea', noon('2026-03-17')),
      arranged('Cem', noon('2026-03-30')),
    ];
    expect(today(people, settings, now, 'UTC', { meetings: [entry] }).comingUp).toMatchObject([
      { kind: 'talk', id: 'v Ada', at: noon('2026-03-16'), endAt: noon('2026-03-16') + 1_800_000, people: [{ name: 'Ada' }] },
      { kind: 'calendar', id: 'm', people: [{ name: 'Bea' }] },
    ]);
  });
});

const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin', 'America/Sao_Paulo', 'UTC'] as const;

describe('days', () => {
  const due = (day: string, zone: string) =>
    standing({
      pledges: [
        {
          ...{ id: 'p', personId: 'ada', by: 'me', what: 'write', keptAt: null, permalink: null, at: 0 },
          dueAt: startOfDay(addDays(day, 1), zone) - 1,
        },
      ],
    });

  it.each([
    ['Pacific/Kiritimati', '2026-03-14'],
    ['Etc/GMT+12', '2026-03-14'],
    ['Europe/Berlin', '2026-03-29'], // 23 hours
    ['Europe/Berlin', '2026-10-25'], // 25 hours
    ['America/Havana', '2026-03-08'], // begins at one o'clock
    ['Africa/Cairo', '2026-10-29'], // midnight twice
  ])('begin and end with the local one: a promise in %s is due on %s, not a moment before', (zone, day) => {
    const start = startOfDay(day, zone);
    const at = (time: number) => suggestNextStep(due(day, zone), dayAt(defaultSettings, time, zone))?.kind ?? null;
    expect([at(start - 1), at(start), at(startOfDay(addDays(day, 1), zone) - 1)]).toEqual([null, 'promise due', 'promise due']);
  });

  it.each([
    ['the day before it is due for contact again', '2026-03-13', null],
    ['on the day', '2026-03-14', 'reconnect'],
  ])('count whole for the cadence: %s', (_, day, kind) => {
    for (const zone of zones) {
      const last: Interaction = reply({ rung: 'meet', at: startOfDay('2026-02-12', zone) + 20 * 3_600_000 });
      const ada = standing({ person: { cadenceDays: 30 }, interactions: [last] }, zone);
      for (const time of [startOfDay(day, zone), startOfDay(addDays(day, 1), zone) - 1])
        expect(suggestNextStep(ada, dayAt(defaultSettings, time, zone))?.kind ?? null).toBe(kind);
    }
  });
});
