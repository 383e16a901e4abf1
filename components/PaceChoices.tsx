import type { Rung } from '../relationship/ladder.ts';
import type { Person } from '../relationship/person.ts';
import { Button } from './Button.tsx';
import './PaceChoices.css';
import { dayWords, sinceWords } from './dateWords.ts';
import { NumberField } from './NumberField.tsx';
import { rungWords } from './rungWords.ts';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';
import { say, sayCount } from './say.ts';

/** What a person may like or rather not: the rungs a next step could propose. */
const proposable: readonly Rung[] = ['message', 'email', 'call', 'meet'];

type Pace = Pick<Person, 'avoids' | 'prefers' | 'cadenceDays'>;

type Props = {
  person: Pace & Pick<Person, 'happySince' | 'snoozedUntil' | 'untilBack' | 'unwanted'>;
  /** Days after which somebody in focus comes up again where nothing else is said. */
  usualCadenceDays: number;
  onChange: (changes: Partial<Pace>) => void;
  onHappy: (happy: boolean) => void;
  /** Ends that steps are put off. */
  onWake: () => void;
  /** Offers again the kinds of step that were not wanted. */
  onWantAll: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** What kind of next step suits this person, and how often: none at all, or only some. */
export function PaceChoices({ person, usualCadenceDays, onChange, onHappy, onWake, onWantAll, now }: Props) {
  const { avoids, prefers, cadenceDays, happySince, snoozedUntil, untilBack, unwanted } = person;
  const isPutOff = untilBack || (snoozedUntil !== null && snoozedUntil > now);
  const toggled = (words: readonly Rung[], rung: Rung, on: boolean) =>
    on ? [...words, rung] : words.filter((each) => each !== rung);
  return (
    <Section title={say('dashboardPace')}>
      <Switch
        label={say('dashboardHappy')}
        hint={happySince === null ? say('dashboardHappyHint') : say('dashboardHappySince', sinceWords(happySince, now))}
        on={happySince !== null}
        onChange={onHappy}
      />
      {isPutOff && (
        <p class="pace-line">
          {untilBack ? say('pacePutOffBack') : say('pacePutOff', dayWords(snoozedUntil ?? now, now))}{' '}
          <Button kind="bare" onClick={onWake}>
            {say('paceWake')}
          </Button>
        </p>
      )}
      {unwanted.length > 0 && (
        <p class="pace-line">
          {sayCount('paceUnwanted', unwanted.length)}{' '}
          <Button kind="bare" onClick={onWantAll}>
            {say('paceWantAll')}
          </Button>
        </p>
      )}
      <Channels
        legend={say('pacePrefers')}
        chosen={prefers}
        onToggle={(rung, on) =>
          onChange({ prefers: toggled(prefers, rung, on), ...(on && { avoids: toggled(avoids, rung, false) }) })
        }
      />
      <Channels
        legend={say('dashboardAvoids')}
        chosen={avoids}
        onToggle={(rung, on) =>
          onChange({ avoids: toggled(avoids, rung, on), ...(on && { prefers: toggled(prefers, rung, false) }) })
        }
      />
      <NumberField
        label={say('paceCadence')}
        hint={say('paceCadenceHint', String(usualCadenceDays))}
        value={cadenceDays}
        min={0}
        max={3650}
        optional
        onChange={(days) => onChange({ cadenceDays: days })}
      />
    </Section>
  );
}

type ChannelsProps = { legend: string; chosen: readonly Rung[]; onToggle: (rung: Rung, on: boolean) => void };

function Channels({ legend, chosen, onToggle }: ChannelsProps) {
  return (
    <fieldset class="pace-channels">
      <legend>{legend}</legend>
      {proposable.map((rung) => (
        <label key={rung}>
          <input
            type="checkbox"
            checked={chosen.includes(rung)}
            onChange={(event) => onToggle(rung, event.currentTarget.checked)}
          />
          {rungWords(rung)}
        </label>
      ))}
    </fieldset>
  );
}
