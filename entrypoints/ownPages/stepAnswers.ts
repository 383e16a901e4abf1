import { dayFromField } from '../../components/dayField.ts';
import type { PutOff, StepAnswers } from '../../components/StepRow.tsx';
import { say } from '../../components/say.ts';
import { stepAnswerWords } from '../../components/stepAnswerWords.ts';
import { isDoneByWord, type StepAnswer } from '../../relationship/stepAnswer.ts';
import type { TodayRow } from '../../relationship/today.ts';
import { putOffUntilBack, setHappy, snooze } from '../../storage/people.ts';
import { answerStep } from '../../storage/steps.ts';

/** Does something and then says so, with a way back. */
export type Doing = (work: () => Promise<unknown>, done: string) => void;

/** What answering a suggestion does, by `doing`. */
export function stepAnswers({ personId, name, suggestion }: TodayRow, doing: Doing, now: () => number): StepAnswers {
  const by = (answer: StepAnswer) => () => doing(() => answerStep(personId, suggestion, answer), stepAnswerWords(answer, name));
  return {
    onDone: isDoneByWord(suggestion) ? by('done') : null,
    onLater: (until) => doing(() => putOff(personId, until, now()), say('stepPutOff', name)),
    onNotAgain: by('not again'),
    onNotLikeThis: by('not like this'),
    onHappy: () => doing(() => setHappy(personId, true), say('stepHappy', name)),
  };
}

function putOff(personId: string, until: PutOff, now: number): Promise<void> {
  if (until === 'until back') return putOffUntilBack(personId);
  const day = new Date('day' in until ? (dayFromField(until.day) ?? now) : now);
  if ('days' in until) day.setDate(day.getDate() + until.days);
  // Early on the local day: what was put off to tomorrow is there when tomorrow begins.
  return snooze(personId, day.setHours(4, 0, 0, 0));
}
