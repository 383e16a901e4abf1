import type { Day } from './day.ts';
import type { Rung } from './ladder.ts';
import type { NewsTone } from './newsTone.ts';
import type { OwedKind } from './owed.ts';
import { isSilenced, mayBegin } from './silence.ts';
import { type Standing, standingBy } from './standing.ts';
import { kinds } from './suggestions/all.ts';

/** Why a suggestion is made at all; one file each in `suggestions/`, in their order in `suggestions/all.ts`. */
export type SuggestionKind =
  | 'promise due'
  | 'question open'
  | 'welcome'
  | 'reply owed'
  | 'thanks owed'
  | 'congratulate'
  | 'tell them'
  | 'invited'
  | 'life event'
  | 'check in'
  | 'deferred'
  | 'report back'
  | 'their promise due'
  | 'learn about them'
  | 'reconnect'
  | 'meet'
  | 'call'
  | 'hello'
  | 'keep warm'
  | 'next up';

/** The one next step, as the words say it. Sending is always the user's own act. */
export type Step =
  | 'welcome'
  | 'answer'
  | 'thank'
  | 'congratulate'
  | 'tell'
  | 'reply'
  | 'message'
  | 'email'
  | 'call'
  | 'video'
  | 'meet'
  | 'keep promise'
  | 'ask about promise'
  | 'ask after'
  | 'ask about life'
  | 'get in touch'
  | 'report back';

/** A fact behind a suggestion, with where it can be checked; the sentence is the component's. */
export type Reason =
  | { kind: 'talks'; talks: number; rung: Rung }
  | { kind: 'introduced'; words: string; at: number }
  | { kind: 'no e-mail yet' }
  | { kind: 'no address yet' }
  | { kind: 'no talk yet'; followedSince: number }
  | { kind: 'no call yet' }
  | { kind: 'never met' }
  | { kind: 'first comment here'; followsSince: number | null }
  | { kind: 'quiet since'; lastAt: number }
  | { kind: 'promise'; by: 'me' | 'them'; pledgeId: string; what: string; dueAt: number | null; at: number }
  | { kind: 'they wrote'; rung: Rung; at: number }
  | {
      kind: 'owed';
      owed: OwedKind;
      owedId: string;
      words: string;
      sad?: true;
      permalink: string | null;
      at: number;
      count: number;
    }
  | { kind: 'ask after'; factId: string; text: string; private: boolean; tone: NewsTone | null; at: number }
  | { kind: 'hard call'; interactionId: string; reason: string; at: number }
  | { kind: 'put off'; until: number }
  | { kind: 'back since'; day: string }
  | { kind: 'hello sent'; helloId: string; at: number }
  | { kind: 'invitation'; by: 'me' | 'them'; invitationId: string; at: number }
  | { kind: 'call was planned'; invitationId: string; at: number }
  | { kind: 'nothing known' }
  | { kind: 'their post'; title: string; url: string; at: number }
  | { kind: 'same place'; place: string }
  | { kind: 'same event'; title: string; at: number }
  | { kind: 'avoids calls' }
  | { kind: 'likes best'; rung: Rung }
  | { kind: 'next up' };

/** One next step for one person and why. */
export type Suggestion = {
  kind: SuggestionKind;
  step: Step;
  /** At least one; the most telling first. */
  because: Reason[];
  /** The same for as long as the same thing is suggested: what a dismissal for good remembers. */
  key: string;
};

/**
 * The one next step for a person, or null for silence. What others wait for comes first, then what the user asked to be told, then what
 * they could begin; of each kind its file says when it arises and when it is done. Outside the focus list, what could be begun
 * is for those who ask.
 */
export function suggestNextStep(stored: Standing, day: Day): Suggestion | null {
  if (isSilenced(stored, day)) return null;
  const standing = standingBy(day.clock, stored);
  let quiet: boolean | null = null;
  for (const { kind, begins, arises } of kinds) {
    if (begins) quiet ??= !mayBegin(standing, day);
    if ((begins && quiet) || standing.unwanted.includes(kind)) continue;
    const found = arises(standing, day);
    if (found === null) continue;
    const key = found.about === undefined ? kind : `${kind} ${found.about}`;
    if (!standing.dismissed.includes(key)) return { kind, step: found.step, because: found.because, key };
  }
  return null;
}

/** The suggestion with what a page must not be told left out: facts that are private, or with 'all' every word of the user's and of theirs. */
export function withoutWords(suggestion: Suggestion, which: 'private' | 'all'): Suggestion {
  return { ...suggestion, because: suggestion.because.map((reason) => reasonWithoutWords(reason, which)) };
}

function reasonWithoutWords(reason: Reason, which: 'private' | 'all'): Reason {
  if (reason.kind === 'ask after' && reason.private) return { ...reason, text: '', tone: null };
  // Why a call was hard is as private as a fact about health.
  if (reason.kind === 'hard call') return { ...reason, reason: '' };
  if (which === 'private') return reason;
  switch (reason.kind) {
    case 'promise':
      return { ...reason, what: '' };
    case 'owed':
      return { ...reason, words: '' };
    case 'introduced':
      return { ...reason, words: '' };
    case 'ask after':
      return { ...reason, text: '', tone: null };
    default:
      return reason;
  }
}
