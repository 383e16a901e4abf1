import { ladder, type Rung, type RungHistory } from '../relationship/ladder.ts';
import './RungLadder.css';
import { DateWords } from './DateWords.tsx';
import { dayWords } from './dateWords.ts';
import { rungWords } from './rungWords.ts';
import { say, sayCount } from './say.ts';

type Props = {
  /** Every rung the two have stood on, as `ladderOf` gives it. */
  history: readonly RungHistory[];
  /** The rung whose evidence the timeline shows; null for all. */
  shown: Rung | null;
  onShow: (rung: Rung | null) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** How far two people have come, deepest on top: each rung with its first and last day, and a click to see what happened there. */
export function RungLadder({ history, shown, onShow, now }: Props) {
  const [deepest] = [...history].sort((a, b) => ladder.indexOf(b.rung) - ladder.indexOf(a.rung));
  return (
    <>
      <ol class="rung-ladder" reversed>
        {[...ladder].reverse().map((rung) => {
          const stood = history.find((entry) => entry.rung === rung);
          return stood ? (
            <li key={rung} class="stood">
              <button type="button" aria-pressed={shown === rung} onClick={() => onShow(shown === rung ? null : rung)}>
                <span class="name">{rungWords(rung)}</span>
                <span class="quiet times">{sayCount('dashboardTimes', stood.interactions.length)}</span>
                <span class="quiet days">
                  <span>
                    {say('dashboardRungFirst')} <DateWords at={stood.firstAt} now={now} />
                  </span>{' '}
                  {stood.lastAt !== stood.firstAt && (
                    <span>
                      {say('dashboardRungLast')} <DateWords at={stood.lastAt} now={now} />
                    </span>
                  )}
                </span>
              </button>
            </li>
          ) : (
            <li key={rung}>
              <span class="name quiet">
                {rungWords(rung)}
                <span class="unseen"> {say('dashboardRungNotYet')}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {deepest && (
        <p class="rung-since quiet">{say('dashboardRungSince', rungWords(deepest.rung), dayWords(deepest.firstAt, now))}</p>
      )}
    </>
  );
}
