import { useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { insertAtCaret } from './insertAtCaret.ts';
import { say } from './say.ts';

type Props = {
  label: string;
  hint: string;
  /** The user's own words; '' where they have none and those of the product stand in. */
  own: string;
  /** The words that come with the product. */
  builtIn: string;
  /** What can be put in braces, with what stands for it. */
  placeholders?: readonly { name: string; words: string }[];
  /** Saves the user's own words; '' goes back to those of the product. */
  onSave: (own: string) => Promise<void>;
  onClose: () => void;
};

/** Edits words that the user has for many occasions; emptied, the product's own stand in again. */
export function TemplateForm({ label, hint, own, builtIn, placeholders = [], onSave, onClose }: Props) {
  const [text, setText] = useState(own === '' ? builtIn : own);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Form
      onSave={async () => {
        const typed = text.trim();
        await onSave(typed === builtIn.trim() ? '' : typed);
        onClose();
      }}
      onCancel={onClose}
    >
      <Field label={label} hint={hint}>
        <textarea
          ref={field}
          autofocus
          rows={9}
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {placeholders.length > 0 && (
        <div class="button-row">
          {placeholders.map(({ name, words }) => (
            <Button
              key={name}
              kind="bare"
              label={say('templateInsert', words)}
              onClick={() => field.current && insertAtCaret(field.current, `{${name}}`)}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
      {text.trim() !== builtIn.trim() && (
        <Button kind="bare" onClick={() => setText(builtIn)}>
          {say('templateBuiltIn')}
        </Button>
      )}
    </Form>
  );
}
