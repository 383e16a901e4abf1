import { ArrowDown, ArrowUp, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import './NextUpList.css';
import { say } from './say.ts';

type Props = {
  /** In the user's order. */
  people: readonly { id: string; name: string }[];
  wayTo: (personId: string) => Way;
  /** Moves somebody to a place, the first being 0. */
  onMove: (personId: string, place: number) => void;
  onRemove: (personId: string) => void;
};

/** The queue "next up". Two buttons move somebody up or down, and so do Alt and an arrow; the focus goes along. */
export function NextUpList({ people, wayTo, onMove, onRemove }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; button: 'up' | 'down' } | null>(null);
  const order = people.map(({ id }) => id).join();

  // What is moved in the document loses the focus, and at the end of the list its button is no longer there to press.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const { id, button } = moved.current;
    moved.current = null;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-person="${id}"] .move button`) ?? [])];
    const [up, down] = buttons;
    const wanted = button === 'up' ? up : down;
    (wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus();
  }, [order]);

  function move(id: string, index: number, button: 'up' | 'down') {
    const place = index + (button === 'up' ? -1 : 1);
    if (place < 0 || place >= people.length) return;
    moved.current = { id, button };
    onMove(id, place);
  }

  return (
    <ol class="next-up-list" ref={list}>
      {people.map(({ id, name }, index) => (
        <li
          key={id}
          data-person={id}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            move(id, index, event.key === 'ArrowUp' ? 'up' : 'down');
          }}
        >
          <span class="name">
            <NameLink name={name} way={wayTo(id)} />
          </span>
          <span class="move">
            <Button
              kind="bare"
              icon={ArrowUp}
              iconOnly
              disabled={index === 0}
              label={say('nextUpEarlierFor', name)}
              onClick={() => move(id, index, 'up')}
            >
              {say('nextUpEarlier')}
            </Button>
            <Button
              kind="bare"
              icon={ArrowDown}
              iconOnly
              disabled={index === people.length - 1}
              label={say('nextUpLaterFor', name)}
              onClick={() => move(id, index, 'down')}
            >
              {say('nextUpLater')}
            </Button>
          </span>
          <Button kind="bare" icon={X} iconOnly label={say('nextUpRemoveFor', name)} onClick={() => onRemove(id)}>
            {say('nextUpRemove')}
          </Button>
        </li>
      ))}
    </ol>
  );
}
