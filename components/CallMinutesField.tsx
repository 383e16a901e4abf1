import { NumberField } from './NumberField.tsx';
import { say } from './say.ts';

type Props = {
  /** Null for no limit. */
  minutes: number | null;
  onChange: (minutes: number | null) => void;
};

/** How many minutes a week the user gives to calls. */
export function CallMinutesField({ minutes, onChange }: Props) {
  return (
    <NumberField
      label={say('settingsCallMinutes')}
      hint={say('settingsCallMinutesHint')}
      value={minutes}
      min={0}
      max={10_080}
      optional
      onChange={onChange}
    />
  );
}
