import { startOfDay } from '../relationship/clock.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { monthAfter, type Review, type ReviewSoFar, reviewOf } from '../relationship/review.ts';
import { inParts } from './inParts.ts';
import { contactsBetween, type InTouch, inTouchSince, interactionsBetween } from './inTouchSince.ts';
import { store } from './open.ts';

/**
 * A month in relationships, `2026-03`. With many people the days and the kind words take their time; all else is given to `soon` before.
 */
export async function readReview(month: string, now = Date.now(), soon?: (review: ReviewSoFar) => void): Promise<Review> {
  const { hellos, pledges } = await store();
  const [from, until] = [startOfDay(`${month}-01`), startOfDay(`${monthAfter(month)}-01`)];
  const people = await peopleBetween(from, until, now);
  const told = { people, hellos: await hellos.toArray(), pledges: await pledges.toArray() };
  soon?.({ ...reviewOf(month, { ...told, contacts: [], kindWords: [] }, now), peopleByDay: null });
  const contacts = await contactsBetween(people, from, until);
  const said = await interactionsBetween(people.filter(mayHaveKindWords(from)), from, until);
  return reviewOf(month, { ...told, contacts, kindWords: said.filter((one) => one.kindWords === true) }, now);
}

/** Who may have been in touch with the user from one moment until before another. */
async function peopleBetween(from: number, until: number, now: number): Promise<InTouch[]> {
  const beganBefore = ({ since }: InTouch) => Object.values(since).some((at) => at < until);
  return (await inTouchSince(from, now, ({ firstAt }) => firstAt !== null && firstAt < until)).filter(beganBefore);
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
