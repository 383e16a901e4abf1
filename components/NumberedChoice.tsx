import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './NumberedChoice.css';
import { moveFocusIn } from './moveFocus.ts';

/** One answer. */
export type NumberedAnswer = {
  label: string;
  /** What tells it from the others; '' for nothing. */
  detail: string;
  onChoose: () => void;
};

type Props = {
  question: string;
  /** At most nine: one for each number key. */
  answers: readonly NumberedAnswer[];
  /** Moves the focus here, so that the number keys answer. */
  focused: boolean;
  /** Escape: back to where the question came from. */
  onLeave: () => void;
};

/** A question answered by one key: 1, 2, 3 … or the arrows and Enter. */
export function NumberedChoice({ question, answers, focused, onLeave }: Props) {
  const titleId = useId();
  const list = useRef<HTMLOListElement>(null);
  // At once: the number may be typed before the next frame.
  useLayoutEffect(() => {
    if (focused) list.current?.querySelector('button')?.focus();
  }, [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = /^[1-9]$/.test(event.key) ? answers[Number(event.key) - 1] : undefined;
    if (answer) answer.onChoose();
    else if (event.key === 'Escape') onLeave();
    else if (list.current && event.key === 'ArrowDown') moveFocusIn(list.current, 1);
    else if (list.current && event.key === 'ArrowUp') moveFocusIn(list.current, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="numbered-choice" aria-labelledby={titleId}>
      <p id={titleId} role="status" class="words">
        {question}
      </p>
      <ol ref={list} onKeyDown={onKeyDown}>
        {answers.map(({ label, detail, onChoose }, index) => (
          <li key={`${index} ${label}`}>
            <button type="button" aria-keyshortcuts={`${index + 1}`} onClick={onChoose}>
              <span class="key" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <bdi class="label">{label}</bdi>
                {detail !== '' && <span class="quiet"> {detail}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
