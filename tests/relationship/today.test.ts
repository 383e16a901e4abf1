import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '../../relationship/clock.ts';
import type { Contact } from '../../relationship/contact.ts';
import { dayAt } from '../../relationship/day.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import { ladder } from '../../relationship/ladder.ts';
import type { Person } from '../../relationship/person.ts';
import { defaultSettings, type Settings } from '../../relationship/settings.ts';
import type { Standing } from '../../relationship/standing.ts';
import { suggestNextStep } from '../../relationship/suggestion.ts';
import { type Today, today } from '../../relationship/today.ts';
import { reply } from '../people.ts';
import { noon, standing, talks } from '../standings.ts';

const now = noon('2026-03-14');
const dayMs = 86_400_000;

function rowsOf({ returned, promises, owed, hellos, calls, steps, nextUp }: Today) {
  return [...(returned?.rows ?? []), ...promises, ...owed, ...hellos, ...calls, ...steps, ...nextUp];
}

/** Random and repeatable: the same seed tells the same histories (mulberry32). */
function randomly(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (limit: number) => Math.floor(next() * limit);
  const chance = (share: number) => next() < share;
  return { upTo, chance, oneOf: <T>(choices: readonly [T, ...T[]]): T => choices[upTo(choices.length)] ?? choices[0] };
}
type Random = ReturnType<typeof randomly>;

/** Any moment of ten years, a few of them still to come. */
const someTime = ({ upTo }: Random) => now - 3_600 * dayMs + upTo(3_700) * dayMs + upTo(dayMs);

function someone(random: Random, id: string): Standing {
  const { upTo, chance, oneOf } = random;
  const time = () => someTime(random);
  const maybe = () => (chance(0.3) ? time() : null);
  const rungs = ladder as readonly [(typeof ladder)[number], ...typeof ladder];
  const list = <T>(most: number, make: (n: number) => T) => Array.from({ length: upTo(most + 1) }, (_, n) => make(n));
  const about = { personId: id };
  const person: Partial<Person> = {
    ...{ id, name: `Name ${upTo(50)}`, focus: chance(0.5), untilBack: chance(0.1), snoozedAt: maybe() },
    ...{ avoids: list(2, () => oneOf(rungs)), prefers: list(2, () => oneOf(rungs)) },
    ...{ cadenceDays: oneOf([null, 0, -5, 1, 30, 4_000]), nextUp: chance(0.2) ? upTo(9) : null },
    ...{ happySince: chance(0.1) ? time() : null, snoozedUntil: chance(0.2) ? time() : null },
    unwanted: chance(0.2) ? [oneOf(['hello', 'call', 'reconnect', 'reply owed'])] : [],
    dismissed: chance(0.2) ? ['hello', 'welcome'] : [],
    communities: chance(0.3) ? ['SOBCon', ''] : [],
    recentPost: chance(0.2) ? { title: 'A post', url: 'https://a.example/', at: time() } : null,
  };
  return standing({
    person,
    interactions: list(12, (n) =>
      reply({
        ...{ ...about, id: `${id}i${n}`, at: time(), rung: oneOf(rungs), direction: oneOf(['in', 'out', 'both']) },
        ...{
          channel: oneOf(['x', 'email', 'video', 'phone']),
          minutes: oneOf([null, 0, 30, 600]),
          source: oneOf(['user', 'import:x']),
        },
        ...(chance(0.1) && { hard: true as const, reason: 'a bad week' }),
      }),
    ),
    facts: list(2, (n) => ({
      ...{ ...about, id: `${id}f${n}`, text: 'Lives in Porto', facet: 'place' as const, private: chance(0.5), pinned: false },
      ...{ followUpAt: maybe(), at: time() },
    })),
    pledges: list(3, (n) => ({
      ...{ ...about, id: `${id}p${n}`, by: oneOf(['me', 'them']), what: 'write', dueAt: maybe(), keptAt: maybe() },
      ...{ permalink: null, at: time() },
    })),
    owed: list(3, (n) => ({
      ...{ ...about, id: `${id}o${n}`, kind: oneOf(['reply', 'thanks', 'answer', 'congratulation']), words: '' },
      ...{ permalink: null, at: time(), settledAt: maybe(), source: 'page' as const, sourceKey: null },
    })),
    hellos: list(1, (n) => ({
      ...{ ...about, id: `${id}h${n}`, at: time(), outcome: oneOf([null, 'not yet', 'lovely']), outcomeAt: maybe(), words: '' },
    })),
    invitations: list(2, (n) => ({
      ...{ ...about, id: `${id}v${n}`, by: oneOf(['me', 'them']), state: oneOf(['invited', 'asked', 'scheduled', 'talked']) },
      ...{ at: time(), stateAt: time(), scheduledAt: maybe(), minutes: oneOf([null, 20]), note: '' },
    })),
  });
}

function someSettings({ chance, upTo }: Random): Settings {
  return {
    ...defaultSettings,
    stepsADay: upTo(7),
    cadenceDays: upTo(3) * 30,
    callMinutesAWeek: chance(0.5) ? upTo(120) : null,
    ownPlaces: chance(0.5) ? ['Porto'] : [],
    away: chance(0.3) ? [{ from: '2026-03-01', until: chance(0.3) ? '2026-03-20' : '2026-03-13' }] : [],
  };
}

const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin', 'America/Sao_Paulo', 'UTC'] as const;

describe('today, whatever the history', () => {
  it('offers nobody twice, nothing beyond the cap, to nobody who is snoozed or happy, in an order that is always the same', () => {
    const random = randomly(4);
    for (let round = 0; round < 500; round++) {
      const people = Array.from({ length: 20 }, (_, n) => someone(random, `p${n}`));
      const settings = someSettings(random);
      const zone = random.oneOf(zones);
      const day = today(people, settings, now, zone);
      const ids = rowsOf(day).map(({ personId }) => personId);
      expect(new Set(ids).size).toBe(ids.length);
      const begun = [...day.steps, ...day.calls, ...day.nextUp].length + Math.min(1, day.hellos.length);
      expect(begun).toBeLessThanOrEqual(settings.stepsADay);
      const silent = people.filter((one) => one.happySince !== null || (one.snoozedUntil ?? 0) > now);
      expect(silent.filter(({ personId }) => ids.includes(personId))).toEqual([]);
      if (day.away !== null) expect(ids).toEqual([]);
      expect(today(people.toReversed(), settings, now, zone)).toEqual(day);
    }
  }, 20_000);

  it('lets no contact on any channel go by: nobody is asked to begin what was just begun', () => {
    const random = randomly(7);
    for (let round = 0; round < 1_000; round++) {
      const before = someone(random, 'ada');
      const contact: Contact = {
        ...{ at: now - dayMs, channel: 'any' },
        rung: random.oneOf(['reply', 'message', 'email', 'call', 'meet']),
        direction: random.oneOf(['out', 'both']),
      };
      const latest = [contact, ...before.latest].sort((a, b) => b.at - a.at);
      const after: Standing = { ...before, latest, cadenceDays: 30 };
      const suggestion = suggestNextStep(after, dayAt(someSettings(random), now, 'UTC'));
      expect(['reconnect', 'hello', 'call', 'meet', 'keep warm', 'learn about them']).not.toContain(suggestion?.kind);
    }
  });
});

describe('today', () => {
  const settings = { ...defaultSettings };
  const named = (name: string, told: Parameters<typeof standing>[0] = {}) =>
    standing({ ...told, person: { id: name, name, ...told.person } });

  it('is empty and good when nothing waits', () => {
    expect(rowsOf(today([named('Ada', { interactions: talks(5, '2026-03-12') })], settings, now, 'UTC'))).toEqual([]);
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
    expect(rowsOf(day).length).toBeLessThan(15);
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
    expect(rowsOf(today(people, away, noon('2026-03-12'), 'UTC'))).toEqual([]);
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

describe('suggestNextStep, whatever the history', () => {
  it('answers 10,000 of them, in any zone, without a fault and always with a reason', () => {
    const random = randomly(1);
    const days = zones.map((zone) => dayAt(someSettings(random), now, zone));
    for (let n = 0; n < 10_000; n++) {
      const suggestion = suggestNextStep(someone(random, `p${n}`), days[n % days.length] ?? dayAt(defaultSettings, now));
      if (suggestion !== null) expect(suggestion.because.length).toBeGreaterThan(0);
    }
  }, 20_000);
});

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
