import { type AskReadiness, askReadiness } from '../relationship/askReadiness.ts';
import { dayAt } from '../relationship/day.ts';
import { person } from './people.ts';
import { settings } from './settings.ts';
import { wholeStanding } from './storedStanding.ts';
import { readHistory } from './summaries.ts';

/** Whether the user might ask somebody for something; null where nothing is to be asked, or nobody is there. */
export async function readAskReadiness(personId: string, now = Date.now()): Promise<AskReadiness | null> {
  const found = await person(personId);
  if (found === null || found.deletedAt !== null) return null;
  const [history, decided] = await Promise.all([readHistory(personId), settings()]);
  return askReadiness(wholeStanding(found, history), history, dayAt(decided, now));
}
