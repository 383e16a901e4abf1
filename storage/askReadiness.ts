import { type AskReadiness, askReadiness } from '../relationship/askReadiness.ts';
import { dayAt } from '../relationship/day.ts';
import { factsOf } from './facts.ts';
import { owedTo } from './owed.ts';
import { pledgesOf } from './pledges.ts';
import { settings } from './settings.ts';
import { standingWith } from './suggestions.ts';

/** Whether the user might ask somebody for something; null where nothing is to be asked, or nobody is there. */
export async function readAskReadiness(personId: string, now = Date.now()): Promise<AskReadiness | null> {
  const [standing, facts, pledges, owed, decided] = await Promise.all([
    standingWith(personId),
    factsOf(personId),
    pledgesOf(personId),
    owedTo(personId),
    settings(),
  ]);
  return standing && askReadiness(standing, { facts, pledges, owed }, dayAt(decided, now));
}
