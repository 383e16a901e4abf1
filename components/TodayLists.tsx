import { Check, X } from 'lucide';
import type { CallBudget } from '../relationship/callBudget.ts';
import type { MeetingRow as Meeting } from '../relationship/meetingRow.ts';
import type { Today, TodayRow } from '../relationship/today.ts';
import { Button } from './Button.tsx';
import { CallMinutes } from './CallMinutes.tsx';
import { dayWords } from './dateWords.ts';
import { EmptyState } from './EmptyState.tsx';
import { MeetingRow } from './MeetingRow.tsx';
import type { Way } from './NameLink.tsx';
import { Notice } from './Notice.tsx';
import { Section } from './Section.tsx';
import { type StepAnswers, StepRow } from './StepRow.tsx';
import { type StepPlace, StepWay } from './StepWay.tsx';
import { say, sayCount } from './say.ts';

type Props = {
  today: Today;
  answersOf: (row: TodayRow) => StepAnswers;
  /** Goes where a step is taken. */
  onGo: (place: StepPlace, personId: string) => void;
  /** Whether the two met, as the user says. */
  onMet: (meetingId: string, met: boolean) => void;
  wayTo: (personId: string) => Way;
  canWaitForBack: boolean;
  /** The clock, ms since epoch. */
  now: number;
};

/** What fits the day, list by list; only those that hold something. An empty day is a good one and says so. */
export function TodayLists({ today, answersOf, onGo, onMet, wayTo, canWaitForBack, now }: Props) {
  const row = (of: TodayRow) => (
    <StepRow
      key={of.personId}
      name={of.name}
      way={wayTo(of.personId)}
      suggestion={of.suggestion}
      canWaitForBack={canWaitForBack}
      now={now}
      {...answersOf(of)}
      action={<StepWay row={of} onGo={onGo} />}
    />
  );
  const list = (title: string, rows: readonly TodayRow[], hint?: string) =>
    rows.length > 0 && (
      <Section title={title}>
        {hint !== undefined && <p class="quiet">{hint}</p>}
        <ul>{rows.map(row)}</ul>
      </Section>
    );
  const meetings = (title: string, rows: readonly Meeting[], asks: boolean) =>
    rows.length > 0 && (
      <Section title={title}>
        <ul>
          {rows.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} wayTo={wayTo} now={now} tellsMore={!asks}>
              {asks && (
                <>
                  <Button kind="bare" icon={Check} onClick={() => onMet(meeting.id, true)}>
                    {say('todayMet')}
                  </Button>
                  <Button kind="bare" icon={X} onClick={() => onMet(meeting.id, false)}>
                    {say('todayNotMet')}
                  </Button>
                </>
              )}
            </MeetingRow>
          ))}
        </ul>
      </Section>
    );
  if (today.away !== null) return <Notice>{say('todayAway', dayWords(dayOf(today.away.until), now))}</Notice>;
  return (
    <>
      {today.returned && list(say('todayReturned'), today.returned.rows, say('todayReturnedHint'))}
      {meetings(say('todayDidYouMeet'), today.didYouMeet, true)}
      {meetings(say('todayComingUp'), today.comingUp, false)}
      {list(say('todayPromises'), today.promises)}
      {list(say('todayOwed'), today.owed)}
      {list(say('todayNextUp'), today.nextUp)}
      {list(say('todayHellos'), today.hellos, say('todayHellosHint'))}
      {(today.calls.length > 0 || isTaken(today.callBudget)) && (
        <Section title={say('todayCalls')}>
          <CallMinutes budget={today.callBudget} />
          <ul>{today.calls.map(row)}</ul>
        </Section>
      )}
      {list(say('todaySteps'), today.steps)}
      {rowsOf(today) === 0 && <EmptyState title={say('todayEmpty')}>{say('todayEmptyHint')}</EmptyState>}
      {today.more > 0 && <p class="quiet">{sayCount('todayMore', today.more)}</p>}
    </>
  );
}

/** Whether the week's minutes have all gone: then no call is suggested, and that is said. */
function isTaken({ week, left }: CallBudget): boolean {
  return left === 0 && week !== null && week > 0;
}

/** How many rows the day holds in all. */
export function rowsOf({ returned, didYouMeet, comingUp, promises, owed, nextUp, hellos, calls, steps }: Today): number {
  const lists = [returned?.rows ?? [], didYouMeet, comingUp, promises, owed, nextUp, hellos, calls, steps];
  return lists.reduce((sum, rows) => sum + rows.length, 0);
}

/** Noon of a local day written `2026-03-14`. */
function dayOf(day: string): number {
  return new Date(`${day}T12:00:00`).getTime();
}
