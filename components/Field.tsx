import type { ComponentChildren } from 'preact';
import './Field.css';

type Props = {
  label: string;
  /** Stands below the field, quietly. */
  hint?: string;
  /** The one control: an input, a select or a textarea. */
  children: ComponentChildren;
};

/** A labelled control. The label wraps it, so they belong together without an id. */
export function Field({ label, hint, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span class="label">{label}</span>
      {children}
      {hint !== undefined && <span class="hint">{hint}</span>}
    </label>
  );
}
