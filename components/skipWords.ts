import type { SkipReason } from '../relationship/skipReason.ts';
import { say, sayCount } from './say.ts';

/** Why something in a file could not be used, as the user reads it. A reason that is words already, the first imports kept so. */
export function skipWords(reason: SkipReason | string): string {
  if (typeof reason === 'string') return reason;
  return 'count' in reason ? sayCount(reason.key, reason.count, ...reason.values) : say(reason.key, ...reason.values);
}
