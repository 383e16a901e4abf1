import { factsForPage } from '../relationship/fact.ts';
import { type Glance, lastTopic, promiseToThinkOf } from '../relationship/glance.ts';
import { isSwitchedOff, type Settings } from '../relationship/settings.ts';
import { factsOf } from './facts.ts';
import { interactionsOf } from './interactions.ts';
import { addFromPage } from './people.ts';
import { addPledge, type NewPledge, pledgesOf } from './pledges.ts';
import { type Place, type ReadMention, recognise } from './recognise.ts';
import { settings } from './settings.ts';

/** Whether what the user types on a page may be looked at: not where that, or all of ours, is switched off. */
export function mayLookAtTyping(
  { density, sitesOff, composersOff }: Settings,
  host: string,
  siteNames: readonly string[],
): boolean {
  return density !== 'off' && !isSwitchedOff([...sitesOff, ...composersOff], host, siteNames);
}

/**
 * What stands beside the field in which the user answers the mention; null where nothing may be looked at, and for a stranger. A page that
 * hunts for extensions must not tell known from unknown by it: there everybody gets the same, a name and nothing else.
 */
export async function glanceAt(mention: ReadMention, place: Place, pageHunts: boolean): Promise<Glance | null> {
  const decided = await settings();
  if (!mayLookAtTyping(decided, place.host, [mention.site]) || isUser(mention, decided)) return null;
  const [known] = await recognise([mention], decided);
  if (!known) return pageHunts ? { ...nothingToShow, name: mention.displayName } : null;
  const { personId, name } = known.person;
  const pledges = await pledgesOf(personId);
  // The page shows these words itself.
  const remembered = pledges
    .filter(({ by, permalink }) => by === 'them' && permalink !== null && permalink === mention.permalink)
    .map(({ what }) => what);
  if (pageHunts || decided.factsHidden) return { ...nothingToShow, name, remembered };
  return {
    name,
    remembered,
    promise: promiseToThinkOf(pledges),
    topic: lastTopic(await interactionsOf(personId), Date.now()),
    fact: factsForPage(await factsOf(personId), false)[0]?.text ?? null,
  };
}

const nothingToShow = { promise: null, topic: null, fact: null, remembered: [] };

/** Remembers a promise from what the user wrote to the mention; who is not known yet is added by it. */
export async function rememberPromise(
  mention: ReadMention,
  place: Place,
  promise: Pick<NewPledge, 'by' | 'what' | 'dueAt'>,
  operationId: string,
): Promise<void> {
  const [known] = await recognise([mention], await settings());
  const personId = known?.person.personId ?? (await addFromPage(mention, place, `${operationId} person`));
  await addPledge({ personId, ...promise, permalink: mention.permalink ?? place.page }, operationId);
}

function isUser({ identities }: ReadMention, { ownIdentities }: Settings): boolean {
  return identities.some((identity) => ownIdentities.includes(identity));
}
