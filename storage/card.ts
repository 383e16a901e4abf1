import type { Card } from '../relationship/card.ts';
import { factsForPage } from '../relationship/fact.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { isOpen } from '../relationship/pledge.ts';
import { isWritten } from '../relationship/replies.ts';
import { type Suggestion, withoutWords } from '../relationship/suggestion.ts';
import { talkKey } from '../relationship/talk.ts';
import { factsOf } from './facts.ts';
import { interactionsOf } from './interactions.ts';
import { marksAt } from './marks.ts';
import { person } from './people.ts';
import { pledgesOf } from './pledges.ts';
import { badgesFor, type Place, type ReadMention } from './recognise.ts';
import { settings } from './settings.ts';
import { nextStep } from './suggestions.ts';

/**
 * What the card on a page shows of somebody, or null if the mention is not them. Private facts are never in it; on pages that hunt
 * for extensions, and while the screen is shared, no words of the user's are.
 */
export async function cardFor(personId: string, mention: ReadMention, place: Place, pageHunts: boolean): Promise<Card | null> {
  const [badge] = await badgesFor([mention], place);
  const who = await person(personId);
  if (!who || badge?.personId !== personId) return null;
  const facts = await factsOf(personId);
  const hidesWords = pageHunts || (await settings()).factsHidden;
  const promises = hidesWords ? [] : (await pledgesOf(personId)).filter(isOpen);
  return {
    badge,
    origin: hidesWords ? null : who.origin,
    via: who.origin?.viaPersonId ? ((await person(who.origin.viaPersonId))?.name ?? null) : null,
    facts: factsForPage(facts, hidesWords).map(({ id, text }) => ({ id, text })),
    privateFacts: facts.filter((fact) => fact.private).length,
    lastTalks: lastTalks(await interactionsOf(personId), Date.now()),
    promises: promises.map(({ id, by, what, dueAt }) => ({ id, by, what, dueAt })),
    communities: who.communities,
    recentPost: who.recentPost && { title: who.recentPost.title, url: who.recentPost.url },
    suggestion: forPage(await nextStep(personId), hidesWords),
    email: who.identities.find((identity) => identity.startsWith('email:'))?.slice('email:'.length) ?? null,
    happySince: who.happySince,
    focus: who.focus,
    marks: hidesWords || !isWritten(mention) ? null : await marksAt(mention.permalink),
  };
}

function forPage(suggestion: Suggestion | null, hidesWords: boolean): Suggestion | null {
  return suggestion && withoutWords(suggestion, hidesWords ? 'all' : 'private');
}

/** The last three talks by `now`; of each the latest interaction. */
function lastTalks(newestFirst: readonly Interaction[], now: number): Card['lastTalks'] {
  const latest = new Map<string, Interaction>();
  for (const interaction of newestFirst) {
    const talk = interaction.at > now ? null : talkKey(interaction);
    if (talk !== null && !latest.has(talk)) latest.set(talk, interaction);
    if (latest.size === 3) break;
  }
  return [...latest.values()].map(({ rung, at, direction, permalink }) => ({ rung, at, direction, permalink }));
}
