import { Pause, Play, X } from 'lucide';
import './ImportProgress.css';
import { Button } from './Button.tsx';
import { bytesWords } from './bytesWords.ts';
import { say, sayCount } from './say.ts';

type Props = {
  /** Bytes read, of all there are. */
  read: number;
  total: number;
  people: number;
  interactions: number;
  paused: boolean;
  /** Whether it is being stopped and taken back. */
  stopping: boolean;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
};

/** How far an import has come, and the means to hold or stop it. */
export function ImportProgress({ read, total, people, interactions, paused, stopping, onPause, onResume, onCancel }: Props) {
  return (
    <section class="import-progress panel" aria-label={say('importRunning')}>
      <h2>{stopping ? say('importStopping') : paused ? say('importPaused') : say('importRunning')}</h2>
      <progress max={Math.max(total, 1)} value={Math.min(read, total)} aria-label={say('importRunning')} />
      <p class="quiet">
        {say('importBytes', bytesWords(read), bytesWords(total))} · {sayCount('importPeople', people)} ·{' '}
        {sayCount('importTalks', interactions)}
      </p>
      <p class="quiet">{say('importStay')}</p>
      <div class="button-row">
        {paused ? (
          <Button icon={Play} disabled={stopping} onClick={onResume}>
            {say('importResume')}
          </Button>
        ) : (
          <Button icon={Pause} disabled={stopping} onClick={onPause}>
            {say('importPause')}
          </Button>
        )}
        <Button kind="bare" icon={X} disabled={stopping} onClick={onCancel}>
          {say('importCancel')}
        </Button>
      </div>
    </section>
  );
}
