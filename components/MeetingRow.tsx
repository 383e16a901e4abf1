import { CalendarDays } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { MeetingRow as Row } from '../relationship/today.ts';
import { comingDay, timeWords } from './dateWords.ts';
import { Icon } from './Icon.tsx';
import './MeetingRow.css';

type Props = {
  meeting: Row;
  hrefOf: (personId: string) => string;
  /** Buttons that answer it. */
  children?: ComponentChildren;
  /** The clock, ms since epoch. */
  now: number;
};

/** An entry of the calendar with those of its people the user knows. */
export function MeetingRow({ meeting, hrefOf, children, now }: Props) {
  return (
    <li class="meeting-row">
      <Icon icon={CalendarDays} />
      <div class="what">
        <p>
          {meeting.people.map(({ personId, name }, index) => (
            <span key={personId}>
              {index > 0 && ', '}
              <a class="name words" href={hrefOf(personId)}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
        </p>
        <p class="quiet">
          {comingDay(meeting.at, now)}
          {!meeting.wholeDay && `, ${timeWords(meeting.at)}`} · <bdi>{meeting.title}</bdi>
        </p>
      </div>
      {children && <div class="answers">{children}</div>}
    </li>
  );
}
