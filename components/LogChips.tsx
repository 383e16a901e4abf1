import { ArrowLeftRight, CalendarDays, Clock, MessagesSquare, User, UserPlus } from 'lucide';
import type { Direction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import type { KnownPerson } from '../relationship/nameIndex.ts';
import { isInFuture, type QuickLog } from '../relationship/quickLog.ts';
import './LogChips.css';
import { ChoiceChip } from './ChoiceChip.tsx';
import { dayWords, fullDay } from './dateWords.ts';
import { dayFromField, dayToField } from './dayField.ts';
import { directionWords, minutesWords, ways, wayWords } from './logWords.ts';
import { PromiseChip } from './PromiseChip.tsx';
import { say } from './say.ts';

type Props = {
  log: QuickLog;
  /** What the user corrected. */
  onCorrect: (changes: Partial<QuickLog>) => void;
  /** The clock, ms since epoch. */
  now: number;
};

const lengths = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180];
const daysBack = 14;
const directions: readonly Direction[] = ['out', 'in', 'both'];

/** What a sentence was understood to say, a chip each, every one correctable on the spot. */
export function LogChips({ log, onCorrect, now }: Props) {
  const day = (
    <li>
      <DayChip log={log} onCorrect={onCorrect} now={now} />
    </li>
  );
  return (
    <ul class="log-chips" aria-label={say('popupUnderstood')}>
      <li>
        <WhoChip log={log} onCorrect={onCorrect} />
      </li>
      <li>
        <WayChip log={log} onCorrect={onCorrect} />
      </li>
      {log.rung !== null && (
        <>
          <li>
            <ChoiceChip
              label={say('popupWhoReachedOut')}
              icon={ArrowLeftRight}
              value={log.direction}
              choices={directions.map((direction) => ({ value: direction, label: directionWords(direction) }))}
              onChoose={(direction) => onCorrect({ direction: directions.find((each) => each === direction) ?? 'both' })}
            />
          </li>
          {day}
          <li>
            <ChoiceChip
              label={say('popupHowLong')}
              icon={Clock}
              value={`${log.minutes ?? ''}`}
              choices={[
                { value: '', label: say('popupNoLength') },
                ...withOwn(lengths, log.minutes).map((minutes) => ({ value: `${minutes}`, label: minutesWords(minutes) })),
              ]}
              onChoose={(minutes) => onCorrect({ minutes: minutes === '' ? null : Number(minutes) })}
            />
          </li>
        </>
      )}
      {log.missed && day}
      <li class="promise">
        <PromiseChip promise={log.promise} name={nameOf(log)} onChange={(promise) => onCorrect({ promise })} now={now} />
      </li>
    </ul>
  );
}

type ChipProps = Pick<Props, 'log' | 'onCorrect'>;

function WhoChip({ log, onCorrect }: ChipProps) {
  const { who } = log;
  const known = peopleIn(log);
  const choices = [
    ...(who.kind === 'known' ? [] : [{ value: '', label: nameOf(log) }]),
    ...known.map(({ personId, name }) => ({ value: personId, label: name })),
  ];
  const choose = (personId: string) => {
    const person = known.find((each) => each.personId === personId);
    if (person) onCorrect({ who: { kind: 'known', person, others: known.filter((other) => other !== person) } });
  };
  return (
    <ChoiceChip
      label={say('popupWho')}
      icon={who.kind === 'new' ? UserPlus : User}
      value={who.kind === 'known' ? who.person.personId : ''}
      choices={choices}
      onChoose={choose}
      open={who.kind !== 'known'}
    />
  );
}

function WayChip({ log, onCorrect }: ChipProps) {
  const value = log.missed ? 'missed' : log.rung === null ? '' : `${log.rung}/${log.channel}`;
  const listed = ways.map(({ rung, channel }) => ({ value: `${rung}/${channel}`, label: wayWords(rung, channel) }));
  const isListed = listed.some((each) => each.value === value);
  const own = {
    value,
    label: log.missed ? say('popupWayMissed') : log.rung === null ? say('popupHow') : wayWords(log.rung, log.channel),
  };
  const choose = (chosen: string) => {
    const way = ways.find(({ rung, channel }) => `${rung}/${channel}` === chosen);
    if (way) onCorrect({ rung: way.rung satisfies Rung, channel: way.channel, missed: false });
  };
  return (
    <ChoiceChip
      label={say('popupHow')}
      icon={MessagesSquare}
      value={value}
      choices={isListed ? listed : [own, ...listed]}
      onChoose={choose}
      open={log.rung === null && !log.missed}
    />
  );
}

function DayChip({ log, onCorrect, now }: Props) {
  const value = dayToField(log.at);
  const recent = Array.from({ length: daysBack }, (_, back) => new Date(now).setDate(new Date(now).getDate() - back));
  const days = recent.some((day) => dayToField(day) === value) ? recent : [log.at, ...recent];
  return (
    <ChoiceChip
      label={say('popupWhen')}
      icon={CalendarDays}
      text={dayWords(log.at, now)}
      value={value}
      choices={days.map((day, back) => ({ value: dayToField(day), label: back < 2 ? dayWords(day, now) : fullDay(day) }))}
      onChoose={(day) => onCorrect({ at: dayToField(now) === day ? now : (dayFromField(day) ?? log.at) })}
      open={isInFuture(log, now)}
    />
  );
}

/** Everybody the sentence could mean. */
export function peopleIn({ who }: Pick<QuickLog, 'who'>): KnownPerson[] {
  switch (who.kind) {
    case 'known':
      return [who.person, ...who.others];
    case 'new':
      return who.others;
    default:
      return who.people;
  }
}

/** The person's name as far as it is settled; a question where it is not. */
export function nameOf({ who }: Pick<QuickLog, 'who'>): string {
  switch (who.kind) {
    case 'known':
      return who.person.name;
    case 'new':
      return say('popupNewPerson', who.name);
    default:
      return say('popupWho');
  }
}

/** The usual lengths with the one that was said among them. */
function withOwn(usual: readonly number[], own: number | null): number[] {
  return own === null || usual.includes(own) ? [...usual] : [...usual, own].sort((a, b) => a - b);
}
