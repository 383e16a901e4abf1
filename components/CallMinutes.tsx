import type { CallBudget } from '../relationship/callBudget.ts';
import './CallMinutes.css';
import { say } from './say.ts';

/** The week's minutes for calls: used, arranged and left. Nothing where the user set no limit and has not called. */
export function CallMinutes({ budget }: { budget: CallBudget }) {
  const { week, used, arranged, left } = budget;
  if (week === null) return used === 0 ? null : <p class="call-minutes quiet">{say('callMinutesNoLimit', minutesWords(used))}</p>;
  return (
    <div class="call-minutes">
      <div class="bar" aria-hidden="true">
        <span class="used" style={{ inlineSize: share(used, week) }} />
        <span class="arranged" style={{ inlineSize: share(arranged, week) }} />
      </div>
      <p class="quiet">
        {left === 0
          ? say('callMinutesFull', minutesWords(week))
          : say('callMinutesLeft', minutesWords(left ?? 0), minutesWords(week))}
        {arranged > 0 && ` · ${say('callMinutesArranged', minutesWords(arranged))}`}
      </p>
    </div>
  );
}

function share(minutes: number, week: number): string {
  return `${Math.min(100, week === 0 ? 100 : (100 * minutes) / week)}%`;
}

function minutesWords(minutes: number): string {
  return String(Math.round(minutes));
}
