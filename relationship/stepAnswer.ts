import type { Suggestion } from './suggestion.ts';

/** What the user can say to a suggestion besides putting it off: it is done, not this one again, or nothing of its kind. */
export const stepAnswers = ['done', 'not again', 'not like this'] as const;
export type StepAnswer = (typeof stepAnswers)[number];

/** Whether it is done by the user's saying so; what they learn about somebody is written down instead. */
export function isDoneByWord({ kind }: Pick<Suggestion, 'kind'>): boolean {
  return kind !== 'learn about them';
}
