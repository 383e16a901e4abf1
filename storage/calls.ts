import { ladder } from '../relationship/ladder.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { type TalkedWith, talkedWith } from '../relationship/talkedWith.ts';
import { contactsBetween, inTouchSince } from './inTouchSince.ts';
import { store } from './open.ts';

/** With whom the user has talked since `from`, by call or in person, the latest first, with what they are called. */
export async function talkedSince(from: number, now = Date.now()): Promise<(TalkedWith & { name: string })[]> {
  await store();
  const people = await inTouchSince(from, now, mayHaveTalked);
  const talkers = people.filter(({ since }) => since.call !== undefined || since.meet !== undefined);
  const names = new Map(talkers.map(({ personId, name }) => [personId, name]));
  const talked = talkedWith(await contactsBetween(talkers, from, now + 1), from, now);
  return talked.map((one) => ({ ...one, name: names.get(one.personId) ?? '' }));
}

function mayHaveTalked({ rung }: PersonSummary): boolean {
  return rung !== null && ladder.indexOf(rung) >= ladder.indexOf('call');
}
