import { useId, useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { OnlyYou } from './OnlyYou.tsx';
import { say, sayCount } from './say.ts';

type Props = {
  /** How many people it is for. */
  count: number;
  /** Labels there are, to choose from. */
  known: readonly string[];
  onSave: (tag: string) => Promise<void>;
  onClose: () => void;
};

/** Asks for the label to put on the people chosen. */
export function TagDialog({ count, known, onSave, onClose }: Props) {
  const [tag, setTag] = useState('');
  const listId = useId();
  return (
    <Dialog title={sayCount('dashboardTagTitle', count)} onClose={onClose}>
      <Form ready={tag.trim() !== ''} saveLabel={say('dashboardTag')} onSave={() => onSave(tag.trim())} onCancel={onClose}>
        <Field label={say('dashboardTagField')} hint={say('dashboardTagHint')}>
          <input
            autofocus
            dir="auto"
            maxLength={60}
            list={listId}
            value={tag}
            onInput={(event) => setTag(event.currentTarget.value)}
          />
        </Field>
        <datalist id={listId}>
          {known.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <OnlyYou />
      </Form>
    </Dialog>
  );
}
