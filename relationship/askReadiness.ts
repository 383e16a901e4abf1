import { lastContact } from './contact.ts';
import type { Day } from './day.ts';
import type { History } from './history.ts';
import { newsTone } from './newsTone.ts';
import type { Standing } from './standing.ts';
import { questionOpen } from './suggestions/questionOpen.ts';
import { replyOwed } from './suggestions/replyOwed.ts';
import { thanksOwed } from './suggestions/thanksOwed.ts';

/** What comes before asking somebody for something; the sentence is the component's. */
export type BeforeAsking =
  | { kind: 'not in touch' }
  | { kind: 'keep promise'; what: string }
  | { kind: 'answer' }
  | { kind: 'thank' }
  | { kind: 'hard time' }
  | { kind: 'hello on its way' }
  | { kind: 'nothing from them' }
  | { kind: 'give' }
  | { kind: 'only in public' }
  | { kind: 'quiet since'; at: number };

/** What speaks for asking. */
export type SpeaksForAsking = { kind: 'talks' | 'wrote to them' | 'kept promises'; count: number } | { kind: 'thanked' };

/** Whether the user might ask somebody for something, in facts and no figure of anybody's worth. */
export type AskReadiness = {
  /** What to do first, the most pressing first; empty where they could ask. */
  first: BeforeAsking[];
  speaksFor: SpeaksForAsking[];
};

/** What of the past it depends on besides how things stand. */
type Past = Pick<History, 'facts' | 'pledges' | 'owed'>;

const talksBeforeAsking = 3;
const daysInTouch = 180;
const hardTimeDays = 60;

/**
 * R4: "you do have to engage in order to build one where you can" (S4). One asks whom one is in touch with both ways, beyond public words, after
 * giving something and owing nothing. Null where nothing is to be asked at all: they died, or there is to be no contact.
 */
export function askReadiness(standing: Standing, history: Past, day: Day): AskReadiness | null {
  if (standing.endedByFact || standing.endedByTag) return null;
  return { first: beforeAsking(standing, history, day), speaksFor: speaksFor(standing, history) };
}

function beforeAsking(standing: Standing, { facts }: Past, day: Day): BeforeAsking[] {
  const { clock, settings } = day;
  const { rung, talks, mine, hello, hardCall, fromThem, fromMe } = standing;
  const last = lastContact(standing, clock);
  if (last === null) return [{ kind: 'not in touch' }];
  const [promise] = mine;
  const since = clock.dayStart(-hardTimeDays);
  const isHard =
    (hardCall !== null && hardCall.at >= since) || facts.some(({ text, at }) => at >= since && newsTone(text) === 'sad');
  const waits = [questionOpen, replyOwed].some(({ arises }) => arises(standing, day) !== null);
  const isGreeted = hello !== null && hello.outcome === null && hello.at >= clock.dayStart(1 - settings.helloAskDays);
  const isPublic = talks < talksBeforeAsking || rung === null || rung === 'follow' || rung === 'reply';
  return [
    ...(promise ? [{ kind: 'keep promise' as const, what: promise.what }] : []),
    ...(waits ? [{ kind: 'answer' as const }] : []),
    ...(thanksOwed.arises(standing, day) ? [{ kind: 'thank' as const }] : []),
    ...(isHard ? [{ kind: 'hard time' as const }] : []),
    ...(isGreeted ? [{ kind: 'hello on its way' as const }] : []),
    ...(fromThem === 0 ? [{ kind: 'nothing from them' as const }] : []),
    ...(fromMe === 0 ? [{ kind: 'give' as const }] : []),
    ...(isPublic ? [{ kind: 'only in public' as const }] : []),
    ...(last.at < clock.dayStart(-daysInTouch) ? [{ kind: 'quiet since' as const, at: last.at }] : []),
  ];
}

function speaksFor({ talks, fromMe }: Standing, { pledges, owed }: Past): SpeaksForAsking[] {
  const kept = pledges.filter(({ by, keptAt }) => by === 'me' && keptAt !== null).length;
  const thanked = owed.some(({ kind, settledAt }) => kind === 'thanks' && settledAt !== null);
  return [
    ...(talks > 0 ? [{ kind: 'talks' as const, count: talks }] : []),
    ...(fromMe > 0 ? [{ kind: 'wrote to them' as const, count: fromMe }] : []),
    ...(kept > 0 ? [{ kind: 'kept promises' as const, count: kept }] : []),
    ...(thanked ? [{ kind: 'thanked' as const }] : []),
  ];
}
