import type { Pledge } from '../relationship/pledge.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { store } from './open.ts';
import { existing } from './people.ts';
import { Problem } from './problem.ts';

/** A promise as it is given. */
export type NewPledge = Pick<Pledge, 'personId' | 'by' | 'what'> & Partial<Pick<Pledge, 'dueAt' | 'at' | 'permalink'>>;

/** Remembers a promise. Returns its id. */
export function addPledge(pledge: NewPledge, operationId?: string): Promise<string> {
  return act(
    'added promise',
    async (write) => {
      await existing(pledge.personId);
      const id = crypto.randomUUID();
      await write.put('pledges', { id, dueAt: null, permalink: null, at: Date.now(), ...pledge, keptAt: null });
      return id;
    },
    operationId,
  );
}

/** Marks a promise as kept. */
export function keepPledge(pledgeId: string, operationId?: string): Promise<void> {
  return act(
    'kept promise',
    async (write) => {
      const pledge = await database.pledges.get(pledgeId);
      if (!pledge) throw new Problem('gone', 'This promise is no longer here.');
      if (pledge.keptAt === null) await write.put('pledges', { ...pledge, keptAt: Date.now() });
    },
    operationId,
  );
}

/** Removes a promise; the act can be undone. */
export function deletePledge(pledgeId: string, operationId?: string): Promise<void> {
  return act('deleted promise', (write) => write.remove('pledges', pledgeId), operationId);
}

/** A person's promises both ways: open ones first, the soonest due first. */
export async function pledgesOf(personId: string): Promise<Pledge[]> {
  return openFirst(await (await store()).pledges.where('personId').equals(personId).toArray());
}

/** The order in which promises are told: open ones first, each by the day they are due. */
export function openFirst(pledges: readonly Pledge[]): Pledge[] {
  return pledges.toSorted((a, b) => Number(a.keptAt !== null) - Number(b.keptAt !== null) || dueOf(a) - dueOf(b));
}

function dueOf(pledge: Pledge): number {
  return pledge.dueAt ?? Number.MAX_SAFE_INTEGER;
}
