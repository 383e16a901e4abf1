import { dayWords } from './dateWords.ts';
import { dayFromField, dayToField } from './dayField.ts';
import { Field } from './Field.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import { ShortList } from './ShortList.tsx';
import { say, sayCount } from './say.ts';

type Props = {
  /** Since when, ms since epoch. */
  from: number;
  onFrom: (from: number) => void;
  /** The latest first. */
  talked: readonly { personId: string; name: string; calls: number; lastAt: number }[];
  wayTo: (personId: string) => Way;
  /** The clock, ms since epoch. */
  now: number;
};

/** With whom the user has talked since a day of their choosing: how many, and who. */
export function TalkedList({ from, onFrom, talked, wayTo, now }: Props) {
  return (
    <>
      <Field label={say('callsTalkedSince')}>
        <input
          type="date"
          max={dayToField(now)}
          value={dayToField(from)}
          onInput={(event) => {
            const day = dayFromField(event.currentTarget.value);
            // "Since" a day to come would be no time at all.
            if (day !== null && new Date(day).setHours(0, 0, 0, 0) <= now) onFrom(new Date(day).setHours(0, 0, 0, 0));
          }}
        />
      </Field>
      <p role="status">{sayCount('callsTalkedWith', talked.length, dayWords(from, now))}</p>
      {talked.length > 0 && (
        <details>
          <summary class="quiet">{say('callsWho')}</summary>
          <ShortList items={talked} atOnce={100} listClass="row-list">
            {({ personId, name, calls, lastAt }) => (
              <li key={personId}>
                <NameLink name={name} way={wayTo(personId)} />
                <span class="quiet">{sayCount('callsTimes', calls, dayWords(lastAt, now))}</span>
              </li>
            )}
          </ShortList>
        </details>
      )}
    </>
  );
}
