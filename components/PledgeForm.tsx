import { useState } from 'preact/hooks';
import type { Pledge } from '../relationship/pledge.ts';
import { dayFromField, endOfDay } from './dayField.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { say } from './say.ts';

/** What the user writes down of a promise. */
export type PledgeDraft = Pick<Pledge, 'by' | 'what' | 'dueAt'>;

type Props = {
  /** The other one's name. */
  name: string;
  onSave: (draft: PledgeDraft) => Promise<void>;
  onCancel: () => void;
};

/** Notes a promise, the user's or the other one's. */
export function PledgeForm({ name, onSave, onCancel }: Props) {
  const [by, setBy] = useState<Pledge['by']>('me');
  const [what, setWhat] = useState('');
  const [day, setDay] = useState('');
  const due = dayFromField(day);
  return (
    <Form
      ready={what.trim() !== ''}
      onSave={() => onSave({ by, what: what.trim(), dueAt: due === null ? null : endOfDay(due) })}
      onCancel={onCancel}
    >
      <Field label={say('dashboardPromiseWhat')}>
        <input autofocus dir="auto" value={what} onInput={(event) => setWhat(event.currentTarget.value)} />
      </Field>
      <div class="beside">
        <Field label={say('dashboardPromiseWho')}>
          <select value={by} onChange={(event) => setBy(event.currentTarget.value === 'them' ? 'them' : 'me')}>
            <option value="me">{say('dashboardPromiseMe')}</option>
            <option value="them">{name}</option>
          </select>
        </Field>
        <Field label={say('dashboardPromiseUntil')}>
          <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </Field>
      </div>
    </Form>
  );
}
