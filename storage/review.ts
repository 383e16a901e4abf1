import { startOfDay } from '../relationship/clock.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { monthAfter, type Review, reviewOf } from '../relationship/review.ts';
import { database, rowsAbout } from './database.ts';
import { inParts } from './inParts.ts';
import { store } from './open.ts';

/** A month in relationships, `2026-03`. Only of those in touch that month is the history read. */
export async function readReview(month: string, now = Date.now()): Promise<Review> {
  const { standings, interactions, hellos, pledges } = await store();
  const [from, until] = [startOfDay(`${month}-01`), startOfDay(`${monthAfter(month)}-01`)];
  return database.transaction('r', standings, interactions, hellos, pledges, async () => {
    const recent = await standings.where('recency').belowOrEqual(-from).primaryKeys();
    const inMonth = await Promise.all(
      recent.map((personId) =>
        interactions.where('[personId+at]').between([personId, from], [personId, until], true, false).count(),
      ),
    );
    const active = recent.filter((_, i) => inMonth[i] !== 0);
    const histories = await Promise.all(active.map((personId) => rowsAbout('interactions', personId).toArray()));
    const told = { interactions: histories.flat(), hellos: await hellos.toArray(), pledges: await pledges.toArray() };
    return reviewOf(month, told, now);
  });
}

/** All kind words that were ever kept, the latest first. Looks at every interaction: for whoever asks. */
export async function keptKindWords(): Promise<Interaction[]> {
  await store();
  const kept: Interaction[] = [];
  for await (const rows of inParts('interactions'))
    kept.push(...rows.filter(({ kindWords, note }) => kindWords === true && note !== ''));
  return kept.sort((a, b) => b.at - a.at);
}
