import { useState } from 'preact/hooks';
import { Chip } from './Chip.tsx';
import { dayWords } from './dateWords.ts';
import { dayFromField } from './dayField.ts';
import './AwayDays.css';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { say } from './say.ts';

/** A time away as local days `2026-03-14`, both included. */
type Away = { from: string; until: string };

type Props = {
  away: readonly Away[];
  onChange: (away: Away[]) => Promise<void>;
  /** The clock, ms since epoch. */
  now: number;
};

/** When the user is away: nothing is asked of them then, and on return all that waited comes as one batch. */
export function AwayDays({ away, onChange, now }: Props) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const isOrdered = from !== '' && until !== '' && from <= until;
  const words = (day: string) => dayWords(dayFromField(day) ?? now, now);
  return (
    <div class="away-days">
      {away.length > 0 && (
        <ul>
          {away.map((time) => {
            const text = say('settingsAwayFromTo', words(time.from), words(time.until));
            return (
              <li key={`${time.from} ${time.until}`}>
                <Chip
                  text={text}
                  remove={{ label: say('settingsRemove', text), onRemove: () => onChange(away.filter((each) => each !== time)) }}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Form
        saveLabel={say('dashboardAdd')}
        ready={isOrdered}
        onSave={async () => {
          const all = [...away, { from, until }].sort((a, b) => (a.from < b.from ? -1 : 1));
          await onChange(all);
          setFrom('');
          setUntil('');
        }}
      >
        <Field label={say('settingsAwayFrom')}>
          <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        </Field>
        <Field label={say('settingsAwayUntil')}>
          <input type="date" value={until} min={from} onInput={(event) => setUntil(event.currentTarget.value)} />
        </Field>
      </Form>
    </div>
  );
}
