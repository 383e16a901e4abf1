import { type Mark, marks } from '../relationship/mark.ts';
import { Button } from './Button.tsx';
import './MarkButtons.css';
import { markWords } from './markWords.ts';
import { say } from './say.ts';

type Props = {
  name: string;
  /** How what they wrote is marked. */
  marked: readonly Mark[];
  onMark: (mark: Mark, on: boolean) => void;
};

/** The marks of what somebody wrote on the page, folded away until wanted. */
export function MarkButtons({ name, marked, onMark }: Props) {
  const shown = marked.length === 0 ? say('markTitle') : marked.map(markWords).join(' · ');
  return (
    <details class="mark-buttons">
      <summary class="quiet" aria-label={say('labelFor', shown, name)}>
        {shown}
      </summary>
      <div>
        {marks.map((mark) => {
          const on = marked.includes(mark);
          return (
            <Button key={mark} kind="bare" pressed={on} onClick={() => onMark(mark, !on)}>
              {markWords(mark)}
            </Button>
          );
        })}
      </div>
    </details>
  );
}
