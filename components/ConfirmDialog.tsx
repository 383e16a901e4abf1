import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { say } from './say.ts';

type Props = {
  title: string;
  /** What will happen. */
  children: ComponentChildren;
  /** What the button that does it says. */
  confirm: string;
  /** It cannot be taken back. */
  final?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** The second step before something large; the focus starts on the way back. */
export function ConfirmDialog({ title, children, confirm, final = false, onConfirm, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div class="actions">
        <Button autofocus onClick={onClose}>
          {say('cancel')}
        </Button>
        <Button kind={final ? 'danger' : 'main'} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
