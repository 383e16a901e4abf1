import { startOfDay } from '../relationship/clock.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { monthAfter, type Review, reviewOf } from '../relationship/review.ts';
import { database } from './database.ts';
import { inParts } from './inParts.ts';
import { contactsBetween, type InTouch, inTouchSince, interactionsBetween } from './inTouchSince.ts';
import { store } from './open.ts';

/** A month in relationships, `2026-03`. A month more than a year ago takes its time with many people. */
export async function readReview(month: string, now = Date.now()): Promise<Review> {
  const { hellos, pledges } = await store();
  const [from, until] = [startOfDay(`${month}-01`), startOfDay(`${monthAfter(month)}-01`)];
  const beganBefore = ({ since }: InTouch) => Object.values(since).some((at) => at < until);
  const people = (await inTouchSince(from, now, ({ firstAt }) => firstAt !== null && firstAt < until)).filter(beganBefore);
  return reviewOf(
    month,
    {
      people,
      contacts: await ofEach(people, (one) => contactsBetween(one, from, until)),
      kindWords: await ofEach(people.filter(mayHaveKindWords(from)), async ({ personId }) =>
        (await interactionsBetween(personId, from, until)).filter(({ kindWords }) => kindWords === true),
      ),
      hellos: await hellos.toArray(),
      pledges: await pledges.toArray(),
    },
    now,
  );
}

/** Rows of an earlier version do not say when kind words were last kept. */
function mayHaveKindWords(from: number): (one: InTouch) => boolean {
  return ({ kindAt }) => kindAt === undefined || (kindAt !== null && kindAt >= from);
}

async function ofEach<T extends object>(
  people: readonly InTouch[],
  read: (one: InTouch) => Promise<T[]>,
): Promise<(T & { personId: string })[]> {
  const rows = await database.transaction('r', database.interactions, () => Promise.all(people.map(read)));
  return rows.flatMap((those, i) => those.map((row) => ({ ...row, personId: people[i]?.personId ?? '' })));
}

/** All kind words that were ever kept, the latest first. Looks at every interaction: for whoever asks. */
export async function keptKindWords(): Promise<Interaction[]> {
  await store();
  const kept: Interaction[] = [];
  for await (const rows of inParts('interactions'))
    kept.push(...rows.filter(({ kindWords, note }) => kindWords === true && note !== ''));
  return kept.sort((a, b) => b.at - a.at);
}
