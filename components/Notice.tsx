import { CircleAlert, Info, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import './Notice.css';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

type Props = {
  /** `calm` tells, `warm` asks for attention, `danger` says that something was not done. */
  tone?: 'calm' | 'warm' | 'danger';
  children: ComponentChildren;
  /** A button or link that answers it. */
  action?: ComponentChildren;
  /** Gives it a cross. */
  onDismiss?: () => void;
};

/** A message that stays until it is answered. Read out at once when something failed, else when the reader pauses. */
export function Notice({ tone = 'calm', children, action, onDismiss }: Props) {
  return (
    <div class={`notice ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon icon={tone === 'calm' ? Info : CircleAlert} />
      <div class="message">{children}</div>
      {action}
      {onDismiss && (
        <Button kind="bare" icon={X} iconOnly onClick={onDismiss}>
          {say('dismiss')}
        </Button>
      )}
    </div>
  );
}
