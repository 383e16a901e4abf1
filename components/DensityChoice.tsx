import type { Density } from '../relationship/settings.ts';
import './DensityChoice.css';
import { say } from './say.ts';

const densities: readonly Density[] = ['everyone', 'focus', 'off'];

type Props = {
  density: Density;
  onChange: (density: Density) => void;
};

/** Whom badges are shown for. */
export function DensityChoice({ density, onChange }: Props) {
  return (
    <fieldset class="density-choice">
      <legend class="unseen">{say('settingsBadges')}</legend>
      {densities.map((each) => (
        <label key={each}>
          <input type="radio" name="density" checked={density === each} onChange={() => onChange(each)} />
          <span>
            <span class="label">{say(`settingsDensity_${each}`)}</span>
            <span class="hint quiet">{say(`settingsDensity_${each}Hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
