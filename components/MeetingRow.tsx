import { CalendarDays } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { MeetingRow as Row } from '../relationship/meetingRow.ts';
import { comingDay, timeWords } from './dateWords.ts';
import { Icon } from './Icon.tsx';
import './MeetingRow.css';
import { toMeetWords } from './meetingWords.ts';
import { NameLink, type Way } from './NameLink.tsx';
import { say } from './say.ts';

type Props = {
  meeting: Row;
  wayTo: (personId: string) => Way;
  /** Whether to say how long ago they last talked and what is open. */
  tellsMore?: boolean;
  /** Buttons that answer it. */
  children?: ComponentChildren;
  /** The clock, ms since epoch. */
  now: number;
};

/** An entry of the calendar with those of its people the user knows, or a talk that was arranged. */
export function MeetingRow({ meeting, wayTo, tellsMore = false, children, now }: Props) {
  return (
    <li class="meeting-row">
      <Icon icon={CalendarDays} />
      <div class="what">
        <p>
          {meeting.people.map(({ personId, name }, index) => (
            <span key={personId}>
              {index > 0 && ', '}
              <NameLink name={name} way={wayTo(personId)} />
            </span>
          ))}
        </p>
        <p class="quiet">
          {comingDay(meeting.at, now)}
          {!meeting.wholeDay && `, ${timeWords(meeting.at)}`} ·{' '}
          {meeting.kind === 'talk' ? say('todayTalkArranged') : <bdi>{meeting.title}</bdi>}
        </p>
        {tellsMore &&
          meeting.people.map((person) => (
            <p class="quiet" key={person.personId}>
              <bdi>{toMeetWords(person, meeting.people.length > 1, now)}</bdi>
            </p>
          ))}
      </div>
      {children && <div class="answers">{children}</div>}
    </li>
  );
}
