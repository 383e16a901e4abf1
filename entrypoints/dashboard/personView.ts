import type { KnownAccount } from '../../components/IdentityList.tsx';
import type { Fact } from '../../relationship/fact.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { Person, PersonSummary } from '../../relationship/person.ts';
import type { Pledge } from '../../relationship/pledge.ts';
import { factsOf } from '../../storage/facts.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import { person, summaries, summary } from '../../storage/people.ts';
import { pledgesOf } from '../../storage/pledges.ts';

/** All that somebody's page shows. */
export type PersonView = {
  person: Person;
  /** Null while they are in the trash. */
  summary: PersonSummary | null;
  /** Newest first. */
  interactions: Interaction[];
  facts: Fact[];
  pledges: Pledge[];
  accounts: KnownAccount[];
  /** Who brought the two together; null for nobody. */
  via: Person | null;
};

/** Reads somebody's page; null when there is nobody of that id. */
export async function readPerson(personId: string): Promise<PersonView | null> {
  const found = await person(personId);
  if (found === null) return null;
  const viaId = found.origin?.viaPersonId ?? null;
  const [summarised, interactions, facts, pledges, via] = await Promise.all([
    summary(personId),
    interactionsOf(personId),
    factsOf(personId),
    pledgesOf(personId),
    viaId === null ? null : person(viaId),
  ]);
  const accounts = found.identities.map((identity) => ({ identity, learned: '' }));
  return { person: found, summary: summarised, interactions, facts, pledges, accounts, via };
}

/** Every community anybody is in, by name. */
export async function communityNames(): Promise<string[]> {
  const everyone = await summaries({ sort: 'name' });
  return [...new Set(everyone.flatMap((each) => each.communities))].sort((a, b) => a.localeCompare(b));
}
