import { addDays, startOfDay } from './clock.ts';
import type { Hello } from './hello.ts';
import type { Interaction } from './interaction.ts';
import { ladder, type Rung } from './ladder.ts';
import type { Pledge } from './pledge.ts';
import type { Standing } from './standing.ts';

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

/** What there is of it while the days and the kind words are still being read. */
export type ReviewSoFar = Omit<Review, 'peopleByDay'> & { peopleByDay: number[] | null };

/** What the review is made from, any order. */
export type Told = {
  /** Everybody in touch since the month began, with when each rung was first stood on. */
  people: readonly Pick<Standing, 'personId' | 'since'>[];
  /** Every time the user was in touch with them in the month. */
  contacts: readonly Moment[];
  /** Those of the interactions with kind words. */
  kindWords: readonly Pick<Interaction, 'personId' | 'at' | 'note'>[];
  hellos: readonly Hello[];
  pledges: readonly Pledge[];
};

/** The month's review; `month` is `2026-03`, local in `zone`. Of the month not over yet it is what there is by now. */
export function reviewOf(month: string, told: Told, now: number, zone?: string): Review {
  const { people, hellos, pledges } = told;
  const starts = dayStarts(month, zone);
  const from = starts[0] ?? 0;
  const until = Math.min(starts.at(-1) ?? 0, now + 1);
  const isInMonth = (at: number | null): at is number => at !== null && at >= from && at < until;
  const contacts = told.contacts.filter(({ at }) => isInMonth(at)).sort(byTime);
  const firsts = (firstOf: (since: Since) => number | undefined) =>
    people
      .flatMap(({ personId, since }) => {
        const at = firstOf(since) ?? null;
        return isInMonth(at) ? [{ personId, at }] : [];
      })
      .sort(byTime);
  return {
    month,
    climbed: people.flatMap((one) => climbOf(one, from, until) ?? []).sort((a, b) => depth(b.to) - depth(a.to) || byTime(a, b)),
    firstTalks: firsts((since) => Math.min(...contactRungs.map((rung) => since[rung] ?? Infinity))),
    firstCalls: firsts(({ call }) => call),
    firstMeetings: firsts(({ meet }) => meet),
    hellos: hellos
      .filter(({ at }) => isInMonth(at))
      .map(({ personId, at, outcome }) => ({ personId, at, outcome }))
      .sort(byTime),
    promisesKept: pledges
      .flatMap(({ personId, keptAt, by, what }) => (isInMonth(keptAt) ? [{ personId, at: keptAt, by, what }] : []))
      .sort(byTime),
    kindWords: told.kindWords
      .filter(({ at }) => isInMonth(at))
      .map(({ personId, at, note }) => ({ personId, at, words: note }))
      .sort(byTime),
    peopleByDay: peopleByDay(contacts, starts),
  };
}

type Since = Standing['since'];

/** Following is no contact. */
const contactRungs = ladder.filter((rung) => rung !== 'follow');

/** How many people there were on each day; the contacts are in order of time. */
function peopleByDay(contacts: readonly Moment[], starts: readonly number[]): number[] {
  let next = 0;
  return starts.slice(1).map((end) => {
    const people = new Set<string>();
    for (let one = contacts[next]; one !== undefined && one.at < end; one = contacts[++next]) people.add(one.personId);
    return people.size;
  });
}

/** When each day of the month begins, and last when the next month does. */
function dayStarts(month: string, zone: string | undefined): number[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: days + 1 }, (_, i) =>
    startOfDay(new Date(Date.UTC(year, number - 1, 1 + i)).toISOString().slice(0, 10), zone),
  );
}

/** The deepest rung somebody reached in that time, if it is deeper than any before; null else. */
function climbOf({ personId, since }: Told['people'][number], from: number, until: number): Review['climbed'][number] | null {
  const stoodOn = (isThen: (at: number) => boolean) => contactRungs.findLast((rung) => isThen(since[rung] ?? Infinity)) ?? null;
  const before = stoodOn((at) => at < from);
  const to = stoodOn((at) => at < until);
  if (to === null || (before !== null && depth(to) <= depth(before))) return null;
  return { personId, at: since[to] ?? from, from: before, to };
}

function depth(rung: Rung): number {
  return ladder.indexOf(rung);
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
