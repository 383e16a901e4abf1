import { ladder } from '../relationship/ladder.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { type TalkedWith, talkedWith } from '../relationship/talkedWith.ts';
import { database } from './database.ts';
import { contactsBetween, inTouchSince } from './inTouchSince.ts';
import { store } from './open.ts';

/** With whom the user has talked since `from`, by call or in person, the latest first. */
export async function talkedSince(from: number, now = Date.now()): Promise<TalkedWith[]> {
  await store();
  const people = await inTouchSince(from, now, mayHaveTalked);
  const talkers = people.filter(({ since }) => since.call !== undefined || since.meet !== undefined);
  const talks = await database.transaction('r', database.interactions, () =>
    Promise.all(talkers.map((one) => contactsBetween(one, from, now + 1))),
  );
  const told = talks.flatMap((those, i) => those.map(({ at, rung }) => ({ at, rung, personId: talkers[i]?.personId ?? '' })));
  return talkedWith(told, from, now);
}

function mayHaveTalked({ rung }: PersonSummary): boolean {
  return rung !== null && ladder.indexOf(rung) >= ladder.indexOf('call');
}
