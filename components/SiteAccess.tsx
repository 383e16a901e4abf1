import { Check } from 'lucide';
import './SiteAccess.css';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

type Props = {
  /** Networks offered by name. */
  networks: readonly { site: string; name: string; patterns: string[]; granted: boolean }[];
  /** Patterns granted for other sites. */
  others: readonly string[];
  /** Asks the browser; runs inside the click. */
  onAsk: (patterns: string[]) => void;
  onGiveBack: (patterns: string[]) => void;
};

/** Where the product may read: each site given, and taken back, by a click of its own. */
export function SiteAccess({ networks, others, onAsk, onGiveBack }: Props) {
  return (
    <ul class="site-access">
      {networks.map(({ site, name, patterns, granted }) => (
        <li key={site}>
          <span class="name">{name}</span>
          {granted ? (
            <>
              <span class="granted">
                <Icon icon={Check} size={16} />
                {say('settingsAccessGiven')}
              </span>
              <Button onClick={() => onGiveBack(patterns)}>{say('settingsAccessRemove', name)}</Button>
            </>
          ) : (
            <Button kind="main" onClick={() => onAsk(patterns)}>
              {say('settingsAccessAsk', name)}
            </Button>
          )}
        </li>
      ))}
      {others.map((pattern) => (
        <li key={pattern}>
          <span class="name" dir="ltr">
            {siteWords(pattern)}
          </span>
          <Button onClick={() => onGiveBack([pattern])}>{say('settingsAccessRemove', siteWords(pattern))}</Button>
        </li>
      ))}
    </ul>
  );
}

/** A match pattern as people read it: the host, or "all sites". */
function siteWords(pattern: string): string {
  if (pattern === '<all_urls>' || /^\*:\/\/\*\//.test(pattern)) return say('settingsAllSites');
  return pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/\*$/, '');
}
