import { roughly } from '../../components/dateWords.ts';
import { facets } from '../../components/FactForm.tsx';
import { accountWords, type KnownAccount } from '../../components/IdentityList.tsx';
import { say } from '../../components/say.ts';
import type { AskReadiness } from '../../relationship/askReadiness.ts';
import type { Facet, Fact } from '../../relationship/fact.ts';
import { type Identity, identityKind } from '../../relationship/identity.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { Owed } from '../../relationship/owed.ts';
import type { Person, PersonSummary } from '../../relationship/person.ts';
import type { Pledge } from '../../relationship/pledge.ts';
import type { Settings } from '../../relationship/settings.ts';
import type { TodayRow } from '../../relationship/today.ts';
import { aliasesOf } from '../../storage/aliases.ts';
import { askReadinessBy } from '../../storage/askReadiness.ts';
import type { Alias } from '../../storage/database.ts';
import { pinnedFirst } from '../../storage/facts.ts';
import { focusList } from '../../storage/focus.ts';
import { mergesOf } from '../../storage/merge.ts';
import { unsettledFirst } from '../../storage/owed.ts';
import { person, summaries, summary } from '../../storage/people.ts';
import { openFirst } from '../../storage/pledges.ts';
import { settings } from '../../storage/settings.ts';
import { nextStepBy, standingAfter } from '../../storage/suggestions.ts';
import { readHistory } from '../../storage/summaries.ts';

/** All that somebody's page shows. */
export type PersonView = {
  person: Person;
  /** Null while they are in the trash. */
  summary: PersonSummary | null;
  /** Newest first. */
  interactions: Interaction[];
  facts: Fact[];
  pledges: Pledge[];
  /** What waits for a word of the user's, the oldest first. */
  owed: Owed[];
  accounts: KnownAccount[];
  /** Who is in focus, to make room for one more. */
  inFocus: Person[];
  /** The one next step; null for silence. */
  step: TodayRow | null;
  /** Whether they might be asked for something; null where nothing is to be asked. */
  askReadiness: AskReadiness | null;
  settings: Settings;
  /** Who was found to be them, latest first. */
  merges: { id: string; name: string; at: number }[];
  /** Who brought the two together; null for nobody. */
  via: Person | null;
};

/** Reads somebody's page; null when there is nobody of that id. */
export async function readPerson(personId: string): Promise<PersonView | null> {
  const found = await person(personId);
  if (found === null) return null;
  const viaId = found.origin?.viaPersonId ?? null;
  const [summarised, history, merged, inFocus, decided, via, accounts] = await Promise.all([
    summary(personId),
    readHistory(personId),
    mergesOf(personId),
    focusList(),
    settings(),
    viaId === null ? null : person(viaId),
    readAccountsOf(found),
  ]);
  const [facts, pledges, owed] = [pinnedFirst(history.facts), openFirst(history.pledges), unsettledFirst(history.owed)];
  const standing = await standingAfter(found, history);
  const [suggestion, readiness] = standing
    ? await Promise.all([nextStepBy(standing), askReadinessBy(standing, { facts, pledges, owed })])
    : [null, null];
  const merges = merged.map(({ id, at, other }) => ({ id, at, name: other.name }));
  const happened = { interactions: history.interactions.toReversed(), facts, pledges };
  return {
    ...{ person: found, summary: summarised, ...happened, accounts, merges, via, inFocus, settings: decided },
    askReadiness: readiness,
    owed: owed.filter(({ settledAt }) => settledAt === null),
    step: suggestion && { personId, name: found.name, suggestion },
  };
}

/** What `Person.dismissed` holds of a part of somebody's life that the user does not want to be asked about. */
export function facetKey(facet: Facet): string {
  return `facet ${facet}`;
}

/** The parts of somebody's life that the user has skipped. */
export function skippedFacets({ dismissed }: Person): Set<Facet> {
  return new Set(facets.filter((facet) => dismissed.includes(facetKey(facet))));
}

/** Their accounts with how each became known; avatars that only follow from an e-mail address are left out. */
async function readAccountsOf({ identities }: Person): Promise<KnownAccount[]> {
  const aliases = await aliasesOf(identities);
  const hasEmail = identities.some((identity) => identityKind(identity) === 'email');
  return identities
    .filter((identity) => !(hasEmail && identityKind(identity) === 'gravatar'))
    .map((identity) => ({ identity, learned: howLearned(identity, aliases) }));
}

/** "seen together with X @ada, in March", for an account that a page showed beside one known before; '' for one given by hand. */
function howLearned(identity: Identity, aliases: readonly Alias[]): string {
  const alias = aliases.find(({ identities: [, second] }) => second === identity);
  if (alias === undefined) return '';
  return say('dashboardAccountLearned', accountWords(alias.identities[0]), roughly(alias.at, Date.now()));
}

/** Every community anybody is in, by name. */
export async function communityNames(): Promise<string[]> {
  const everyone = await summaries({ sort: 'name' });
  return [...new Set(everyone.flatMap((each) => each.communities))].sort((a, b) => a.localeCompare(b));
}
