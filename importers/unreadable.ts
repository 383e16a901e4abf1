import type { Skipped } from '../relationship/importReport.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';

/** Where in a drop something is: the file, and the line (or record) counted from 1; null for the whole file. */
export type Place = Pick<Skipped, 'file' | 'line'>;

/** What is thrown where a file is not what it seemed. The user reads `skipped` in their language, the message is for us. */
export class Unreadable extends Error {
  readonly skipped: Skipped;

  constructor(reason: SkipReason, { file, line }: Place, cause?: unknown) {
    super(`${file}${line === null ? '' : `, line ${line}`}: ${[reason.key, ...reason.values].join(' ')}`, { cause });
    this.name = 'Unreadable';
    this.skipped = { file, line, reason };
  }
}

/** The trouble with a file as a whole. */
export function unreadable(file: string, reason: SkipReason, cause?: unknown): Unreadable {
  return new Unreadable(reason, { file, line: null }, cause);
}

/** What to tell the user of a failure while `file` was read; of our own mistakes no more than their technical words. */
export function skippedFor(failure: unknown, file: string): Skipped {
  if (failure instanceof Unreadable) return failure.skipped;
  const words = failure instanceof Error ? failure.message : String(failure);
  return { file, line: null, reason: because('skip_unexpected', words) };
}
