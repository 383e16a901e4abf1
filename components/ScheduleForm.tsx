import { useState } from 'preact/hooks';
import type { Invitation } from '../relationship/invitation.ts';
import { comingDay, timeWords } from './dateWords.ts';
import { momentFromField, momentToField } from './dayField.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { listed } from './listed.ts';
import { Notice } from './Notice.tsx';
import { OnlyYou } from './OnlyYou.tsx';
import { say } from './say.ts';

/** What is arranged: the days proposed, and when the two will talk. */
export type Schedule = Pick<Invitation, 'scheduledAt' | 'minutes' | 'note'>;

/** Something that takes the time already. */
export type Clash = { title: string; at: number; wholeDay: boolean };

type Props = {
  schedule: Schedule;
  /** What else is on at that time. */
  clashes: (at: number, minutes: number) => Promise<Clash[]>;
  onSave: (schedule: Schedule) => Promise<void>;
  onCancel: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

const usualMinutes = 30;

/** Arranges a call: first the days one of them proposed, then the time. Says what else the calendar has then. */
export function ScheduleForm({ schedule, clashes, onSave, onCancel, now }: Props) {
  const [note, setNote] = useState(schedule.note);
  const [moment, setMoment] = useState(schedule.scheduledAt === null ? '' : momentToField(schedule.scheduledAt));
  const [minutes, setMinutes] = useState(String(schedule.minutes ?? usualMinutes));
  const [clashing, setClashing] = useState<Clash[]>([]);
  const length = Math.min(1440, Math.max(1, Math.round(Number(minutes)) || usualMinutes));

  async function check(typed: string, lasting: number) {
    const at = momentFromField(typed);
    setClashing(at === null ? [] : await clashes(at, lasting));
  }

  return (
    <Form onSave={() => onSave({ scheduledAt: momentFromField(moment), minutes: length, note: note.trim() })} onCancel={onCancel}>
      <Field label={say('callsProposed')} hint={say('callsProposedHint')}>
        <input autofocus dir="auto" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      <div class="beside">
        <Field label={say('callsWhen')}>
          <input
            type="datetime-local"
            value={moment}
            onInput={(event) => {
              setMoment(event.currentTarget.value);
              void check(event.currentTarget.value, length);
            }}
          />
        </Field>
        <Field label={say('dashboardMinutes')}>
          <input
            type="number"
            min="1"
            max="1440"
            value={minutes}
            onInput={(event) => {
              setMinutes(event.currentTarget.value);
              void check(moment, Math.round(Number(event.currentTarget.value)) || usualMinutes);
            }}
          />
        </Field>
      </div>
      {clashing.length > 0 && (
        <Notice tone="warm">
          {say('callsClash', listed(clashing.map(({ title, at, wholeDay }) => clashWords(title, at, wholeDay, now))))}
        </Notice>
      )}
      <OnlyYou />
    </Form>
  );
}

function clashWords(title: string, at: number, wholeDay: boolean, now: number): string {
  return wholeDay ? say('callsClashDay', title, comingDay(at, now)) : say('callsClashTime', title, timeWords(at));
}
