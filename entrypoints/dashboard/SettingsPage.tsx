import { channelWords } from '../../components/channelWords.ts';
import { DensityChoice } from '../../components/DensityChoice.tsx';
import { accountWords } from '../../components/IdentityList.tsx';
import { Section } from '../../components/Section.tsx';
import { SiteAccess } from '../../components/SiteAccess.tsx';
import { Switch } from '../../components/Switch.tsx';
import { say } from '../../components/say.ts';
import { WordList } from '../../components/WordList.tsx';
import { isIdentity } from '../../relationship/identity.ts';
import type { Settings } from '../../relationship/settings.ts';
import { sites } from '../../sites/all.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { askFor, giveBack, isGranted, offered } from '../ownPages/access.ts';
import { useAccess } from '../ownPages/useAccess.ts';
import { useShortcut } from '../ownPages/useShortcut.ts';
import { doing } from './acts.ts';
import { PaceSettings } from './PaceSettings.tsx';
import { readAccounts } from './readAccounts.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** What the user decides for the whole product. */
export function SettingsPage() {
  usePageTitle(say('dashboardSettings'));
  const chosen = useLive(settings, []);
  const origins = useAccess();
  const keysToHide = useShortcut('hide-facts');
  const keysToLine = useShortcut('line-beside-field');
  if (chosen === undefined || origins === null) return null;
  const change = (changes: Partial<Settings>) => doing(() => changeSettings(changes), say('dashboardSaved'));
  const switched = (list: 'sitesOff' | 'composersOff') => (site: string, on: boolean) =>
    change({ [list]: on ? chosen[list].filter((each) => each !== site) : [...chosen[list], site] });

  return (
    <div class="narrow-page">
      <h1>{say('dashboardSettings')}</h1>
      <Section title={say('settingsBadges')}>
        <DensityChoice density={chosen.density} onChange={(density) => change({ density })} />
        <Switch
          label={say('settingsHideFacts')}
          hint={keysToHide === '' ? say('settingsHideFactsHint') : say('settingsHideFactsKeys', keysToHide)}
          on={chosen.factsHidden}
          onChange={(factsHidden) => change({ factsHidden })}
        />
      </Section>
      <PaceSettings chosen={chosen} onChange={change} now={Date.now()} />
      <Section title={say('settingsAccess')}>
        <p class="quiet">{say('settingsAccessHint')}</p>
        <SiteAccess
          networks={offered.map((network) => ({ ...network, granted: isGranted(network, origins) }))}
          others={origins.filter((origin) => !offered.some((network) => network.patterns.includes(origin)))}
          onAsk={askFor}
          onGiveBack={giveBack}
        />
      </Section>
      <Section title={say('settingsOwnPages')}>
        <p class="quiet">{say('settingsOwnPagesHint')}</p>
        <WordList
          words={chosen.ownHosts}
          label={say('settingsOwnPagesField')}
          placeholder={say('settingsOwnPagesExample')}
          read={readHost}
          shown={(host) => host}
          onChange={(ownHosts) => changeSettings({ ownHosts })}
        />
      </Section>
      <Section title={say('settingsOwnAccounts')}>
        <p class="quiet">{say('settingsOwnAccountsHint')}</p>
        <WordList
          words={chosen.ownIdentities}
          label={say('settingsOwnAccountsField')}
          placeholder={say('settingsOwnAccountsExample')}
          read={readAccounts}
          shown={(identity) => (isIdentity(identity) ? accountWords(identity) : identity)}
          onChange={(ownIdentities) => changeSettings({ ownIdentities })}
        />
      </Section>
      <Section title={say('settingsSites')}>
        <p class="quiet">{say('settingsSitesHint')}</p>
        <SiteSwitches off={chosen.sitesOff} onSwitch={switched('sitesOff')} />
      </Section>
      <Section title={say('settingsComposers')}>
        <p class="quiet">{say('settingsComposersHint')}</p>
        {keysToLine !== '' && <p class="quiet">{say('settingsComposersKeys', keysToLine)}</p>}
        <SiteSwitches off={chosen.composersOff} onSwitch={switched('composersOff')} />
      </Section>
      <Section title={say('settingsLanguage')}>
        <p class="quiet">{say('settingsLanguageHint')}</p>
      </Section>
    </div>
  );
}

type SwitchesProps = { off: readonly string[]; onSwitch: (site: string, on: boolean) => void };

/** A switch for each site; on unless it is named in `off`. */
function SiteSwitches({ off, onSwitch }: SwitchesProps) {
  return (
    <>
      {switchable(off).map((site) => (
        <Switch key={site} label={channelWords(site)} on={!off.includes(site)} onChange={(on) => onSwitch(site, on)} />
      ))}
    </>
  );
}

/** The networks we read, then what else is switched off: hosts, and comment systems. */
function switchable(off: readonly string[]): string[] {
  const networks = sites.filter(({ matches }) => matches.every((pattern) => !pattern.includes('://*/'))).map(({ name }) => name);
  return [...new Set([...networks, ...off])];
}

/** The host a typed address names, without `www.`; empty when it names none. */
function readHost(typed: string): string[] {
  const text = typed.trim();
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  return url?.hostname.includes('.') && !/\s/.test(text) ? [url.hostname.replace(/^www\./, '')] : [];
}
