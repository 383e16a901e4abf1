import { ladder } from '../relationship/ladder.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { type TalkedWith, talkedWith } from '../relationship/talkedWith.ts';
import { contactsBetween, inTouchSince } from './inTouchSince.ts';
import { store } from './open.ts';

/** With whom the user has talked since `from`, by call or in person, the latest first. */
export async function talkedSince(from: number, now = Date.now()): Promise<TalkedWith[]> {
  await store();
  const people = await inTouchSince(from, now, mayHaveTalked);
  const talkers = people.filter(({ since }) => since.call !== undefined || since.meet !== undefined);
  return talkedWith(await contactsBetween(talkers, from, now + 1), from, now);
}

function mayHaveTalked({ rung }: PersonSummary): boolean {
  return rung !== null && ladder.indexOf(rung) >= ladder.indexOf('call');
}
