import { Notice } from '../../components/Notice.tsx';
import { sayCount } from '../../components/say.ts';
import { openQuestions, questionsOfImport } from '../../storage/questions.ts';
import { questionsHash } from './route.ts';
import { useLive } from './useLive.ts';

/** The way to the questions whether two people are one; nothing while there is none, or all were put off. */
export function QuestionsWaiting() {
  const waiting = useLive(async () => (await openQuestions()).filter(({ isLater }) => !isLater).length, []) ?? 0;
  if (waiting === 0) return null;
  return (
    <Notice>
      <a href="#questions">{sayCount('questionsWaiting', waiting)}</a>
    </Notice>
  );
}

/** The way to those that one import raised; nothing where it raised none, or all had their word. */
export function QuestionsOfImport({ importId, main = false }: { importId: string; main?: boolean }) {
  const open = useLive(() => questionsOfImport(importId), [importId]) ?? [];
  if (open.length === 0) return null;
  return (
    <a class={`button ${main ? 'main' : 'bare'}`} href={questionsHash(importId)}>
      {sayCount('questionsAnswerImport', open.length)}
    </a>
  );
}
