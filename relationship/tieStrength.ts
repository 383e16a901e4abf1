import { lastContact } from './contact.ts';
import type { Day } from './day.ts';
import { ladder } from './ladder.ts';
import type { Standing } from './standing.ts';

/**
 * What a tie's strength is made of, each part between 0 and 1, the weights adding up to 1.
 *
 * - depth weighs most: closeness was the best single measure of strength, better than how often or how long (Marsden & Campbell 1984,
 *   "Measuring Tie Strength"), and here the deepest rung stands for it.
 * - reciprocity: "the reciprocal services which characterize the tie" (Granovetter 1973, "The Strength of Weak Ties"). One who always
 *   writes first has less of a tie than two who take turns.
 * - recency: days since the last communication told most about strength on a social network (Gilbert & Karahalios 2009, "Predicting Tie
 *   Strength With Social Media").
 * - frequency and duration: the "amount of time" of Granovetter; Marsden & Campbell found both misleading alone (one meets neighbours often
 *   and old friends seldom), so they weigh least.
 */
const weights = { depth: 0.35, reciprocity: 0.2, recency: 0.2, frequency: 0.15, duration: 0.1 };

/** A tie half as warm after so many days without a word. */
const recencyHalvesDays = 60;
/** A talk a week is as often as counts. */
const talksAYear = 52;
/** After so many years longer makes no difference. */
const fullYears = 5;

const dayMs = 86_400_000;
const yearMs = 365.25 * dayMs;

/** How strong the tie is, 0 to 1. It puts a list in order, and is never shown: people are not scored. */
export function tieStrength(standing: Standing, { clock }: Day): number {
  const { rung, fromThem, fromMe, talks, since } = standing;
  const last = lastContact(standing, clock)?.at ?? null;
  const first = Math.min(clock.now, ...Object.values(since));
  const years = (clock.now - first) / yearMs;
  const both = fromThem + fromMe;
  const parts = {
    depth: rung === null ? 0 : ladder.indexOf(rung) / (ladder.length - 1),
    reciprocity: both === 0 ? 0 : (2 * Math.min(fromThem, fromMe)) / both,
    recency: last === null ? 0 : 0.5 ** ((clock.now - last) / (recencyHalvesDays * dayMs)),
    frequency: Math.min(1, talks / Math.max(1, years) / talksAYear),
    duration: Math.min(1, years / fullYears),
  };
  return (
    weights.depth * parts.depth +
    weights.reciprocity * parts.reciprocity +
    weights.recency * parts.recency +
    weights.frequency * parts.frequency +
    weights.duration * parts.duration
  );
}
