import { ladder, nextRung, type Rung } from './ladder.ts';
import type { PersonSummary } from './person.ts';

/** The one next step. Sending is always the user's own act. */
export type Step = 'welcome' | 'reply' | 'message' | 'email' | 'call' | 'video' | 'meet' | 'keep promise';

/** A fact behind a suggestion; the sentence is the component's. */
export type Reason =
  | { kind: 'talks'; talks: number; rung: Rung }
  | { kind: 'no e-mail yet' }
  | { kind: 'no call yet' }
  | { kind: 'never met' }
  | { kind: 'open promises'; count: number }
  | { kind: 'first comment here'; followsSince: number | null }
  | { kind: 'quiet since'; lastAt: number };

/** One next step for one person and why. */
export type Suggestion = { step: Step; because: Reason[] };

/** Below this many talks with somebody, we stay silent: a step would be an imposition. */
const talksBeforeAStep = 3;

/** Days after a contact in which nothing is suggested: the user has only just been in touch. */
const cooldownDays = 7;

const dayMs = 86_400_000;

/** Which step leads to each rung; null where the product has nothing to suggest. */
const stepTo: Record<Rung, Step | null> = {
  follow: null,
  reply: 'reply',
  message: 'message',
  email: 'email',
  call: 'call',
  meet: 'meet',
  collaborate: null,
};

/** The one next step for a person, or null for silence. Outside the focus list the caller asks only on request. */
export function suggestNextStep(person: PersonSummary, now: number): Suggestion | null {
  if (person.happySince !== null) return null;
  if (person.snoozedUntil !== null && person.snoozedUntil > now) return null;
  if (person.openPledges > 0) return { step: 'keep promise', because: [{ kind: 'open promises', count: person.openPledges }] };
  if (person.rung === null || person.talks < talksBeforeAStep) return null;
  if (person.lastAt !== null && person.lastAt <= now && now - person.lastAt < cooldownDays * dayMs) return null;
  const rung = reachableRung(person, person.rung);
  const step = rung === null ? null : stepTo[rung];
  if (rung === null || step === null) return null;
  return { step, because: [{ kind: 'talks', talks: person.talks, rung: person.rung }, ...missing(rung)] };
}

/** The next rung up that the person does not avoid. */
function reachableRung(person: PersonSummary, from: Rung): Rung | null {
  const start = ladder.indexOf(nextRung(from) ?? 'collaborate');
  return ladder.slice(start).find((rung) => !person.avoids.includes(rung)) ?? null;
}

function missing(rung: Rung): Reason[] {
  if (rung === 'email') return [{ kind: 'no e-mail yet' }];
  if (rung === 'call') return [{ kind: 'no call yet' }];
  if (rung === 'meet') return [{ kind: 'never met' }];
  return [];
}
