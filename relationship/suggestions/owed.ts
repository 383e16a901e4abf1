import type { Clock } from '../clock.ts';
import type { OwedKind } from '../owed.ts';
import type { Standing } from '../standing.ts';
import type { Step, SuggestionKind } from '../suggestion.ts';
import type { Found } from './kind.ts';

/** What is still to be answered of one kind, the oldest first; null when nothing is. Dismissed ones are left out. */
export function owedFound(
  { owed, dismissed }: Standing,
  clock: Clock,
  { kind, owedKind, step }: { kind: SuggestionKind; owedKind: OwedKind; step: Step },
): Found | null {
  const open = owed.find((one) => one.kind === owedKind);
  const oldest = open?.first.find(({ id, at }) => at <= clock.now && !dismissed.includes(`${kind} ${id}`));
  if (!open || !oldest) return null;
  const { id, words, permalink, at } = oldest;
  return {
    step,
    because: [{ kind: 'owed', owed: owedKind, owedId: id, words, permalink, at, count: open.count }],
    about: id,
  };
}
