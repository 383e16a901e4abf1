import { describe, expect, it } from 'vitest';
import { stepWords } from '../../components/badgeWords.ts';
import { reasonsWords } from '../../components/cardWords.ts';
import { expectedMinutes } from '../../relationship/callBudget.ts';
import { addDays, startOfDay } from '../../relationship/clock.ts';
import { type Day, dayAt } from '../../relationship/day.ts';
import type { History } from '../../relationship/history.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { Invitation } from '../../relationship/invitation.ts';
import type { Rung } from '../../relationship/ladder.ts';
import type { Person } from '../../relationship/person.ts';
import type { Settings } from '../../relationship/settings.ts';
import { type Standing, standingOf } from '../../relationship/standing.ts';
import { type Step, type SuggestionKind, suggestNextStep } from '../../relationship/suggestion.ts';
import { kinds } from '../../relationship/suggestions/all.ts';
import { beginnings } from '../../relationship/suggestions/beginnings.ts';
import { type Today, today } from '../../relationship/today.ts';
import { reply } from '../people.ts';
import { type Random, randomly, someHistory, someMeetings, someoneToCall, someSettings } from '../randomHistory.ts';
import { speak } from '../speak.ts';
import { noon } from '../standings.ts';
import { suggestionsOf } from '../todayRows.ts';

/** What comes up for somebody with whom all is well as it is, too: what they wait for, and what the user wanted to be told. */
const stays: readonly SuggestionKind[] = [
  ...(['promise due', 'question open', 'reply owed', 'thanks owed', 'congratulate', 'tell them'] as const),
  ...(['life event', 'check in', 'their promise due'] as const),
];

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

const rounds = 500;
const peopleARound = 20;

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

  it('offers nothing for who is snoozed, nothing to begin with who is fine as it is, and nothing at all to who is away', () => {
    for (const { day, people, now } of all) {
      const ids = suggestionsOf(day).map(({ personId }) => personId);
      const silent = people.filter((one) => (one.snoozedUntil ?? 0) > now);
      expect(silent.filter(({ personId }) => ids.includes(personId))).toEqual([]);
      const happy = people.filter(({ happySince }) => happySince !== null).map(({ personId }) => personId);
      const begun = suggestionsOf(day).filter(({ suggestion }) => beginnings.some(({ kind }) => kind === suggestion.kind));
      expect(begun.filter(({ personId }) => happy.includes(personId))).toEqual([]);
      if (day.away !== null) expect([...ids, ...day.comingUp, ...day.didYouMeet]).toEqual([]);
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
  const begins = new Set<string>(beginnings.map(({ kind }) => kind));

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

  it('is for somebody who is fine as it is what there would be by itself of what they wait for or was wanted, and nothing else', () => {
    const others = kinds.map(({ kind }) => kind).filter((kind) => !stays.includes(kind));
    for (let n = 0; n < histories; n++) {
      const { now, zone, day } = random.oneOf(someDays);
      const { person, history } = someHistory(random, 'ada', now);
      const happy = suggestNextStep(standingOf({ ...person, happySince: now - dayMs }, history, zone), day);
      expect(others).not.toContain(happy?.kind);
      const wanted = { ...person, happySince: null, unwanted: [...person.unwanted, ...others] };
      const without = suggestNextStep(standingOf(wanted, history, zone), day);
      // Their last words in public wait for nothing where all is well.
      const isPublicWord = without?.because[0]?.kind === 'they wrote' && without.because[0].rung === 'reply';
      if (!isPublicWord) expect(happy).toEqual(without);
      else expect(happy?.because[0]).not.toEqual(without.because[0]);
    }
  }, 60_000);

  it('is nothing while the user is away, and for who is put off nothing before the day, or before the user is back', () => {
    for (let n = 0; n < histories; n++) {
      const { now, zone } = random.oneOf(someDays);
      const settings = { ...someSettings(random), away: [] };
      const { person, history } = someHistory(random, 'ada', now);
      const { today } = dayAt(settings, now, zone).clock;
      const step = (changed: Partial<Person>, away: Settings['away']) =>
        suggestNextStep(standingOf({ ...person, ...changed }, history, zone), dayAt({ ...settings, away }, now, zone));
      expect(step({}, [{ from: addDays(today, -random.upTo(3)), until: addDays(today, random.upTo(3)) }])).toBeNull();
      expect(step({ snoozedUntil: now + 1 + random.upTo(9 * dayMs), untilBack: false }, [])).toBeNull();
      const later = { from: addDays(today, 1 + random.upTo(2)), until: addDays(today, 4) };
      expect(step({ snoozedUntil: null, untilBack: true, snoozedAt: now - 1 }, [later])).toBeNull();
    }
  }, 60_000);

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
      const ahead = { ...history.interactions[0], at: now + 1, personId: 'ada', id: 'ahead' } as Interaction;
      if (history.interactions.length === 0 || ahead.rung === 'follow') continue;
      const day = dayAt(someSettings(random), now, 'UTC');
      const before = standingOf(person, history, 'UTC');
      // How deep the two have come and how often they talked is counted as it is stored; when they were last in touch is not.
      const { latest } = standingOf(person, { ...history, interactions: [...history.interactions, ahead] }, 'UTC');
      if (before.latest.length < 6) expect(suggestNextStep({ ...before, latest }, day)).toEqual(suggestNextStep(before, day));
    }
  }, 60_000);
});

function anyContact({ oneOf }: Random, at: number): Interaction {
  const rung = oneOf<Rung>(['reply', 'message', 'email', 'call', 'meet', 'collaborate']);
  return reply({ at, rung, direction: oneOf(['in', 'out', 'both']), channel: oneOf(['x', 'letter', 'phone', 'video']) });
}
