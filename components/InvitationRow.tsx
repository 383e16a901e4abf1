import { CalendarPlus, Check, Ellipsis, MessageCircleQuestion, Phone } from 'lucide';
import { useState } from 'preact/hooks';
import type { Invitation, InvitationState } from '../relationship/invitation.ts';
import { Button } from './Button.tsx';
import { comingDay, dayWords, timeWords } from './dateWords.ts';
import { Initials } from './Initials.tsx';
import './AboutRow.css';
import './InvitationRow.css';
import { MenuButton } from './MenuButton.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import { type Clash, type Schedule, ScheduleForm } from './ScheduleForm.tsx';
import { type MessageKey, say, sayCount } from './say.ts';

type Props = {
  invitation: Invitation;
  name: string;
  way: Way;
  /** A gentle second invitation, ready to be copied; null while it is too early, or not the user's to give. */
  again: string | null;
  clashes: (at: number, minutes: number) => Promise<Clash[]>;
  onState: (state: InvitationState) => void;
  onSchedule: (schedule: Schedule) => Promise<void>;
  /** Saves the arranged call for the calendar. */
  onCalendarFile: () => void;
  onTalked: () => void;
  /** The words are copied and the invitation is as of today. */
  onAgain: (words: string) => void;
  onDelete: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

const stateKeys: Record<InvitationState, [mine: MessageKey, theirs: MessageKey]> = {
  invited: ['callsState_invitedMine', 'callsState_invitedTheirs'],
  asked: ['callsState_askedMine', 'callsState_askedTheirs'],
  scheduled: ['callsState_scheduled', 'callsState_scheduled'],
  talked: ['callsState_talked', 'callsState_talked'],
};

/** One invitation to talk and how far it has come. */
export function InvitationRow(props: Props) {
  const { invitation, name, way, again, now } = props;
  const { state, by, stateAt, scheduledAt, minutes, note } = invitation;
  const [arranging, setArranging] = useState(false);
  const open = state !== 'talked';
  const labelled = (words: string) => say('labelFor', words, name);
  const asked = say(by === 'me' ? 'callsTheyAsked' : 'callsIAsked');
  const arrange = say(state === 'scheduled' ? 'callsRearrange' : 'callsArrange');
  const more = [
    ...(state === 'scheduled' ? [{ text: say('callsNotArranged'), onChoose: () => props.onState('asked') }] : []),
    { text: say('callsDelete'), onChoose: props.onDelete },
  ];
  return (
    <li class="about-row tall invitation-row">
      <Initials name={name} size={36} />
      <div class="what">
        <p>
          <NameLink name={name} way={way} />
        </p>
        <p class="quiet">
          {state === 'scheduled' && scheduledAt !== null
            ? say('callsArrangedFor', comingDay(scheduledAt, now), timeWords(scheduledAt))
            : say(stateKeys[state][by === 'me' ? 0 : 1], dayWords(stateAt, now))}
          {state === 'scheduled' && minutes !== null && ` · ${sayCount('dashboardMinutesLong', minutes)}`}
        </p>
        {note !== '' && (
          <p class="words" dir="auto">
            {note}
          </p>
        )}
        {again !== null && (
          <div class="again">
            <p class="quiet">{say('callsAgainHint')}</p>
            <p class="words" dir="auto">
              {again}
            </p>
            <Button kind="bare" label={labelled(say('callsAgain'))} onClick={() => props.onAgain(again)}>
              {say('callsAgain')}
            </Button>
          </div>
        )}
        {arranging && (
          <div class="panel">
            <ScheduleForm
              schedule={invitation}
              clashes={props.clashes}
              onSave={async (schedule) => {
                await props.onSchedule(schedule);
                setArranging(false);
              }}
              onCancel={() => setArranging(false)}
              now={now}
            />
          </div>
        )}
      </div>
      <div class="answers">
        {state === 'invited' && (
          <Button kind="bare" icon={MessageCircleQuestion} label={labelled(asked)} onClick={() => props.onState('asked')}>
            {asked}
          </Button>
        )}
        {open && !arranging && (
          <Button kind="bare" icon={Phone} label={labelled(arrange)} onClick={() => setArranging(true)}>
            {arrange}
          </Button>
        )}
        {state === 'scheduled' && (
          <Button kind="bare" icon={CalendarPlus} label={labelled(say('callsFile'))} onClick={props.onCalendarFile}>
            {say('callsFile')}
          </Button>
        )}
        {open && (
          <Button kind="bare" icon={Check} label={labelled(say('callsTalked'))} onClick={props.onTalked}>
            {say('callsTalked')}
          </Button>
        )}
        <MenuButton text={say('stepMore')} label={say('stepMoreFor', name)} icon={Ellipsis} iconOnly items={more} />
      </div>
    </li>
  );
}
