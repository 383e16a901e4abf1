import { useState } from 'preact/hooks';
import { dayToField } from './dayField.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { say } from './say.ts';

type Props = {
  /** A local day after today, as `2026-03-14`. */
  onChoose: (day: string) => void;
  onCancel: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** Asks for the day until which somebody is put off. */
export function PutOffForm({ onChoose, onCancel, now }: Props) {
  const [day, setDay] = useState('');
  const tomorrow = dayToField(new Date(now).setHours(36, 0, 0, 0));
  return (
    <Form ready={day >= tomorrow} onSave={async () => onChoose(day)} onCancel={onCancel}>
      <Field label={say('stepUntilDay')}>
        <input autofocus type="date" min={tomorrow} value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </Field>
    </Form>
  );
}
