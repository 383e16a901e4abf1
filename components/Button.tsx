import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import './Button.css';
import { Icon } from './Icon.tsx';

type Props = {
  /** What it says. */
  children: ComponentChildren;
  /** `main`: the one thing to do here; `plain`: anything else; `bare`: among text and in rows; `danger`: cannot be taken back. */
  kind?: 'main' | 'plain' | 'bare' | 'danger';
  /** Stands before the words. */
  icon?: IconNode;
  /** Shows the icon alone; the words become its name and its tooltip. */
  iconOnly?: boolean;
  /** Sends the form it stands in. */
  submit?: boolean;
  disabled?: boolean;
  /** Whether what it switches is on; left out where it switches nothing. */
  pressed?: boolean;
  /** Its whole name, beginning with its words, where those alone do not say whom it is for: "Remember Ada". */
  label?: string;
  /** The menu it opens; left out where it opens none. */
  menu?: { id: string; open: boolean };
  /** Takes the focus when its dialog opens. */
  autofocus?: boolean;
  onClick?: (event: MouseEvent) => void;
};

/** A real button. */
export function Button({ children, kind = 'plain', icon, iconOnly = false, submit = false, onClick, ...rest }: Props) {
  const { disabled = false, pressed, label, menu, autofocus = false } = rest;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button ${kind}${iconOnly ? ' icon-only' : ''}`}
      disabled={disabled}
      autofocus={autofocus}
      aria-pressed={pressed}
      aria-label={label}
      aria-haspopup={menu && 'menu'}
      aria-expanded={menu?.open}
      aria-controls={menu?.open ? menu.id : undefined}
      title={iconOnly && typeof children === 'string' ? children : undefined}
      onClick={onClick}
    >
      {icon && <Icon icon={icon} />}
      <span class={iconOnly ? 'unseen' : undefined}>{children}</span>
    </button>
  );
}
