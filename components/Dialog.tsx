import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './Dialog.css';
import { Button } from './Button.tsx';
import { say } from './say.ts';

type Props = {
  title: string;
  /** Escape, the cross and a click outside all end here; the parent then stops rendering the dialog. */
  onClose: () => void;
  children: ComponentChildren;
};

/** A modal dialog over the page. The browser traps the focus and gives it back on closing. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the next frame, so that what is typed at once lands in the dialog.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="sheet">
        <header>
          <h2 id={titleId}>{title}</h2>
          <Button kind="bare" icon={X} iconOnly onClick={onClose}>
            {say('close')}
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
