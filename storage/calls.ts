import { type TalkedWith, talkedWith } from '../relationship/talkedWith.ts';
import { database } from './database.ts';
import { store } from './open.ts';

/** With whom the user has talked since `from`, by call or in person, the latest first. */
export async function talkedSince(from: number, now = Date.now()): Promise<TalkedWith[]> {
  const { standings, interactions } = await store();
  // Whoever was called since then was in touch since then.
  const recent = await standings
    .where('recency')
    .belowOrEqual(-from)
    .filter(({ since }) => since.call !== undefined || since.meet !== undefined)
    .primaryKeys();
  const since = await database.transaction('r', interactions, () =>
    Promise.all(
      recent.map((personId) =>
        interactions
          .where('[personId+at]')
          .between([personId, from], [personId, now], true, true)
          .filter(({ rung }) => rung === 'call' || rung === 'meet')
          .toArray(),
      ),
    ),
  );
  return talkedWith(since.flat(), from, now);
}
