import { Notice } from '../../components/Notice.tsx';
import { sayCount } from '../../components/say.ts';
import { openQuestions } from '../../storage/questions.ts';
import { useLive } from './useLive.ts';

/** The way to the questions whether two people are one; nothing while there is none, or all were put off. */
export function QuestionsWaiting() {
  const open = useLive(openQuestions, []);
  const waiting = (open ?? []).filter(({ isLater }) => !isLater).length;
  if (waiting === 0) return null;
  return (
    <Notice>
      <a href="#questions">{sayCount('questionsWaiting', waiting)}</a>
    </Notice>
  );
}
