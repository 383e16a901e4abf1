import { X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import './Toast.css';
import { Button } from './Button.tsx';
import { say } from './say.ts';

type Props = {
  /** What was done, as a sentence. */
  text: string;
  /** Takes it back; left out where that is not possible. */
  onUndo?: () => void;
  /** It has been read, dismissed or its time is over. */
  onGone: () => void;
};

/** Long enough to read and reach; what it offers is also in the history, so nothing depends on catching it. */
const showsForMs = 10_000;

/** A short word on what was just done, with Undo. Waits while the pointer or the focus is on it. */
export function Toast({ text, onUndo, onGone }: Props) {
  const [held, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    // What had the focus may have gone with the words before, and nothing tells of that.
    setHeld(box.current?.matches(':hover, :focus-within') === true);
    const used = document.activeElement;
    // The page keeps room below (`scroll-padding`), so what is being used comes out from under it.
    if (used?.matches('a, button, input, select, textarea')) used.scrollIntoView({ block: 'nearest' });
  }, [text]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), showsForMs);
    return () => clearTimeout(timer);
  }, [held, text]);
  return (
    <div
      ref={box}
      class="toast"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{text}</span>
      {onUndo && (
        <Button kind="bare" onClick={onUndo}>
          {say('undo')}
        </Button>
      )}
      <Button kind="bare" icon={X} iconOnly onClick={onGone}>
        {say('dismiss')}
      </Button>
    </div>
  );
}
