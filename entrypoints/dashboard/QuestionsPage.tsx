import { ArrowLeft, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KeyButton } from '../../components/KeyButton.tsx';
import { QuestionPair } from '../../components/QuestionPair.tsx';
import { say, sayCount } from '../../components/say.ts';
import { merge } from '../../storage/merge.ts';
import { answerLater, answerNotSame, openQuestions, type Question, questionsOfImport } from '../../storage/questions.ts';
import { doing, lastDone, takeBack } from './acts.ts';
import { readSides, staysFirst } from './questionView.ts';
import { useKeys } from './useKeys.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** What was answered in this sitting, in order. */
type Answered = { questionId: string; actId: string | null };

type Props = {
  /** Only the questions one import raised; null for all. */
  importId: string | null;
};

/** Two by two, whether they are one person: a word from the user each, and every word can be taken back. */
export function QuestionsPage({ importId }: Props) {
  usePageTitle(say('questionsTitle'));
  const open = useLive(() => (importId === null ? openQuestions() : questionsOfImport(importId)), [importId]);
  const others = useLive(async () => (importId === null ? 0 : (await openQuestions()).length), [importId]) ?? 0;
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  if (open === undefined) return null;
  const { question, number, total } = progress(open, answered);

  const back =
    importId === null
      ? { href: '#people', words: say('dashboardEveryone') }
      : { href: '#import', words: say('questionsBackToImport') };

  async function answer(asked: Question, work: () => Promise<unknown>, done: string) {
    await doing(work, done);
    if (lastDone.value?.text === done) setAnswered([...answered, { questionId: asked.id, actId: lastDone.value.actId }]);
  }

  async function takeLastBack() {
    const last = answered.at(-1);
    if (!last) return;
    setAnswered(answered.slice(0, -1));
    if (last.actId !== null) await takeBack(last.actId);
  }

  return (
    <div class="narrow-page questions">
      <a class="back" href={back.href}>
        <Icon icon={ArrowLeft} size={15} /> {back.words}
      </a>
      <div class="page-intro">
        <h1>{say('questionsTitle')}</h1>
        <p class="quiet">{say('questionsIntro')}</p>
      </div>
      <p class="quiet" role="status">
        {question &&
          say('questionsProgress', String(number), String(total), ...staysFirst(question.people).map(({ name }) => name))}
      </p>
      {question && <Asked key={question.id} question={question} onAnswer={answer} onUndo={takeLastBack} />}
      {question === null && (
        <EmptyState
          title={say(open.length > 0 ? 'questionsOnlyLater' : answered.length > 0 ? 'questionsDone' : 'questionsNone')}
          actions={
            <>
              {open.length > 0 && (
                <Button kind="main" onClick={() => setAnswered([])}>
                  {sayCount('questionsAgain', open.length)}
                </Button>
              )}
              {answered.length > 0 && (
                <Button icon={Undo2} onClick={takeLastBack}>
                  {say('questionsUndo')}
                </Button>
              )}
              {open.length === 0 && others > 0 && (
                <a class="button plain" href="#questions">
                  {sayCount('questionsOthers', others)}
                </a>
              )}
              <a class="button plain" href={back.href}>
                {back.words}
              </a>
            </>
          }
        >
          {say('questionsNoneHow')}
        </EmptyState>
      )}
    </div>
  );
}

/** The question to ask now, and how far the sitting is; null when all of them have had their word. */
function progress(open: readonly Question[], answered: readonly Answered[]) {
  const said = new Set(answered.map(({ questionId }) => questionId));
  // Undone by the notice below or on another page, a question is open again; put off, it only comes last.
  const pending = open.filter(({ id, isLater }) => !(said.has(id) && isLater));
  for (const { id } of pending) said.delete(id);
  return { question: pending[0] ?? null, number: said.size + 1, total: said.size + pending.length };
}

type AskedProps = {
  question: Question;
  onAnswer: (question: Question, work: () => Promise<unknown>, done: string) => Promise<void>;
  onUndo: () => void;
};

function Asked({ question, onAnswer, onUndo }: AskedProps) {
  const now = Date.now();
  const [working, setWorking] = useState(false);
  const sides = useLive(() => readSides(question, now), [question.id]);
  const [stays, other] = sides ?? [];

  async function answer(work: () => Promise<unknown>, done: string) {
    if (working) return;
    setWorking(true);
    await onAnswer(question, work, done);
    setWorking(false);
  }

  const words = stays && other ? ([stays.name, other.name] as const) : null;
  const same = () =>
    stays && other && words && answer(() => merge(stays.personId, other.personId), say('questionSameDone', ...words));
  const notSame = () =>
    stays && other && words && answer(() => answerNotSame(stays.personId, other.personId), say('questionNotSameDone', ...words));
  const later = () => stays && other && answer(() => answerLater(stays.personId, other.personId), say('questionLaterDone'));
  useKeys({ s: () => void same(), n: () => void notSame(), l: () => void later(), u: onUndo });

  if (!stays || !other) return null;
  return (
    <>
      <QuestionPair sides={[stays, other]} reasons={question.reasons} now={now} />
      <p class="quiet">{say('questionWhatSame', stays.name)}</p>
      <div class="button-row">
        <KeyButton letter="s" kind="main" disabled={working} onClick={() => void same()}>
          {say('questionSame')}
        </KeyButton>
        <KeyButton letter="n" disabled={working} onClick={() => void notSame()}>
          {say('questionNotSame')}
        </KeyButton>
        <KeyButton letter="l" disabled={working} onClick={() => void later()}>
          {say('questionLater')}
        </KeyButton>
        <KeyButton letter="u" kind="bare" onClick={onUndo}>
          {say('undo')}
        </KeyButton>
      </div>
    </>
  );
}
