import type { Skipped } from '../../relationship/importReport.ts';
import type { SkipReason } from '../../relationship/skipReason.ts';
import { i18nIn } from '../messages.ts';

const { getMessage } = i18nIn('en');

/** A reason as an English reader sees it, for expectations that a person can check. */
export function inEnglish(reason: SkipReason): string {
  if (!('count' in reason)) return getMessage(reason.key, reason.values);
  const form = reason.count === 1 ? 'one' : 'other';
  return getMessage(`${reason.key}_${form}`, [reason.count.toLocaleString('en'), ...reason.values]);
}

/** The same with its place. */
export function skippedInEnglish({ file, line, reason }: Skipped): SkippedInEnglish {
  return { file, line, reason: inEnglish(reason) };
}

export type SkippedInEnglish = Pick<Skipped, 'file' | 'line'> & { reason: string };
