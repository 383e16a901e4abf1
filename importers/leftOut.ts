import { becauseAll, type CountedSkipKey } from '../relationship/skipReason.ts';
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
