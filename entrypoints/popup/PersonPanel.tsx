import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { type Glance, PersonGlance } from '../../components/PersonGlance.tsx';
import { say } from '../../components/say.ts';
import { factsOf } from '../../storage/facts.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import { person, summary } from '../../storage/people.ts';
import { keepPledge, pledgesOf } from '../../storage/pledges.ts';
import { nextStep } from '../../storage/suggestions.ts';
import { useAnswer } from '../ownPages/useAnswer.ts';
import type { Attempt } from './attempt.ts';

type Props = {
  personId: string;
  onBack: () => void;
  /** Does something and shows how it ended. */
  attempt: Attempt;
  /** What is known of them could not be read. */
  onUnread: (failure: unknown) => void;
  /** The log for this person, by name. */
  children: (name: string) => ComponentChildren;
};

/** Somebody at a glance, kept up to date. */
export function PersonPanel({ personId, onBack, attempt, onUnread, children }: Props) {
  const glance = useAnswer(() => glanceOf(personId), [personId], { onFailure: onUnread });
  if (!glance) return null;
  const keep = (pledgeId: string) =>
    attempt(async () => {
      await keepPledge(pledgeId, crypto.randomUUID());
      return { words: say('popupPromiseKept'), canUndo: true };
    });
  return (
    <PersonGlance
      {...glance}
      href={`${browser.runtime.getURL('/dashboard.html')}#person/${encodeURIComponent(personId)}`}
      onBack={onBack}
      onKeep={keep}
      now={Date.now()}
    >
      {children(glance.person.name)}
    </PersonGlance>
  );
}

/** Null for somebody who is not there any more. */
async function glanceOf(personId: string): Promise<Glance | null> {
  const [who, summed, facts, pledges, interactions, suggestion] = await Promise.all([
    person(personId),
    summary(personId),
    factsOf(personId),
    pledgesOf(personId),
    interactionsOf(personId),
    nextStep(personId),
  ]);
  if (who === null || summed === null) return null;
  return { person: who, summary: summed, facts, pledges, interactions, suggestion };
}
