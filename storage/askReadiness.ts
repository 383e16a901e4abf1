import { type AskReadiness, askReadiness } from '../relationship/askReadiness.ts';
import { dayAt } from '../relationship/day.ts';
import type { History } from '../relationship/history.ts';
import type { Standing } from '../relationship/standing.ts';
import { factsOf } from './facts.ts';
import { owedTo } from './owed.ts';
import { pledgesOf } from './pledges.ts';
import { settings } from './settings.ts';
import { standingWith } from './suggestions.ts';

/** Whether the user might ask somebody for something; null where nothing is to be asked, or nobody is there. */
export async function readAskReadiness(personId: string, now = Date.now()): Promise<AskReadiness | null> {
  const standing = await standingWith(personId);
  if (standing === null) return null;
  const [facts, pledges, owed] = await Promise.all([factsOf(personId), pledgesOf(personId), owedTo(personId)]);
  return askReadinessBy(standing, { facts, pledges, owed }, now);
}

/** The same by what has been read of them. */
export async function askReadinessBy(
  standing: Standing,
  told: Pick<History, 'facts' | 'pledges' | 'owed'>,
  now = Date.now(),
): Promise<AskReadiness | null> {
  return askReadiness(standing, told, dayAt(await settings(), now));
}
