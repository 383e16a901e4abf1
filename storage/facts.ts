import { type Fact, isPrivateByDefault } from '../relationship/fact.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { rememberDeleted } from './deleted.ts';
import { store } from './open.ts';
import { placeOf } from './pack.ts';
import { existing } from './people.ts';
import { Problem } from './problem.ts';

/** A fact as it is written down; health is private unless said otherwise. */
export type NewFact = Pick<Fact, 'personId' | 'text'> & Partial<Omit<Fact, 'id'>>;

/** Remembers something of a person's life. Returns its id. */
export function addFact(fact: NewFact, operationId?: string): Promise<string> {
  return act(
    'added fact',
    async (write) => {
      await existing(fact.personId);
      const id = crypto.randomUUID();
      const { facet = 'other', pinned = false, followUpAt = null, at = Date.now() } = fact;
      const isPrivate = fact.private ?? isPrivateByDefault(facet);
      await write.put('facts', {
        id,
        personId: fact.personId,
        text: fact.text,
        facet,
        private: isPrivate,
        pinned,
        followUpAt,
        at,
      });
      return id;
    },
    operationId,
  );
}

/** Changes what is given and leaves the rest. Words changed are the user's own, written down now. */
export function editFact(factId: string, changes: Partial<Omit<Fact, 'id' | 'personId'>>, operationId?: string): Promise<void> {
  return act(
    'edited fact',
    async (write) => {
      const fact = await existingFact(factId);
      const isReworded = changes.text !== undefined && changes.text !== fact.text;
      const reworded = { at: Date.now(), ...(isImported(fact) && { sourceKey: fact.sourceKey ?? fact.text }) };
      await write.put('facts', { ...fact, ...(isReworded && reworded), ...changes });
    },
    operationId,
  );
}

/** Removes a fact; the act can be undone. */
export function deleteFact(factId: string, operationId?: string): Promise<void> {
  return act(
    'deleted fact',
    async (write) => {
      const fact = await database.facts.get(factId);
      await write.remove('facts', factId);
      if (fact && isImported(fact)) await rememberDeleted(write, fact.personId, 'fact', [fact.sourceKey ?? fact.text]);
    },
    operationId,
  );
}

/** What is known of a person's life: pinned first, then newest first. */
export async function factsOf(personId: string): Promise<Fact[]> {
  return pinnedFirst(await (await store()).facts.where('personId').equals(personId).toArray());
}

/** The order in which facts are told: pinned first, then newest first. */
export function pinnedFirst(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at);
}

async function existingFact(factId: string): Promise<Fact> {
  const fact = await database.facts.get(factId);
  if (!fact) throw new Problem('gone', 'This fact is no longer here.');
  return fact;
}

function isImported({ id }: Fact): boolean {
  return placeOf(id) !== null;
}
