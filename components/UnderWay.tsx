import './Toast.css';
import { language, say, sayCount } from './say.ts';

type Props = {
  /** So many people are done, of so many. */
  done: number;
  all: number;
};

/** How far an act on many people is. */
export function UnderWay({ done, all }: Props) {
  return (
    <div class="toast">
      <progress max={all} value={done} aria-label={say('dashboardWorking')} />
      <span>{sayCount('dashboardUnderWay', all, new Intl.NumberFormat(language()).format(done))}</span>
    </div>
  );
}
