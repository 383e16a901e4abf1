import type { Rung } from '../relationship/ladder.ts';
import type { Person } from '../relationship/person.ts';
import './PaceChoices.css';
import { roughly } from './dateWords.ts';
import { rungWords } from './rungWords.ts';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';
import { say } from './say.ts';

/** What a person may rather not: the rungs a next step could propose. */
const avoidable: readonly Rung[] = ['message', 'email', 'call', 'meet'];

type Props = {
  person: Pick<Person, 'avoids' | 'happySince'>;
  onAvoids: (avoids: Rung[]) => void;
  onHappy: (happy: boolean) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** What kind of next step suits this person: none at all, or only some. */
export function PaceChoices({ person, onAvoids, onHappy, now }: Props) {
  const { avoids, happySince } = person;
  return (
    <Section title={say('dashboardPace')}>
      <Switch
        label={say('dashboardHappy')}
        hint={happySince === null ? say('dashboardHappyHint') : say('dashboardHappySince', roughly(happySince, now))}
        on={happySince !== null}
        onChange={onHappy}
      />
      <fieldset class="pace-avoids">
        <legend>{say('dashboardAvoids')}</legend>
        {avoidable.map((rung) => (
          <label key={rung}>
            <input
              type="checkbox"
              checked={avoids.includes(rung)}
              onChange={(event) =>
                onAvoids(event.currentTarget.checked ? [...avoids, rung] : avoids.filter((each) => each !== rung))
              }
            />
            {rungWords(rung)}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
