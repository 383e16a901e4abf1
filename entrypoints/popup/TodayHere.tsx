import { browser } from 'wxt/browser';
import { say, sayCount } from '../../components/say.ts';
import { rowsOf, TodayLists } from '../../components/TodayLists.tsx';
import { answerMeeting } from '../../storage/meetings.ts';
import { settings } from '../../storage/settings.ts';
import { readToday } from '../../storage/suggestions.ts';
import { stepAnswers } from '../ownPages/stepAnswers.ts';
import { useAnswer } from '../ownPages/useAnswer.ts';
import type { Attempt } from './attempt.ts';
import './today.css';

type Props = {
  onOpen: (personId: string) => void;
  attempt: Attempt;
  onUnread: (failure: unknown) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** What fits today, folded away while the page in front is what matters. */
export function TodayHere({ onOpen, attempt, onUnread, now }: Props) {
  const today = useAnswer(() => readToday(), [], { onFailure: onUnread });
  const decided = useAnswer(settings, [], { onFailure: onUnread });
  if (!today || !decided) return null;
  const rows = rowsOf(today);
  if (rows === 0 && today.away === null) return <p class="today quiet">{say('todayEmpty')}</p>;
  const doing = (work: () => Promise<unknown>, words: string) =>
    void attempt(async () => {
      await work();
      return { words, canUndo: true };
    });
  return (
    <details class="today">
      <summary>
        {say('todayTitle')} <span class="quiet">{rows > 0 && sayCount('todayRows', rows)}</span>
      </summary>
      <TodayLists
        today={today}
        answersOf={(row) => stepAnswers(row, doing, Date.now)}
        onGo={(place, personId) => {
          const address = place === 'hello' ? `#hello/${personId}` : `#${place}`;
          void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') + address });
        }}
        onMet={(meetingId, met) => doing(() => answerMeeting(meetingId, met), say(met ? 'todayMetLogged' : 'todayNotMetNoted'))}
        wayTo={(personId) => ({ onOpen: () => onOpen(personId) })}
        canWaitForBack={decided.away.some(({ until }) => until >= today.day)}
        now={now}
      />
    </details>
  );
}
