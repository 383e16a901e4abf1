import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
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
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, showsForMs);
    return () => clearTimeout(timer);
  }, [held, text, onGone]);
  return (
    <div
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
