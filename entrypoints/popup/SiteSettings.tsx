import { Switch } from '../../components/Switch.tsx';
import { say } from '../../components/say.ts';
import { type Density, isSwitchedOff } from '../../relationship/settings.ts';
import { sitesFor } from '../../sites/all.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { useAnswer } from '../ownPages/useAnswer.ts';
import type { Attempt } from './attempt.ts';
import { type ActivePage, hostOf } from './page.ts';

type Props = {
  /** Null until it was looked at. */
  page: ActivePage | null;
  attempt: Attempt;
  /** What the user decided could not be read. */
  onUnread: (failure: unknown) => void;
};

const densities: readonly Density[] = ['everyone', 'focus', 'off'];

/** Badges on the site in front, and for whom at all. */
export function SiteSettings({ page, attempt, onUnread }: Props) {
  const decided = useAnswer(settings, [], { onFailure: onUnread });
  if (decided === undefined || page?.kind !== 'open') return null;
  const host = hostOf(page.url);
  const names = sitesFor(page.url).map(({ name }) => name);
  const change = (changes: Parameters<typeof changeSettings>[0]) =>
    attempt(async () => {
      await changeSettings(changes, crypto.randomUUID());
      return null;
    });
  const turn = (list: 'sitesOff' | 'composersOff') => (on: boolean) => {
    const others = decided[list].filter((off) => off !== host && !(on && names.includes(off)));
    change({ [list]: on ? others : [...others, host] });
  };
  const areBadgesOn = !isSwitchedOff(decided.sitesOff, host, names);
  return (
    <section class="site-settings" aria-label={say('popupBadges')}>
      <Switch label={say('popupBadgesOn', host)} on={areBadgesOn} onChange={turn('sitesOff')} />
      <select
        aria-label={say('popupBadgesFor')}
        value={decided.density}
        onChange={({ currentTarget }) =>
          change({ density: densities.find((each) => each === currentTarget.value) ?? 'everyone' })
        }
      >
        {densities.map((density) => (
          <option key={density} value={density}>
            {say(`popupDensity_${density}`)}
          </option>
        ))}
      </select>
      {areBadgesOn && decided.density !== 'off' && (
        <Switch
          label={say('popupComposersOn')}
          on={!isSwitchedOff(decided.composersOff, host, names)}
          onChange={turn('composersOff')}
        />
      )}
    </section>
  );
}
