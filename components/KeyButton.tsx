import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import './KeyButton.css';

type Props = {
  /** The key that does the same, as its letter. */
  letter: string;
  kind?: 'main' | 'plain' | 'bare';
  disabled?: boolean;
  onClick: () => void;
  children: ComponentChildren;
};

/** A button that a single key presses, too, and says so. */
export function KeyButton({ letter, children, ...button }: Props) {
  return (
    <Button {...button}>
      {children} <kbd class="key">{letter.toUpperCase()}</kbd>
    </Button>
  );
}
