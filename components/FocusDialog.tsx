import { useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { OnlyYou } from './OnlyYou.tsx';
import { say } from './say.ts';

type Props = {
  name: string;
  /** What was written the last time; '' for nothing. */
  why: string;
  onSave: (why: string) => Promise<void>;
  onClose: () => void;
};

/** Takes somebody into focus, with one line on why if the user likes. */
export function FocusDialog({ name, why, onSave, onClose }: Props) {
  const [line, setLine] = useState(why);
  return (
    <Dialog title={say('dashboardFocusTitle', name)} onClose={onClose}>
      <p class="quiet">{say('dashboardFocusExplained')}</p>
      <Form saveLabel={say('dashboardTakeIntoFocus')} onSave={() => onSave(line.trim())} onCancel={onClose}>
        <Field label={say('dashboardFocusWhy')}>
          <input autofocus dir="auto" maxLength={200} value={line} onInput={(event) => setLine(event.currentTarget.value)} />
        </Field>
        <OnlyYou />
      </Form>
    </Dialog>
  );
}
