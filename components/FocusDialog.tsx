import { useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { OnlyYou } from './OnlyYou.tsx';
import { say, sayCount } from './say.ts';

type Props = {
  name: string;
  /** What was written the last time; '' for nothing. */
  why: string;
  /** How many the list has room for, by the user's word. */
  capacity: number;
  /** Who is on it. */
  inFocus: readonly { id: string; name: string }[];
  /** With whom is to rest in return; null for nobody. */
  onSave: (why: string, restId: string | null) => Promise<void>;
  onClose: () => void;
};

/** Takes somebody into focus, with one line on why if the user likes. A full list asks whom to let rest; more is allowed. */
export function FocusDialog({ name, why, capacity, inFocus, onSave, onClose }: Props) {
  const [line, setLine] = useState(why);
  const [restId, setRestId] = useState('');
  return (
    <Dialog title={say('dashboardFocusTitle', name)} onClose={onClose}>
      <p class="quiet">{say('dashboardFocusExplained')}</p>
      <Form
        saveLabel={say('dashboardTakeIntoFocus')}
        onSave={() => onSave(line.trim(), restId === '' ? null : restId)}
        onCancel={onClose}
      >
        <Field label={say('dashboardFocusWhy')}>
          <input autofocus dir="auto" maxLength={200} value={line} onInput={(event) => setLine(event.currentTarget.value)} />
        </Field>
        {inFocus.length >= capacity && (
          <Field label={say('focusWhoRests')} hint={sayCount('focusFull', capacity)}>
            <select value={restId} onChange={(event) => setRestId(event.currentTarget.value)}>
              <option value="">{sayCount('focusNobodyRests', inFocus.length + 1)}</option>
              {inFocus.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <OnlyYou />
      </Form>
    </Dialog>
  );
}
