import { Field } from './Field.tsx';
import { say } from './say.ts';

type Props = {
  label: string;
  /** Stands below the field, quietly. */
  hint?: string;
  /** An example of what belongs here; how an address begins when left out. */
  placeholder?: string;
  value: string;
  onChange: (typed: string) => void;
  /** Whether the form it stands in opens with the cursor here. */
  autofocus?: boolean;
};

/** A field for a link or an account, which runs from left to right in every language and is no prose. */
export function AddressField({ label, hint, placeholder, value, onChange, autofocus = false }: Props) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <input
        autofocus={autofocus}
        dir="ltr"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder ?? say('addressStart')}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
