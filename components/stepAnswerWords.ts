import type { StepAnswer } from '../relationship/stepAnswer.ts';
import { say } from './say.ts';

/** What is said once a suggestion about somebody was answered. */
export function stepAnswerWords(answer: StepAnswer, name: string): string {
  switch (answer) {
    case 'done':
      return say('stepFinished', name);
    case 'not again':
      return say('stepDismissed');
    case 'not like this':
      return say('stepUnwanted', name);
  }
}
