import type { OwedKind } from './owed.ts';

/** What the user says of something that somebody wrote, by one press. */
export type Mark = 'good news' | 'laugh' | 'think' | 'kind words';

/** Every mark, in the order in which they are offered. */
export const marks = ['good news', 'laugh', 'think', 'kind words'] as const satisfies readonly Mark[];

/** What a mark leaves open: good news a congratulation (R7), what made the user laugh or think to be told (R8), kind words a thank-you (R6). */
export const owedBy: Record<Mark, OwedKind> = {
  'good news': 'congratulation',
  laugh: 'laugh',
  think: 'think',
  'kind words': 'thanks',
};
