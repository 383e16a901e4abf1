import { browser } from 'wxt/browser';
import { AwayDays } from '../../components/AwayDays.tsx';
import { CallMinutesField } from '../../components/CallMinutesField.tsx';
import { hourWords } from '../../components/dateWords.ts';
import { Field } from '../../components/Field.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { Section } from '../../components/Section.tsx';
import { Switch } from '../../components/Switch.tsx';
import { say } from '../../components/say.ts';
import { WordList } from '../../components/WordList.tsx';
import type { Settings } from '../../relationship/settings.ts';

type Props = {
  chosen: Settings;
  onChange: (changes: Partial<Settings>) => Promise<void>;
  /** The clock, ms since epoch. */
  now: number;
};

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** How much fits the user's days: whom to tend to, how often, how many calls, when they are away, and whether to be reminded. */
export function PaceSettings({ chosen, onChange, now }: Props) {
  return (
    <>
      <Section title={say('settingsPace')}>
        <p class="quiet">{say('settingsPaceHint')}</p>
        <div class="number-fields">
          <NumberField
            label={say('settingsFocusCapacity')}
            hint={say('settingsFocusCapacityHint')}
            value={chosen.focusCapacity}
            min={1}
            max={500}
            onChange={(focusCapacity) => focusCapacity !== null && onChange({ focusCapacity })}
          />
          <NumberField
            label={say('settingsStepsADay')}
            hint={say('settingsStepsADayHint')}
            value={chosen.stepsADay}
            min={0}
            max={50}
            onChange={(stepsADay) => stepsADay !== null && onChange({ stepsADay })}
          />
          <NumberField
            label={say('settingsCadence')}
            hint={say('settingsCadenceHint')}
            value={chosen.cadenceDays}
            min={0}
            max={3650}
            onChange={(cadenceDays) => cadenceDays !== null && onChange({ cadenceDays })}
          />
          <CallMinutesField minutes={chosen.callMinutesAWeek} onChange={(callMinutesAWeek) => onChange({ callMinutesAWeek })} />
          <NumberField
            label={say('settingsHelloDays')}
            hint={say('settingsHelloDaysHint')}
            value={chosen.helloAskDays}
            min={1}
            max={365}
            onChange={(helloAskDays) => helloAskDays !== null && onChange({ helloAskDays })}
          />
        </div>
      </Section>
      <Section title={say('settingsAway')}>
        <p class="quiet">{say('settingsAwayHint')}</p>
        <AwayDays away={chosen.away} onChange={(away) => onChange({ away })} now={now} />
      </Section>
      <Section title={say('settingsPlaces')}>
        <p class="quiet">{say('settingsPlacesHint')}</p>
        <WordList
          words={chosen.ownPlaces}
          label={say('settingsPlacesField')}
          placeholder=""
          read={(typed) => (typed.trim() === '' ? [] : [typed.trim()])}
          shown={(place) => place}
          onChange={(ownPlaces) => onChange({ ownPlaces })}
        />
      </Section>
      <Section title={say('settingsReminder')}>
        <p class="quiet">{say('settingsReminderHint')}</p>
        <Field label={say('settingsReminderHour')}>
          <select
            value={chosen.reminderHour ?? ''}
            onChange={(event) => void remindAt(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
          >
            <option value="">{say('settingsReminderNone')}</option>
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {hourWords(hour)}
              </option>
            ))}
          </select>
        </Field>
        <Switch
          label={say('settingsCount')}
          hint={say('settingsCountHint')}
          on={chosen.countInToolbar}
          onChange={(countInToolbar) => onChange({ countInToolbar })}
        />
      </Section>
    </>
  );

  /** The browser wants its question to come straight from the choice: nothing may be awaited before it. */
  async function remindAt(reminderHour: number | null) {
    const allowed = reminderHour === null || (await browser.permissions.request({ permissions: ['notifications'] }));
    await onChange({ reminderHour: allowed ? reminderHour : null });
  }
}
