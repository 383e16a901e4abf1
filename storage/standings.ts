import type { History } from '../relationship/history.ts';
import type { Person } from '../relationship/person.ts';
import {
  type Standing,
  type StandingOfTalks,
  type StandingOfTheRest,
  standingOfPerson,
  standingOfTalks,
  standingOfTheRest,
  withMoreTalks,
} from '../relationship/standing.ts';
import type { Change, StoredInteraction } from './database.ts';
import { newTalks, onlyAdded, type Reader } from './reader.ts';
import { type StoredStanding, stored, talksOf } from './storedStanding.ts';

/** The tables whose few rows of one person are simply read again when one of them changed. */
const theRest = ['facts', 'pledges', 'owed', 'hellos', 'invitations'] as const;

/** The standing after an act's changes; only what they touch is read again. */
export async function standingAfter(
  old: Standing | null,
  person: Person,
  changes: readonly Change[],
  read: Reader,
): Promise<StoredStanding> {
  const interactions = changes.filter((change) => change.table === 'interactions');
  const restChanged = changes.some(({ table }) => theRest.some((one) => one === table));
  return stored({
    ...standingOfPerson(person),
    ...(await talksAfter(old, person.id, interactions, read)),
    ...(old !== null && !restChanged ? restOf(old) : standingOfTheRest(await readRest(read))),
  });
}

/** The standing of somebody whose history is as it was. */
export function standingAbout(
  { today: _, recency: __, introduced: ___, endedByTag: ____, ...old }: StoredStanding,
  person: Person,
): StoredStanding {
  return stored({ ...old, ...standingOfPerson(person) });
}

async function readRest(read: Reader): Promise<Omit<History, 'interactions'>> {
  return {
    facts: await read('facts'),
    pledges: await read('pledges'),
    owed: await read('owed'),
    hellos: await read('hellos'),
    invitations: await read('invitations'),
  };
}

function restOf({ mine, theirs, owed, askAfter, facts, endedByFact, places, hello, invitations }: Standing): StandingOfTheRest {
  const ended = endedByFact && { endedByFact };
  return { mine, theirs, owed, askAfter, facts, ...ended, places, hello, invitations };
}

type InteractionChange = Extract<Change, { table: 'interactions' }>;

async function talksAfter(
  old: Standing | null,
  personId: string,
  changes: readonly InteractionChange[],
  read: Reader,
): Promise<StandingOfTalks> {
  const added = onlyAdded(changes);
  if (old === null || added === null) return talksOf(await read('interactions'));
  return withMoreTalks(old, standingOfTalks(added, 0), old.talks + (await newTalks(personId, added)));
}

/** The standing with what an import added; `newTalks` are the talks not counted yet, `rest` what is not interactions, null if unchanged. */
export function standingWith(
  old: Standing,
  person: Person,
  added: readonly StoredInteraction[],
  newTalks: number,
  rest: Omit<History, 'interactions'> | null,
): StoredStanding {
  return stored({
    ...standingOfPerson(person),
    ...withMoreTalks(old, standingOfTalks(added, 0), old.talks + newTalks),
    ...(rest === null ? restOf(old) : standingOfTheRest(rest)),
  });
}
