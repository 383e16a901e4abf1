import { type AskReadiness, askReadiness } from '../relationship/askReadiness.ts';
import { dayAt } from '../relationship/day.ts';
import type { Standing } from '../relationship/standing.ts';
import { factsOf } from './facts.ts';
import { owedTo } from './owed.ts';
import { pledgesOf } from './pledges.ts';
import { settings } from './settings.ts';
import { standingWith } from './suggestions.ts';

/** Whether the user might ask somebody for something; null where nothing is to be asked, or nobody is there. */
export async function readAskReadiness(personId: string, now = Date.now()): Promise<AskReadiness | null> {
  const standing = await standingWith(personId);
  return standing && askReadinessBy(standing, now);
}

/** The same by how things stand with them. */
export async function askReadinessBy(standing: Standing, now = Date.now()): Promise<AskReadiness | null> {
  const { personId } = standing;
  const [facts, pledges, owed, decided] = await Promise.all([
    factsOf(personId),
    pledgesOf(personId),
    owedTo(personId),
    settings(),
  ]);
  return askReadiness(standing, { facts, pledges, owed }, dayAt(decided, now));
}
