import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import './FileButton.css';
import { Icon } from './Icon.tsx';

type Props = {
  children: ComponentChildren;
  icon: IconNode;
  /** Which files the browser's dialog offers. */
  accept: string;
  /** The same file may be chosen again. */
  onFile: (file: File) => void;
};

/** A button that opens the browser's dialog to choose a file. */
export function FileButton({ children, icon, accept, onFile }: Props) {
  return (
    <label class="button plain file-button">
      <input
        type="file"
        class="unseen"
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) onFile(file);
          input.value = '';
        }}
      />
      <Icon icon={icon} />
      <span>{children}</span>
    </label>
  );
}
