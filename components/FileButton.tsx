import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import './FileButton.css';
import { Icon } from './Icon.tsx';

type Props = {
  children: ComponentChildren;
  icon: IconNode;
  kind?: 'main' | 'plain';
  /** Which files the browser's dialog offers; '' for any. */
  accept: string;
  multiple?: boolean;
  /** Those that were chosen, at least one; the same may be chosen again. */
  onFiles: (files: File[]) => void;
};

/** A button that opens the browser's dialog to choose files. */
export function FileButton({ children, icon, kind = 'plain', accept, multiple = false, onFiles }: Props) {
  return (
    <label class={`button ${kind} file-button`}>
      <input
        type="file"
        class="unseen"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          if (files.length > 0) onFiles(files);
          input.value = '';
        }}
      />
      <Icon icon={icon} />
      <span>{children}</span>
    </label>
  );
}
