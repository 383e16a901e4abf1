import { Field } from './Field.tsx';

type Props = {
  label: string;
  hint?: string;
  /** Null shows an empty field. */
  value: number | null;
  min: number;
  max: number;
  /** Null where the field was emptied and may be; else a whole number within the limits. */
  onChange: (value: number | null) => void;
  /** Whether it may be empty. */
  optional?: boolean;
};

/** A whole number, taken over when the field is left or Enter is pressed. */
export function NumberField({ label, hint, value, min, max, onChange, optional = false }: Props) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <input
        type="number"
        inputMode="numeric"
        class="number"
        min={min}
        max={max}
        step={1}
        value={value ?? ''}
        onChange={(event) => {
          const { value: typed } = event.currentTarget;
          if (typed === '' && optional) return onChange(null);
          const number = Math.round(Number(typed));
          if (typed === '' || !Number.isFinite(number)) event.currentTarget.value = String(value ?? '');
          else onChange(Math.min(max, Math.max(min, number)));
        }}
      />
    </Field>
  );
}
