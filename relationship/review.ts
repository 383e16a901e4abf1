import { addDays, startOfDay } from './clock.ts';
import { isContact } from './contact.ts';
import type { Hello } from './hello.ts';
import type { Interaction } from './interaction.ts';
import { ladder, type Rung } from './ladder.ts';
import type { Pledge } from './pledge.ts';

/** Something that happened with somebody in the month, and when. */
export type Moment = { personId: string; at: number };

/** A month in relationships (L8): who came closer, in people and days. No sums of anything, and nobody is compared. */
export type Review = {
  /** `2026-03` */
  month: string;
  /** People who stand on a higher rung than at the month's beginning, the deepest first; `from` is null for somebody new. */
  climbed: (Moment & { from: Rung | null; to: Rung })[];
  firstTalks: Moment[];
  firstCalls: Moment[];
  firstMeetings: Moment[];
  /** Hellos sent, with how each went where the user said. */
  hellos: (Moment & Pick<Hello, 'outcome'>)[];
  promisesKept: (Moment & Pick<Pledge, 'by' | 'what'>)[];
  /** Kind words that came in. */
  kindWords: (Moment & { words: string })[];
  /** How many people the user was in touch with on each day of the month, from the first. */
  peopleByDay: number[];
};

/** What of one person the review is made from, any order. */
export type Told = {
  interactions: readonly Interaction[];
  hellos: readonly Hello[];
  pledges: readonly Pledge[];
};

/** The month's review; `month` is `2026-03`, local in `zone`. Of the month not over yet it is what there is by now. */
export function reviewOf(month: string, { interactions, hellos, pledges }: Told, now: number, zone?: string): Review {
  const starts = dayStarts(month, zone);
  const from = starts[0] ?? 0;
  const until = Math.min(starts.at(-1) ?? 0, now + 1);
  const isInMonth = (at: number | null): at is number => at !== null && at >= from && at < until;
  const contacts = interactions.filter((one) => isContact(one) && one.at < until).sort((a, b) => a.at - b.at);
  const inMonth = contacts.filter(({ at }) => isInMonth(at));
  const firsts = (rung: Rung | null) => firstOfEach(rung === null ? contacts : contacts.filter((one) => one.rung === rung));
  return {
    month,
    climbed: climbs(contacts, from),
    firstTalks: firsts(null).filter(({ at }) => isInMonth(at)),
    firstCalls: firsts('call').filter(({ at }) => isInMonth(at)),
    firstMeetings: firsts('meet').filter(({ at }) => isInMonth(at)),
    hellos: hellos
      .filter(({ at }) => isInMonth(at))
      .map(({ personId, at, outcome }) => ({ personId, at, outcome }))
      .sort(byTime),
    promisesKept: pledges
      .flatMap(({ personId, keptAt, by, what }) => (isInMonth(keptAt) ? [{ personId, at: keptAt, by, what }] : []))
      .sort(byTime),
    kindWords: inMonth
      .filter(({ kindWords }) => kindWords === true)
      .map(({ personId, at, note }) => ({ personId, at, words: note })),
    peopleByDay: starts.slice(0, -1).map((start, i) => {
      const end = starts[i + 1] ?? start;
      return new Set(inMonth.filter(({ at }) => at >= start && at < end).map(({ personId }) => personId)).size;
    }),
  };
}

/** When each day of the month begins, and last when the next month does. */
function dayStarts(month: string, zone: string | undefined): number[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: days + 1 }, (_, i) =>
    startOfDay(new Date(Date.UTC(year, number - 1, 1 + i)).toISOString().slice(0, 10), zone),
  );
}

function firstOfEach(oldestFirst: readonly Interaction[]): Moment[] {
  const firsts = new Map<string, number>();
  for (const { personId, at } of oldestFirst) if (!firsts.has(personId)) firsts.set(personId, at);
  return [...firsts].map(([personId, at]) => ({ personId, at }));
}

/** Who reached a rung since `from` that is deeper than any before. */
function climbs(oldestFirst: readonly Interaction[], from: number): Review['climbed'] {
  const depth = (rung: Rung | null) => (rung === null ? -1 : ladder.indexOf(rung));
  const before = new Map<string, Rung>();
  const climbed = new Map<string, Review['climbed'][number]>();
  for (const { personId, rung, at } of oldestFirst) {
    const reached = climbed.get(personId)?.to ?? before.get(personId) ?? null;
    if (depth(rung) <= depth(reached)) continue;
    if (at < from) before.set(personId, rung);
    else climbed.set(personId, { personId, at, from: before.get(personId) ?? null, to: rung });
  }
  return [...climbed.values()].sort((a, b) => depth(b.to) - depth(a.to) || byTime(a, b));
}

function byTime(a: Moment, b: Moment): number {
  return a.at - b.at || (a.personId < b.personId ? -1 : 1);
}

/** The month after: `2027-01` after `2026-12`. */
export function monthAfter(month: string): string {
  return addDays(`${month}-01`, 31).slice(0, 7);
}

/** The month before. */
export function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}
