import { describe, expect, it } from 'vitest';
import { stepWords } from '../../components/badgeWords.ts';
import { reasonsWords } from '../../components/cardWords.ts';
import { expectedMinutes } from '../../relationship/callBudget.ts';
import { addDays, clockAt, startOfDay } from '../../relationship/clock.ts';
import { lastFromMe } from '../../relationship/contact.ts';
import { type Day, dayAt } from '../../relationship/day.ts';
import type { Hello } from '../../relationship/hello.ts';
import type { History } from '../../relationship/history.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { Invitation } from '../../relationship/invitation.ts';
import type { Rung } from '../../relationship/ladder.ts';
import type { Meeting } from '../../relationship/meeting.ts';
import type { Person } from '../../relationship/person.ts';
import type { Settings } from '../../relationship/settings.ts';
import { type Standing, standingOf } from '../../relationship/standing.ts';
import { type Reason, type Step, suggestNextStep } from '../../relationship/suggestion.ts';
import { kinds } from '../../relationship/suggestions/all.ts';
import { beginnings } from '../../relationship/suggestions/beginnings.ts';
import { tieStrength } from '../../relationship/tieStrength.ts';
import { type Today, type TodayRow, today } from '../../relationship/today.ts';
import { reply } from '../people.ts';
import { type Random, randomly, someHistory, someMeetings, someoneToCall, someSettings } from '../randomHistory.ts';
import { speak } from '../speak.ts';
import { noon } from '../standings.ts';
import { suggestionsOf } from '../todayRows.ts';

const begins = new Set<string>(beginnings.map(({ kind }) => kind));

/** UTC+14, UTC−12, half hours, and days of 23, 23½, 24½ and 25 hours, of which some begin at one o'clock or have midnight twice. */
const days: readonly [DayInZone, ...DayInZone[]] = [
  ['2026-03-14', 'Pacific/Kiritimati'],
  ['2026-03-14', 'Etc/GMT+12'],
  ['2026-03-14', 'Asia/Kathmandu'],
  ['2026-03-29', 'Europe/Berlin'],
  ['2026-10-25', 'Europe/Berlin'],
  ['2026-03-08', 'America/Havana'],
  ['2026-10-29', 'Africa/Cairo'],
  ['2026-04-05', 'Australia/Lord_Howe'],
  ['2026-10-04', 'Australia/Lord_Howe'],
  ['2011-12-31', 'Pacific/Apia'],
];
const dayMs = 86_400_000;
type DayInZone = [day: string, zone: string];

/** Any moment of one of these days, its first and its last among them. */
function someMoment({ oneOf, upTo }: Random): { now: number; zone: string } {
  const [day, zone] = oneOf(days);
  const start = startOfDay(day, zone);
  return { now: start + oneOf([0, upTo(23 * 3_600_000), 23 * 3_600_000 - 1]), zone };
}

const rounds = 250;
const peopleARound = 40;

describe(`today, by ${rounds * peopleARound} histories of any kind`, () => {
  const random = randomly(4);
  const all = Array.from({ length: rounds }, () => someRound());

  function someRound() {
    const { now, zone } = someMoment(random);
    const told = Array.from({ length: peopleARound }, (_, n) => someHistory(random, `p${n}`, now));
    const settings = someSettings(random);
    const meetings = someMeetings(
      random,
      told.map(({ person }) => person.id),
      now,
    );
    const people = told.map(({ person, history }) => standingOf(person, history, zone));
    return { now, zone, told, settings, meetings, people, day: today(people, settings, now, zone, { meetings }) };
  }

  it('offers nobody twice, and nothing beyond the daily cap', () => {
    for (const { day, settings } of all) {
      const ids = suggestionsOf(day).map(({ personId }) => personId);
      expect(new Set(ids).size).toBe(ids.length);
      const begun = [...day.steps, ...day.calls, ...day.nextUp].length + Math.min(1, day.hellos.length);
      expect(begun).toBeLessThanOrEqual(settings.stepsADay);
      expect(Math.max(day.promises.length, day.owed.length)).toBeLessThanOrEqual(7);
    }
  }, 60_000);

  it('offers nothing for who is snoozed or fine as it is, asks after nobody of these, and nothing at all to who is away', () => {
    for (const { day, people, now } of all) {
      const ids = suggestionsOf(day).map(({ personId }) => personId);
      const silent = people.filter((one) => (one.snoozedUntil ?? 0) > now);
      expect(silent.filter(({ personId }) => ids.includes(personId))).toEqual([]);
      const happy = people.filter(({ happySince }) => happySince !== null).map(({ personId }) => personId);
      expect(happy.filter((personId) => ids.includes(personId))).toEqual([]);
      for (const row of day.didYouMeet) expect(row.people.every(({ personId }) => happy.includes(personId))).toBe(false);
      const open = day.comingUp.flatMap((row) => row.people.filter(({ personId }) => happy.includes(personId)));
      expect(open.flatMap((one) => one.open).filter(({ kind }) => kind !== 'promise')).toEqual([]);
      if (day.away !== null) expect([...ids, ...day.comingUp, ...day.didYouMeet]).toEqual([]);
    }
  }, 60_000);

  it('counts whom one was in touch with today and a hello of this week as a part of what fits', () => {
    let full = 0;
    for (const { day, people, settings, now, zone } of all) {
      const clock = clockAt(now, zone);
      const { weekStart } = dayAt(settings, now, zone);
      const touched = people.filter((one) => one.focus && (lastFromMe(one, clock)?.at ?? 0) >= clock.dayStart(0)).length;
      const begun = [...day.steps, ...day.calls, ...day.nextUp].length + Math.min(1, day.hellos.length);
      expect(begun).toBeLessThanOrEqual(Math.max(0, settings.stepsADay - touched));
      if (begun > 0 && begun === settings.stepsADay - touched && touched > 0) full++;
      const sent = people.some(({ hello }) => hello !== null && hello.at >= weekStart && hello.at <= now);
      if (sent) expect(day.hellos).toEqual([]);
    }
    expect(full).toBeGreaterThan(rounds / 50);
  }, 60_000);

  it('offers to begin something only with who is in focus or queued, or was given a cadence, an invitation or an introduction', () => {
    for (const { day, people } of all) {
      const one = new Map(people.map((person) => [person.personId, person]));
      const hasFocusList = people.some(({ focus }) => focus);
      for (const { personId, suggestion } of suggestionsOf(day).filter((row) => begins.has(row.suggestion.kind))) {
        const standing = one.get(personId);
        const isGiven =
          suggestion.kind === 'reconnect' || ['invitation', 'introduced'].includes(suggestion.because[0]?.kind ?? '');
        const isFirstHello = suggestion.kind === 'hello' && !hasFocusList;
        expect(standing?.focus || (standing?.nextUp ?? null) !== null || isGiven || isFirstHello).toBe(true);
      }
      expect(day.returned?.rows.filter((row) => begins.has(row.suggestion.kind)) ?? []).toEqual([]);
    }
  }, 60_000);

  it('puts first what others wait for most and longest, and of what could be begun the stronger tie', () => {
    const rank = new Map(kinds.map(({ kind }, i) => [kind, i]));
    for (const { day, people, now, zone, settings } of all) {
      for (const list of [day.promises, day.owed]) {
        const ranks = list.map(({ suggestion }) => rank.get(suggestion.kind) ?? 0);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const { kind } of kinds) {
          const times = list.flatMap(({ suggestion: { kind: its, because } }) => (its === kind ? sinceOf(because[0]) : []));
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }
      const strength = (row: TodayRow) => {
        const standing = people.find(({ personId }) => personId === row.personId) as Standing;
        const isChance = ['same place', 'same event'].includes(row.suggestion.because[0]?.kind ?? '');
        return Number(isChance) + tieStrength(standing, dayAt(settings, now, zone));
      };
      for (const list of [day.hellos, day.calls, day.steps.filter(({ suggestion }) => begins.has(suggestion.kind))]) {
        const strengths = list.map(strength);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
      }
      const queue = day.nextUp.map((row) => people.find(({ personId }) => personId === row.personId)?.nextUp ?? 0);
      expect(queue).toEqual(queue.toSorted((a, b) => a - b));
    }
  }, 60_000);

  it('is the same whatever order people, rows and calendar were stored in', () => {
    for (const { told, settings, now, zone, meetings, day } of all) {
      const people = random.shuffled(told).map(({ person, history }) => standingOf(person, inAnyOrder(history, random), zone));
      expect(today(people, settings, now, zone, { meetings: random.shuffled(meetings) })).toEqual(day);
    }
  }, 60_000);
});

describe(`the calls of a day, by ${rounds} weeks of some minutes`, () => {
  const random = randomly(9);
  const weeks = Array.from({ length: rounds }, () => {
    const { now, zone } = someMoment(random);
    const settings = { ...someSettings(random), stepsADay: 20, away: [], callMinutesAWeek: random.upTo(150) };
    const told = Array.from({ length: 6 }, (_, n) => someoneToCall(random, `p${n}`, now));
    const people = told.map(({ person, history }) => standingOf(person, history, zone));
    return { people, settings, now, zone, day: today(people, settings, now, zone) };
  });
  const calledOn = (day: Today) =>
    new Set(
      suggestionsOf(day)
        .filter(isCall)
        .map(({ personId }) => personId),
    );
  const minutesOf = (people: readonly Standing[], week: number | null) =>
    people.reduce((sum, one) => sum + expectedMinutes(one, week), 0);

  it('take no more than the minutes that are left, in whatever list they are', () => {
    for (const { day, people } of weeks) {
      const called = people.filter(({ personId }) => calledOn(day).has(personId));
      expect(minutesOf(called, day.callBudget.week)).toBeLessThanOrEqual(day.callBudget.left ?? Infinity);
    }
  }, 60_000);

  it('begin with the stronger tie, and are with nobody whom the user has neither in focus nor queued, put off or invited', () => {
    let compared = 0;
    for (const { day, people, settings, now, zone } of weeks) {
      const strengths = day.calls.map(({ personId }) => {
        const standing = people.find((one) => one.personId === personId) as Standing;
        return tieStrength(standing, dayAt(settings, now, zone));
      });
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
      if (strengths.length > 1) compared++;
      const nobody = { focus: false, nextUp: null, snoozedUntil: null, snoozedAt: null, invitations: [] };
      const bystanders = people.map((one): Standing => ({ ...one, ...nobody, personId: `by ${one.personId}` }));
      expect(today([...bystanders, ...people], settings, now, zone)).toEqual(day);
    }
    expect(compared).toBeGreaterThan(5);
  }, 60_000);

  it('leave out nobody for whom there are minutes, and count who is left out', () => {
    let leftOut = 0;
    for (const { day, people, settings, now, zone } of weeks) {
      const called = calledOn(day);
      const { week, left } = day.callBudget;
      const minutesLeft =
        (left ?? Infinity) -
        minutesOf(
          people.filter((one) => called.has(one.personId)),
          week,
        );
      const couldBe = people.filter((one) => isCallStep(suggestNextStep(one, dayAt(settings, now, zone))?.step));
      const others = couldBe.filter(({ personId }) => !called.has(personId));
      expect(others.filter((one) => expectedMinutes(one, week) <= minutesLeft)).toEqual([]);
      expect(day.more).toBe(others.length);
      leftOut += others.length;
    }
    expect(leftOut).toBeGreaterThan(rounds / 5);
  }, 60_000);
});

/** When what somebody waits for began, as far as the fact itself has a moment. */
function sinceOf(reason: Reason | undefined): number[] {
  if (reason?.kind === 'promise') return reason.by === 'me' || reason.dueAt !== null ? [reason.dueAt ?? reason.at] : [];
  return reason !== undefined && 'at' in reason ? [reason.at] : [];
}

function isCall({ suggestion: { step } }: Today['calls'][number]): boolean {
  return isCallStep(step);
}

function isCallStep(step: Step | undefined): boolean {
  return step === 'call' || step === 'video';
}

function inAnyOrder(history: History, { shuffled }: Random): History {
  return {
    interactions: shuffled(history.interactions),
    facts: shuffled(history.facts),
    pledges: shuffled(history.pledges),
    owed: shuffled(history.owed),
    hellos: shuffled(history.hellos),
    invitations: shuffled(history.invitations),
  };
}

describe('the next step, by 10,000 histories of any kind', () => {
  const histories = 10_000;
  const random = randomly(1);
  // A day is costly to make, and is made for any number of people.
  const someDays = Array.from({ length: 100 }, () => {
    const { now, zone } = someMoment(random);
    return { now, zone, day: dayAt(someSettings(random), now, zone) };
  }) as [SomeDay, ...SomeDay[]];
  type SomeDay = { now: number; zone: string; day: Day };
  type Around = { now: number; zone: string; away: Day[]; here: Day; leaving: Day; onTheLastDay: Day };

  it('is decided without a fault, with a reason and a key, and of a kind that is wanted', () => {
    for (let n = 0; n < histories; n++) {
      const { now, zone, day } = random.oneOf(someDays);
      const { person, history } = someHistory(random, 'ada', now);
      const suggestion = suggestNextStep(standingOf(person, history, zone), day);
      if (suggestion === null) continue;
      expect(suggestion.because.length).toBeGreaterThan(0);
      expect(suggestion.key.startsWith(suggestion.kind)).toBe(true);
      expect(person.unwanted).not.toContain(suggestion.kind);
      expect(person.dismissed).not.toContain(suggestion.key);
    }
  }, 60_000);

  it('is never a call that the week has no minutes for', () => {
    let refused = 0;
    for (let n = 0; n < histories; n++) {
      const { now, zone } = random.oneOf(someDays);
      const settings = { ...someSettings(random), away: [], callMinutesAWeek: random.upTo(120) };
      const callMinutes = random.upTo(120);
      const { person, history } = random.chance(0.5) ? someoneToCall(random, 'ada', now) : someHistory(random, 'ada', now);
      const ada = standingOf(person, history, zone);
      const left = Math.max(0, settings.callMinutesAWeek - callMinutes);
      const fits = left > 0 && expectedMinutes(ada, settings.callMinutesAWeek) <= left;
      const isCalled = isCallStep(suggestNextStep(ada, dayAt(settings, now, zone, { callMinutes }))?.step);
      expect(isCalled && !fits).toBe(false);
      if (!fits && isCallStep(suggestNextStep(ada, dayAt({ ...settings, callMinutesAWeek: null }, now, zone))?.step)) refused++;
    }
    expect(refused).toBeGreaterThan(histories / 20);
  }, 60_000);

  it('is nothing for somebody who is fine as it is, whatever waits, and what it was once that is taken back', () => {
    let silenced = 0;
    for (let n = 0; n < histories; n++) {
      const { now, zone, day } = random.oneOf(someDays);
      const { person, history } = someHistory(random, 'ada', now);
      const happy = standingOf({ ...person, happySince: now + random.oneOf([-dayMs, 0, dayMs]) }, history, zone);
      expect(suggestNextStep(happy, day)).toBeNull();
      if (suggestNextStep({ ...happy, happySince: null }, day) !== null) silenced++;
    }
    expect(silenced).toBeGreaterThan(histories / 10);
  }, 60_000);

  it('is nothing while the user is away, and for who is put off nothing before the day, or before the user is back', () => {
    const around = someDays.map(({ now, zone, day: { clock, settings } }) => {
      const dayOf = (from: number, until: number) => ({ from: addDays(clock.today, from), until: addDays(clock.today, until) });
      const on = (away: Settings['away']) => dayAt({ ...settings, away }, now, zone);
      const away = [dayOf(0, 0), dayOf(-3, 0), dayOf(0, 3), dayOf(-1, 1)].map((time) => on([time]));
      return { now, zone, away, here: on([]), leaving: on([dayOf(1, 4)]), onTheLastDay: on([dayOf(-4, 0)]) };
    }) as [Around, ...Around[]];
    for (let n = 0; n < histories; n++) {
      const { now, zone, away, here, leaving, onTheLastDay } = random.oneOf(around);
      const { person, history } = someHistory(random, 'ada', now);
      const step = (changed: Partial<Person>, day: Day) =>
        suggestNextStep(standingOf({ ...person, ...changed }, history, zone), day);
      expect(step({}, random.oneOf(away as [Day, ...Day[]]))).toBeNull();
      expect(step({ snoozedUntil: now + 1 + random.upTo(9 * dayMs), untilBack: false }, here)).toBeNull();
      const untilBack = { snoozedUntil: null, untilBack: true, snoozedAt: now - 2 * dayMs };
      expect(step(untilBack, leaving)).toBeNull();
      expect(step(untilBack, { ...onTheLastDay, away: null })).toBeNull();
    }
  }, 60_000);

  it.each<[string, (now: number) => { changed: Partial<History>; meetings?: number[] }]>([
    ['an entry of the calendar had the two in the past week', (now) => ({ changed: {}, meetings: [now - 3 * dayMs] })],
    ['an entry of the calendar has the two in the coming fortnight', (now) => ({ changed: {}, meetings: [now + 9 * dayMs] })],
    ['a call was hard, before it is time to check in', (now) => ({ changed: { interactions: [hardCall(now - 10 * dayMs)] } })],
    ['three tries had no answer', (now) => ({ changed: { interactions: [60, 40, 20].map((days) => mail(now - days * dayMs)) } })],
    ['a hello waits', (now) => ({ changed: { hellos: [sentHello(now - 8 * dayMs)] } })],
    ['a talk is arranged', (now) => ({ changed: { invitations: [arranged(now - 20 * dayMs, now + 5 * dayMs)] } })],
  ])(
    'is nothing to begin while %s, and else it often is',
    (_, told) => {
      let begun = 0;
      for (let n = 0; n < histories / 5; n++) {
        const { now, zone, day } = random.oneOf(someDays);
        const { person, history } = someHistory(random, 'ada', now);
        const ada = { ...person, focus: true, cadenceDays: 15, unwanted: [] };
        const quiet = { ...history, hellos: [], invitations: [], owed: [], pledges: [] };
        const long = { ...quiet, interactions: history.interactions.filter(({ at }) => at < now - 70 * dayMs) };
        const { changed, meetings = [] } = told(now);
        const after = { ...long, ...changed, interactions: [...long.interactions, ...(changed.interactions ?? [])] };
        const entries = meetings.map((at): Meeting => ({ ...entry, at, personIds: ['ada'] }));
        const on = entries.length === 0 ? day : dayAt(day.settings, now, zone, { meetings: entries });
        expect(begins.has(suggestNextStep(standingOf(ada, after, zone), on)?.kind ?? '')).toBe(false);
        if (begins.has(suggestNextStep(standingOf(ada, long, zone), day)?.kind ?? '')) begun++;
      }
      expect(begun).toBeGreaterThan(histories / 20);
    },
    60_000,
  );

  it('is of every kind there is, so that these histories try them all', () => {
    const found = new Map<string, number>();
    for (let n = 0; n < histories; n++) {
      const { now, zone, day } = random.oneOf(someDays);
      const { person, history } = someHistory(random, 'ada', now);
      const kind = suggestNextStep(standingOf(person, history, zone), day)?.kind ?? 'none';
      found.set(kind, (found.get(kind) ?? 0) + 1);
    }
    expect(kinds.map(({ kind }) => kind).filter((kind) => (found.get(kind) ?? 0) < 5)).toEqual([]);
  }, 60_000);

  it('is nothing to begin, and no cadence, on the day after a contact on any channel', () => {
    for (let n = 0; n < histories; n++) {
      const { now, zone, day } = random.oneOf(someDays);
      const { person, history } = someHistory(random, 'ada', now);
      const contact = anyContact(random, now - 3_600_000);
      const after = { ...history, interactions: [...history.interactions, contact] };
      const suggestion = suggestNextStep(standingOf({ ...person, cadenceDays: 30 }, after, zone), day);
      expect(begins.has(suggestion?.kind ?? '')).toBe(false);
    }
  }, 60_000);

  it('is nothing to begin on the day after an invitation of the user’s, and no third one is suggested', () => {
    for (let n = 0; n < histories; n++) {
      const { now, zone, day } = random.oneOf(someDays);
      const { person, history } = someHistory(random, 'ada', now);
      const invite = (id: string, at: number): Invitation => ({
        ...{ id, personId: 'ada', by: 'me', state: 'invited', at, stateAt: at, scheduledAt: null, minutes: null, note: '' },
      });
      const after = { ...history, invitations: [invite('v', now - 3_600_000)] };
      expect(begins.has(suggestNextStep(standingOf({ ...person, cadenceDays: 30 }, after, zone), day)?.kind ?? '')).toBe(false);
      const interactions = history.interactions.filter(({ rung }) => rung !== 'call' && rung !== 'meet');
      const twice = { ...history, interactions, invitations: [invite('v', now - 90 * dayMs), invite('w', now - 50 * dayMs)] };
      const again = suggestNextStep(standingOf(person, twice, zone), day);
      expect(again?.kind === 'call' && again.because[0]?.kind === 'invitation').toBe(false);
    }
  }, 60_000);

  it.each(['en', 'de'] as const)(
    'has whole words for every reason, in %s',
    (language) => {
      speak(language);
      for (let n = 0; n < histories; n++) {
        const { now, zone, day } = random.oneOf(someDays);
        const { person, history } = someHistory(random, 'ada', now);
        const suggestion = suggestNextStep(standingOf(person, history, zone), day);
        if (suggestion === null) continue;
        const words = `${stepWords(suggestion.step)} ${reasonsWords(suggestion.because, now)}`;
        if (/undefined|null|NaN|\$\d|Invalid|^ | $|\b(since|seit) (in|on|im|am)\b/.test(words)) throw new Error(words);
      }
    },
    60_000,
  );

  it('is the same by a clock that was moved back: what lies ahead has not happened', () => {
    const now = noon('2026-03-14');
    for (let n = 0; n < histories; n++) {
      const { person, history } = someHistory(random, 'ada', now);
      const ahead = {
        ...history.interactions[0],
        at: now + 3 * dayMs,
        personId: 'ada',
        id: 'ahead',
        thread: null,
      } as Interaction;
      if (history.interactions.length === 0 || ahead.rung === 'follow') continue;
      const day = dayAt(someSettings(random), now, 'UTC');
      const before = standingOf(person, history, 'UTC');
      const { fromThem, fromMe, calls, hardCall, kindAt, praise } = before;
      const after = standingOf(person, { ...history, interactions: [...history.interactions, ahead] }, 'UTC');
      // Who reached out how often, and the latest of what is kept only once, is as it is stored.
      const kept = { fromThem, fromMe, calls, hardCall, ...(kindAt !== undefined && { kindAt }), ...(praise && { praise }) };
      if (before.latest.length < 6) expect(suggestNextStep({ ...after, ...kept }, day)).toEqual(suggestNextStep(before, day));
    }
  }, 60_000);
});

const entry: Meeting = {
  ...{ id: 'm', title: 'Coffee', at: 0, endAt: null, wholeDay: false, personIds: [], happened: null },
  ...{ source: 'user', sourceKey: null },
};

function mail(at: number): Interaction {
  return reply({ id: `mail ${at}`, at, rung: 'email', channel: 'email', direction: 'out' });
}

function hardCall(at: number): Interaction {
  return reply({ id: 'hard', at, rung: 'call', channel: 'phone', hard: true, reason: 'her job' });
}

function sentHello(at: number): Hello {
  return { id: 'h', personId: 'ada', at, outcome: null, outcomeAt: null, words: '' };
}

function arranged(at: number, scheduledAt: number): Invitation {
  return { id: 'v', personId: 'ada', by: 'me', state: 'scheduled', at, stateAt: at, scheduledAt, minutes: null, note: '' };
}

function anyContact({ oneOf }: Random, at: number): Interaction {
  const rung = oneOf<Rung>(['reply', 'message', 'email', 'call', 'meet', 'collaborate']);
  return reply({ at, rung, direction: oneOf(['in', 'out', 'both']), channel: oneOf(['x', 'letter', 'phone', 'video']) });
}
