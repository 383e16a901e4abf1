import { MailOpen, PenLine, Phone } from 'lucide';
import type { TodayRow } from '../relationship/today.ts';
import { Button } from './Button.tsx';
import { say } from './say.ts';

/** Where a step is taken, beyond the person's own page: the draft of a hello, the diary of hellos, the calls. */
export type StepPlace = 'hello' | 'hellos' | 'calls';

type Props = {
  row: TodayRow;
  /** Goes where the step is taken. */
  onGo: (place: StepPlace, personId: string) => void;
};

/** The button that leads to where a step is taken; none where it is taken on the page it came from. */
export function StepWay({ row, onGo }: Props) {
  const { personId, name, suggestion } = row;
  const { kind, because } = suggestion;
  if (kind === 'hello')
    return (
      <Button icon={PenLine} label={say('todayWriteTo', name)} onClick={() => onGo('hello', personId)}>
        {say('todayWrite')}
      </Button>
    );
  if (kind === 'report back' && because.some((reason) => reason.kind === 'hello sent'))
    return (
      <Button icon={MailOpen} label={say('helloHowFor', name)} onClick={() => onGo('hellos', personId)}>
        {say('helloHow')}
      </Button>
    );
  if (because.some((reason) => reason.kind === 'invitation' || reason.kind === 'call was planned'))
    return (
      <Button icon={Phone} label={say('todayInvitationOf', name)} onClick={() => onGo('calls', personId)}>
        {say('todayInvitation')}
      </Button>
    );
  return null;
}
