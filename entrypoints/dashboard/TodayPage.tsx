import { fullDay } from '../../components/dateWords.ts';
import { say } from '../../components/say.ts';
import { TodayLists } from '../../components/TodayLists.tsx';
import { answerMeeting } from '../../storage/meetings.ts';
import { settings } from '../../storage/settings.ts';
import { readToday } from '../../storage/suggestions.ts';
import { stepAnswers } from '../ownPages/stepAnswers.ts';
import { doing } from './acts.ts';
import { QuestionsWaiting } from './QuestionsWaiting.tsx';
import { goToStep, personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { useMinute } from './useMinute.ts';
import { usePageTitle } from './usePageTitle.ts';

/** What fits this day: whom to answer, whom to call, and one hello. */
export function TodayPage() {
  usePageTitle(say('todayTitle'));
  const now = useMinute();
  // Asked anew each minute, and always as of this moment: what was promised since the minute began counts.
  const today = useLive(() => readToday(), [now]);
  const decided = useLive(settings, []);
  if (!today || !decided) return null;
  return (
    <div class="narrow-page">
      <div class="page-intro">
        <h1>{say('todayTitle')}</h1>
        <p class="quiet">{fullDay(now)}</p>
      </div>
      <TodayLists
        today={today}
        answersOf={(row) => stepAnswers(row, doing, Date.now)}
        onGo={goToStep}
        onMet={(meetingId, met) => doing(() => answerMeeting(meetingId, met), say(met ? 'todayMetLogged' : 'todayNotMetNoted'))}
        wayTo={(personId) => ({ href: personHash(personId) })}
        canWaitForBack={decided.away.some(({ until }) => until >= today.day)}
        now={now}
      />
      <QuestionsWaiting />
    </div>
  );
}
