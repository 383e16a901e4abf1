import { because, becauseAll, type CountedSkipKey, type PlainSkipKey, type SkipReason } from '../relationship/skipReason.ts';
import type { ExportFile, Reading } from './importer.ts';

/** Counts what is passed over in a file because it tells of nobody, so that it is told once and not line by line. */
export class LeftOut<K extends CountedSkipKey = CountedSkipKey> {
  readonly #times = new Map<K, number>();

  count(key: K, times = 1): void {
    if (times > 0) this.#times.set(key, (this.#times.get(key) ?? 0) + times);
  }

  /** Tells what was passed over, once the file has been read. */
  tell({ name }: Pick<ExportFile, 'name'>, { skip }: Pick<Reading, 'skip'>): void {
    for (const [key, times] of this.#times) skip({ file: name, line: null, reason: becauseAll(key, times) });
  }
}

/** Files that tell of nobody, by why: names with spaces between. */
export type NamesByReason = Partial<Record<Extract<PlainSkipKey, `skip_of${string}`>, string>>;

/** Why the file of a name tells of nobody; null where it is none of these. */
export function reasonByName(files: NamesByReason): (name: string) => SkipReason | null {
  const reasons = new Map(
    Object.entries(files).flatMap(([key, names]) =>
      names.split(/\s+/).map((name): [string, SkipReason] => [name, because(key as PlainSkipKey)]),
    ),
  );
  return (name) => reasons.get(name) ?? null;
}
