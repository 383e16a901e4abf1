import type { History } from '../relationship/history.ts';
import { ladder, type Rung } from '../relationship/ladder.ts';
import type { Meeting } from '../relationship/meeting.ts';
import { newPerson, type Person } from '../relationship/person.ts';
import { defaultSettings, type Settings } from '../relationship/settings.ts';
import { reply } from './people.ts';

export type Random = ReturnType<typeof randomly>;

/** Random and repeatable: the same seed tells the same histories (mulberry32). */
export function randomly(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (limit: number) => Math.floor(next() * limit);
  const chance = (share: number) => next() < share;
  const oneOf = <T>(choices: readonly [T, ...T[]]): T => choices[upTo(choices.length)] ?? choices[0];
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ one, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  return { upTo, chance, oneOf, shuffled };
}

const dayMs = 86_400_000;
const rungs = ladder as readonly [Rung, ...Rung[]];

/** Somebody with any history around `now`, contradictory dates and days to come included. */
export function someHistory(random: Random, id: string, now: number): { person: Person; history: History } {
  const { upTo, chance, oneOf } = random;
  // Much happens at the same moment; half of the rest is of the last weeks, where most is decided, and a few of it is still to come.
  const time = () =>
    chance(0.3) ? now - oneOf([0, 1, 8, 20, 100]) * dayMs : now + (3 - upTo(chance(0.5) ? 70 : 3_600)) * dayMs + upTo(dayMs);
  const maybe = () => (chance(0.3) ? time() : null);
  // With half of them nothing is open and the last contact is a while ago: only then is anything to be begun.
  const isCalm = chance(0.5);
  const past = () => (chance(0.3) ? now - oneOf([15, 20, 100]) * dayMs : now - (8 + upTo(chance(0.5) ? 60 : 3_600)) * dayMs);
  const depth = oneOf([2, 3, 4, 4, 4, 5, 7]);
  const reached = isCalm ? (rungs.slice(0, depth) as [Rung, ...Rung[]]) : rungs;
  const open = (most: number) => (isCalm || chance(0.4) ? 0 : most);
  const list = <T>(most: number, make: (n: number) => T) => Array.from({ length: upTo(most + 1) }, (_, n) => make(n));
  const about = { personId: id };
  const person = newPerson({
    ...{ id, name: `Name ${upTo(50)}`, addedAt: time(), focus: chance(0.5), untilBack: chance(0.1), snoozedAt: maybe() },
    ...{ avoids: list(2, () => oneOf(rungs)), prefers: list(2, () => oneOf(rungs)) },
    ...{ cadenceDays: oneOf([null, 0, -5, 1, 30, 4_000]), nextUp: chance(0.2) ? upTo(9) : null },
    ...{ happySince: chance(0.1) ? time() : null, snoozedUntil: chance(0.2) ? time() : null },
    identities: chance(0.5) ? ['email:ada@example.org'] : [],
    unwanted: chance(0.2) ? [oneOf(['hello', 'call', 'reconnect', 'reply owed'])] : [],
    dismissed: chance(0.2) ? ['hello', 'welcome'] : [],
    communities: chance(0.3) ? ['SOBCon', ''] : [],
    recentPost: chance(0.2) ? { title: 'A post', url: 'https://a.example/', at: time() } : null,
  });
  const history: History = {
    interactions: list(oneOf([3, 12, 60]), (n) =>
      reply({
        ...{ ...about, id: `${id}i${n}`, at: isCalm ? past() : time(), rung: oneOf(reached) },
        direction: oneOf(isCalm ? ['both', 'out'] : ['in', 'out', 'both']),
        ...{ channel: oneOf(['x', 'email', 'video', 'phone', 'pigeon']), minutes: oneOf([null, 0, 30, 600]) },
        source: oneOf(['user', 'import:x']),
        ...(chance(0.1) && { hard: true as const, reason: 'a bad week' }),
      }),
    ),
    facts: list(oneOf([0, 2]), (n) => ({
      ...{ ...about, id: `${id}f${n}`, text: 'Lives in Porto', facet: 'place' as const, private: chance(0.5), pinned: false },
      ...{ followUpAt: maybe(), at: time() },
    })),
    pledges: list(open(3), (n) => ({
      ...{ ...about, id: `${id}p${n}`, by: oneOf(['me', 'them']), what: 'write', dueAt: maybe(), keptAt: maybe() },
      ...{ permalink: null, at: time() },
    })),
    owed: list(open(3), (n) => ({
      ...{
        ...about,
        id: `${id}o${n}`,
        kind: oneOf(['reply', 'thanks', 'answer', 'congratulation', 'laugh', 'think']),
        words: '',
      },
      ...{ permalink: null, at: time(), settledAt: maybe(), source: 'page' as const, sourceKey: null },
    })),
    hellos: list(open(1), (n) => ({
      ...{ ...about, id: `${id}h${n}`, at: time(), outcome: oneOf([null, 'not yet', 'lovely']), outcomeAt: maybe(), words: '' },
    })),
    invitations: list(open(2), (n) => ({
      ...{ ...about, id: `${id}v${n}`, by: oneOf(['me', 'them']), state: oneOf(['invited', 'asked', 'scheduled', 'talked']) },
      ...{ at: time(), stateAt: time(), scheduledAt: maybe(), minutes: oneOf([null, 20]), note: '' },
    })),
  };
  return { person, history };
}

/** Somebody with whom a call is next, begun by the user, put off to now or wanted by them; calls they had took any time. */
export function someoneToCall({ upTo, oneOf, chance }: Random, id: string, now: number): { person: Person; history: History } {
  const mails = Array.from({ length: 4 }, (_, n) =>
    reply({ id: `${id}m${n}`, personId: id, rung: 'email', channel: 'email', at: now - (12 + 3 * n + upTo(3)) * dayMs }),
  );
  const call = {
    rung: 'call' as const,
    channel: 'phone',
    minutes: oneOf([5, 15, 30, 50, 90]),
    at: now - (20 + upTo(60)) * dayMs,
  };
  const why = oneOf(['focus', 'queue', 'put off', 'invited']);
  const person = newPerson({
    ...{ id, name: `Name ${upTo(50)}`, focus: why === 'focus', nextUp: why === 'queue' ? upTo(9) : null, addedAt: 0 },
    ...(why === 'put off' && { snoozedUntil: now - upTo(2 * dayMs), snoozedAt: now - 4 * dayMs }),
  });
  const invitation = { id: `${id}v`, personId: id, by: 'them' as const, state: 'invited' as const, minutes: null, note: '' };
  const at = now - 10 * dayMs;
  return {
    person,
    history: {
      ...{ facts: [], pledges: [], owed: [], hellos: [] },
      interactions: chance(0.5) ? [...mails, reply({ id: `${id}c`, personId: id, ...call })] : mails,
      invitations: why === 'invited' ? [{ ...invitation, at, stateAt: at, scheduledAt: null }] : [],
    },
  };
}

/** Any settings, away or not around 14 March 2026. */
export function someSettings({ chance, upTo }: Random): Settings {
  return {
    ...defaultSettings,
    stepsADay: upTo(7),
    cadenceDays: upTo(3) * 30,
    callMinutesAWeek: chance(0.6) ? 30 + upTo(90) - (chance(0.2) ? 30 : 0) : null,
    ownPlaces: chance(0.5) ? ['Porto'] : [],
    away: chance(0.3) ? [{ from: '2026-03-01', until: chance(0.3) ? '2026-03-20' : '2026-03-13' }] : [],
  };
}

/** A calendar around `now` with some of these people in it. */
export function someMeetings({ upTo, oneOf, chance }: Random, personIds: readonly string[], now: number): Meeting[] {
  return Array.from({ length: upTo(6) }, (_, n) => ({
    ...{ id: `m${n}`, title: oneOf(['SOBCon 2026', 'Coffee', '']), at: now + (upTo(40) - 10) * dayMs, endAt: null },
    ...{ wholeDay: chance(0.3), personIds: personIds.filter(() => chance(0.1)), happened: oneOf([null, true, false]) },
    ...{ source: 'user' as const, sourceKey: null },
  }));
}
