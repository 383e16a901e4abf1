import type { Card } from './card.ts';
import type { Interaction } from './interaction.ts';
import type { Pledge } from './pledge.ts';
import { isOpen } from './pledge.ts';
import { shortened } from './shortened.ts';

/** What stands beside the field while the user writes to somebody: enough to pick up the thread, and never a private fact. */
export type Glance = {
  name: string;
  /** The open promise to think of first; null for none. */
  promise: Card['promises'][number] | null;
  /** What they talked about last, in the user's own words; null when nothing was noted. */
  topic: { words: string; at: number } | null;
  fact: string | null;
  /** What of theirs is remembered already from the words that are answered, so that it is not offered again. */
  remembered: string[];
};

const longestTopic = 90;

/** The promise of the user's own that is due first, else theirs. */
export function promiseToThinkOf(pledges: readonly Pledge[]): Glance['promise'] {
  const due = ({ dueAt }: Pledge) => dueAt ?? Number.MAX_SAFE_INTEGER;
  const [first] = pledges.filter(isOpen).sort((a, b) => Number(a.by === 'them') - Number(b.by === 'them') || due(a) - due(b));
  return first ? { id: first.id, by: first.by, what: first.what, dueAt: first.dueAt } : null;
}

/** What the latest talk with words to it was about. A hard one is not brought up beside somebody else's page. */
export function lastTopic(newestFirst: readonly Interaction[], now: number): Glance['topic'] {
  const latest = newestFirst.find(
    (one) => one.at <= now && !one.hard && one.source !== 'page' && (one.reason ?? one.note) !== '',
  );
  if (!latest) return null;
  const [sentence = ''] = (latest.reason ?? latest.note)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]) /u);
  return { words: shortened(sentence, longestTopic), at: latest.at };
}
