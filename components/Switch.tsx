import './Switch.css';

type Props = {
  label: string;
  /** One quiet sentence on what it does. */
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
};

/** An on/off switch that takes effect at once. */
export function Switch({ label, hint, on, onChange }: Props) {
  return (
    <label class="switch">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        <span class="label">{label}</span>
        {hint !== undefined && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
