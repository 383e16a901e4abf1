import { CornerDownLeft } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KnownPerson } from '../relationship/nameIndex.ts';
import { isInFuture, type QuickLog, tellsSomething } from '../relationship/quickLog.ts';
import './QuickLogForm.css';
import { Button } from './Button.tsx';
import { roughly, timeWords } from './dateWords.ts';
import { dayToField } from './dayField.ts';
import { Icon } from './Icon.tsx';
import { LogChips, peopleIn } from './LogChips.tsx';
import { standingWords, ways, wayWords } from './logWords.ts';
import { Notice } from './Notice.tsx';
import { type NumberedAnswer, NumberedChoice } from './NumberedChoice.tsx';
import { language, say } from './say.ts';

/** Whom to log for: somebody known, or a name to add with the same stroke. */
export type LogFor = { personId: string } | { newName: string; stranger: number | null };

/** A sentence confirmed; the same `operationId` again is a repetition of the same write. */
export type Entry = { whom: LogFor; name: string; log: QuickLog; operationId: string };

type Props = {
  /** Understands a sentence; a new function when more is known (the page, the days, everybody's names). */
  read: (sentence: string) => QuickLog;
  /** Whose page it stands on; null where anybody can be named. */
  about: string | null;
  /** The people on the page, to say so where names are alike. */
  onPage: readonly KnownPerson[];
  /** Stores the entry; rejects when it was not. */
  onLog: (entry: Entry) => Promise<void>;
  /** What stands in the field is a name or word to look for, not a sentence; '' when there is none. */
  onSearch: (query: string) => void;
  /** What stands in the field, as it is typed. */
  onSentence: (sentence: string) => void;
  /** Ctrl+Z in an empty field. */
  onUndo: () => void;
  /** Enter or the down arrow while something is looked for. */
  onEnterResults: (how: 'open' | 'move') => void;
  /** Says why nothing was stored. */
  failureWords: (failure: unknown) => string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** The clock, ms since epoch. */
  now: number;
  /** Stands between field and chips: what was just logged. */
  children?: ComponentChildren;
};

/** Beyond this the field would be an essay; the note keeps what fits. */
const longestSentence = 4000;

/** One sentence about what just happened, read back as chips, stored with Enter. */
export function QuickLogForm(props: Props) {
  const { read, about, onLog, onSearch, onSentence, onUndo, onEnterResults, failureWords, field, now, children } = props;
  const [sentence, setSentence] = useState('');
  const [corrections, setCorrections] = useState<Partial<QuickLog>>({});
  const [isAsking, setAsking] = useState(false);
  // The day that lies ahead and is meant all the same.
  const [meantDay, setMeantDay] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const operationId = useRef<string | null>(null);
  const fieldId = useId();
  const hintId = useId();

  const isSearch = sentence.trimStart().startsWith('/');
  const understood = { ...read(sentence), ...corrections };
  const log = !isSearch && sentence.trim() !== '' && tellsSomething(understood) ? understood : null;
  const query = log || sentence.trim() === '' ? '' : sentence.trim().replace(/^\/\s*/, '');
  useEffect(() => onSearch(query), [query]);
  useLayoutEffect(() => field.current?.focus(), [field]);

  const change = (next: string) => {
    setSentence(next);
    onSentence(next);
    operationId.current = null;
    setFailure(null);
    setAsking(false);
    if (next.trim() !== '') return;
    setCorrections({});
    setMeantDay(null);
  };
  const correct = (changes: Partial<QuickLog>) => {
    setCorrections((earlier) => ({ ...earlier, ...changes }));
    operationId.current = null;
  };
  const back = () => {
    setAsking(false);
    field.current?.focus();
  };
  const submit = async (corrected: Partial<QuickLog> = {}) => {
    if (log === null || isSaving) return;
    const complete = { ...log, ...corrected };
    const meant = corrected.at ?? meantDay;
    setMeantDay(meant);
    if (Object.keys(corrected).length > 0) correct(corrected);
    const whom = whomOf(complete);
    if (whom === null || questionAbout(complete, meant, props, submit)) return setAsking(true);
    operationId.current ??= crypto.randomUUID();
    setSaving(true);
    try {
      await onLog({ whom, name: plainName(complete), log: complete, operationId: operationId.current });
      change('');
    } catch (error) {
      setFailure(error);
    }
    setSaving(false);
    back();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (event.key === 'Enter' && !event.shiftKey) {
      if (log) submit();
      else onEnterResults('open');
    } else if (event.key === 'ArrowDown' && query !== '') onEnterResults('move');
    else if (event.key === 'Escape' && sentence !== '') change('');
    else if (isUndo && sentence === '') onUndo();
    else return;
    event.preventDefault();
  };
  const question = log && questionAbout(log, meantDay, props, submit);

  return (
    <form
      class="quick-log"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label class="words" for={fieldId}>
        {about === null ? say('popupWhatHappened') : say('popupWhatHappenedWith', about)}
      </label>
      <div class="field-line">
        <textarea
          id={fieldId}
          ref={field}
          rows={2}
          maxLength={longestSentence}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={hintId}
          placeholder={say(about === null ? 'popupExample' : 'popupExampleWith')}
          value={sentence}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={hintId} class={sentence === '' && about === null ? 'hint quiet' : 'unseen'}>
        {say('popupSearchHint')}
      </p>
      {failure !== null && <Notice tone="danger">{`${failureWords(failure)} ${say('popupTryAgain')}`}</Notice>}
      {sentence === '' && children}
      {log && (
        <>
          <LogChips log={log} onCorrect={correct} now={now} />
          {question && <NumberedChoice key={question.question} {...question} focused={isAsking} onLeave={back} />}
          <div class="confirm">
            <Button kind="main" submit disabled={isSaving}>
              {confirmWords(log)}
            </Button>
            <span class="quiet hint" aria-hidden="true">
              <Icon icon={CornerDownLeft} size={13} /> {say('popupEnter')}
            </span>
          </div>
        </>
      )}
    </form>
  );
}

/** What Enter does. */
function confirmWords({ who, rung, missed }: QuickLog): string {
  if (who.kind === 'new' && who.others.length === 0) return say('popupAddAndLog', who.name);
  return say(rung === null && !missed ? 'popupKeepPromise' : 'popupLog');
}

/** Whom the entry is for, or null while that is a question. */
function whomOf({ who }: QuickLog): LogFor | null {
  if (who.kind === 'known') return { personId: who.person.personId };
  return who.kind === 'new' ? { newName: who.name, stranger: who.stranger } : null;
}

function plainName({ who }: QuickLog): string {
  return who.kind === 'known' ? who.person.name : who.kind === 'new' ? who.name : '';
}

type Question = { question: string; answers: NumberedAnswer[] };
type Submit = (corrected: Partial<QuickLog>) => void;

/** What must be asked before this can be stored: who, how, whether it has happened; null when all is clear. */
function questionAbout(
  log: QuickLog,
  meantDay: number | null,
  props: Pick<Props, 'onPage' | 'now'>,
  submit: Submit,
): Question | null {
  if (log.who.kind !== 'known' && !(log.who.kind === 'new' && log.who.others.length === 0)) return askWho(log, props, submit);
  if (!tellsSomething(log)) return askHow(submit);
  return isInFuture(log, props.now) && log.at !== meantDay ? askWhen(log, props.now, submit) : null;
}

function askWho(log: QuickLog, { onPage, now }: Pick<Props, 'onPage' | 'now'>, submit: Submit): Question | null {
  const { who } = log;
  const people = peopleIn(log);
  const answers = people.map((person) => ({
    label: person.name,
    detail: standingWords(
      person,
      onPage.some(({ personId }) => personId === person.personId),
      now,
    ),
    onChoose: () => submit({ who: { kind: 'known', person, others: people.filter((other) => other !== person) } }),
  }));
  if (who.kind !== 'new') return { question: answers.length === 0 ? say('popupNameThem') : say('popupWhich'), answers };
  const { name, stranger } = who;
  const asNew = {
    label: say('popupAddNew', name),
    detail: '',
    onChoose: () => submit({ who: { kind: 'new', name, stranger, others: [] } }),
  };
  return { question: say('popupWhich'), answers: [...answers.slice(0, 8), asNew] };
}

function askHow(submit: Submit): Question {
  const answers = ways.slice(0, 9).map(({ rung, channel }) => ({
    label: wayWords(rung, channel),
    detail: '',
    onChoose: () => submit({ rung, channel }),
  }));
  return { question: say('popupHowQuestion'), answers };
}

function askWhen(log: QuickLog, now: number, submit: Submit): Question {
  const isToday = dayToField(log.at) === dayToField(now);
  const when = isToday ? timeWords(log.at) : new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(log.at);
  return {
    question: say('popupInFuture', isToday ? when : roughly(log.at, now)),
    answers: [
      { label: say(isToday ? 'popupItWasNow' : 'popupItWasToday'), detail: '', onChoose: () => submit({ at: now }) },
      { label: say('popupKeepDay', when), detail: '', onChoose: () => submit({ at: log.at }) },
    ],
  };
}
