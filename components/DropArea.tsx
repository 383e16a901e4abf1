import { FileUp } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import './DropArea.css';
import { FileButton } from './FileButton.tsx';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

type Props = {
  /** Whatever was dropped or chosen, together. Never empty. */
  onFiles: (files: File[]) => void;
};

/** Takes files dropped anywhere on the page, or chosen in the browser's dialog. */
export function DropArea({ onFiles }: Props) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    addEventListener('dragover', hold);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);

  return (
    <div class={`drop-area${over ? ' over' : ''}`}>
      <Icon icon={FileUp} size={30} />
      <p class="words">{say('importDrop')}</p>
      <p class="quiet">{say('importDropHint')}</p>
      <FileButton icon={FileUp} kind="main" multiple accept="" onFiles={onFiles}>
        {say('importChoose')}
      </FileButton>
    </div>
  );
}
