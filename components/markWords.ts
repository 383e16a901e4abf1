import type { Mark } from '../relationship/mark.ts';
import { type MessageKey, say } from './say.ts';

/** "Made me laugh" */
export function markWords(mark: Mark): string {
  return say(markKeys[mark]);
}

const markKeys: Record<Mark, MessageKey> = {
  'good news': 'markGoodNews',
  laugh: 'markLaugh',
  think: 'markThink',
  'kind words': 'markKindWords',
};
