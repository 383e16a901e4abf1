import { startOfDay } from '../relationship/clock.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { daysBetween, readPast } from '../relationship/past.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { type Moment, monthAfter, type Review, type ReviewSoFar, reviewOf } from '../relationship/review.ts';
import { localDay } from '../relationship/talk.ts';
import { inParts } from './inParts.ts';
import { contactsBetween, type InTouch, interactionsBetween, readPasts, recentStandings } from './inTouchSince.ts';
import { store } from './open.ts';
import { namesOf } from './people.ts';

/** With what everybody is called whom the month names. */
type Named = { names: Map<string, string> };

/**
 * A month in relationships, `2026-03`. With many people the days and the kind words take their time; all else is given to `soon` before.
 */
export async function readReview(
  month: string,
  now = Date.now(),
  soon?: (review: ReviewSoFar & Named) => void,
): Promise<Review & Named> {
  const { hellos, pledges } = await store();
  const said = { hellos: await hellos.toArray(), pledges: await pledges.toArray() };
  const [from, until] = [startOfDay(`${month}-01`), startOfDay(`${monthAfter(month)}-01`)];
  if (month < localDay(now).slice(0, 7)) {
    const { people, contacts, kind } = await pastMonth(month, from, until);
    return named(reviewOf(month, { ...said, people, contacts, kindWords: await kindWordsOf(kind, from, until) }, now), people);
  }
  const people = (await recentStandings(from)).filter(({ since }) => Object.values(since).some((at) => at < until));
  const soFar = reviewOf(month, { ...said, people, contacts: [], kindWords: [] }, now);
  soon?.({ ...(await named(soFar, people)), peopleByDay: null });
  const contacts = await contactsBetween(people, from, until);
  const kind = people.filter(mayHaveKindWords(from)).map(({ personId }) => personId);
  return named(reviewOf(month, { ...said, people, contacts, kindWords: await kindWordsOf(kind, from, until) }, now), people);
}

/** Names are read only of those whom nothing has told yet: thousands may have come closer in a month. */
async function named(review: Review, people: readonly Pick<PersonSummary, 'personId' | 'name'>[]): Promise<Review & Named> {
  const { climbed, firstTalks, firstCalls, firstMeetings, hellos, promisesKept, kindWords } = review;
  const told = new Map(people.map(({ personId, name }) => [personId, name]));
  const moments = [climbed, firstTalks, firstCalls, firstMeetings, hellos, promisesKept, kindWords].flat();
  const untold = moments.map(({ personId }) => personId).filter((id) => !told.has(id));
  for (const [personId, name] of await namesOf(untold)) told.set(personId, name);
  return { ...review, names: told };
}

/** What a month is told from, and who may have said kind words in it. */
type PastMonth = {
  people: Pick<InTouch, 'personId' | 'name' | 'since'>[];
  contacts: Moment[];
  kind: string[];
};

/** So many summaries make no task that a page would feel. */
const summariesAtOnce = 1_000;

/** A month that is over, by the summaries alone: no history is read but of those whose summary does not hold their past yet. */
async function pastMonth(month: string, from: number, until: number): Promise<PastMonth> {
  const told: PastMonth = { people: [], contacts: [], kind: [] };
  const days = [`${month}-01`, `${monthAfter(month)}-01`] as const;
  const starts = new Map<number, number>();
  const startOf = (day: number) => {
    const known = starts.get(day) ?? startOfDay(`${month}-${String(day + 1).padStart(2, '0')}`);
    starts.set(day, known);
    return known;
  };
  const add = (personId: string, name: string, text: string) => {
    const past = readPast(text);
    if (Object.values(past.since).some((at) => at >= from && at < until)) told.people.push({ personId, name, since: past.since });
    for (const day of daysBetween(past.days, ...days)) told.contacts.push({ personId, at: startOf(day) });
    if (past.kindAt !== null && past.kindAt >= from) told.kind.push(personId);
  };
  const unknown = new Map<string, string>();
  for await (const summaries of inParts('summaries', summariesAtOnce))
    for (const { personId, name, past, firstAt, lastAt } of summaries) {
      if (firstAt === null || lastAt === null || firstAt >= until || lastAt < from) continue;
      if (past === undefined) unknown.set(personId, name);
      else add(personId, name, past);
    }
  for (const { personId, past } of await readPasts([...unknown.keys()])) add(personId, unknown.get(personId) ?? '', past);
  return told;
}

async function kindWordsOf(personIds: readonly string[], from: number, until: number): Promise<Interaction[]> {
  return (await interactionsBetween(personIds, from, until)).filter(({ kindWords }) => kindWords === true);
}

/** Rows of an earlier version do not say when kind words were last kept. */
function mayHaveKindWords(from: number): (one: InTouch) => boolean {
  return ({ kindAt }) => kindAt === undefined || (kindAt !== null && kindAt >= from);
}

/** All kind words that were ever kept, the latest first. Looks at every interaction: for whoever asks. */
export async function keptKindWords(): Promise<Interaction[]> {
  await store();
  const kept: Interaction[] = [];
  for await (const rows of inParts('interactions'))
    kept.push(...rows.filter(({ kindWords, note }) => kindWords === true && note !== ''));
  return kept.sort((a, b) => b.at - a.at);
}
