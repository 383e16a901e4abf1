import type { Clock } from '../clock.ts';
import { lastFromMe, never, timeOf } from '../contact.ts';
import type { OwedKind } from '../owed.ts';
import type { Standing } from '../standing.ts';
import type { Step, SuggestionKind } from '../suggestion.ts';
import type { Found } from './kind.ts';

/** How a kind of suggestion looks at what is owed. */
type Asked = {
  kind: SuggestionKind;
  owedKind: OwedKind;
  step: Step;
  /** Whether any word from the user since then, on any channel, has answered it; else only a tick or a reply seen there does. */
  anyWordAnswers: boolean;
  /** Which of them, by their words; left out for all. */
  of?: (words: string) => boolean;
  /** For how long it is still offered; left out for ever. */
  daysOpen?: number;
};

/** What is still to be answered of one kind, the oldest first; null when nothing is. Dismissed ones are left out. */
export function owedFound(standing: Standing, clock: Clock, asked: Asked): Found | null {
  const { owed, dismissed } = standing;
  const { kind, owedKind, step, anyWordAnswers, of, daysOpen } = asked;
  const open = owed.find((one) => one.kind === owedKind);
  if (open === undefined) return null;
  const answered = anyWordAnswers ? timeOf(lastFromMe(standing, clock)) : never;
  const from = daysOpen === undefined ? never : clock.dayStart(-daysOpen);
  const waiting = open.latest.filter(
    ({ id, words, at }) =>
      at <= clock.now && at > answered && at >= from && !dismissed.includes(`${kind} ${id}`) && of?.(words) !== false,
  );
  const [oldest] = waiting;
  if (!oldest) return null;
  const { id, words, permalink, at } = oldest;
  const count = waiting.length < open.latest.length ? waiting.length : open.count;
  return { step, because: [{ kind: 'owed', owed: owedKind, owedId: id, words, permalink, at, count }], about: id };
}
