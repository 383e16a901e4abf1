import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import './Navigation.css';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

type Props = {
  /** Where one can go, in order. */
  places: readonly { href: string; name: string; icon: IconNode /** The user is there now. */; here: boolean }[];
  /** What stands quietly below. */
  children?: ComponentChildren;
};

/** The way around the dashboard: beside the page where there is room, above it where there is not. */
export function Navigation({ places, children }: Props) {
  return (
    <nav class="navigation" aria-label={say('productName')}>
      <a class="brand words" href="#people">
        <img src="/icon/familiar.svg" alt="" width="30" height="30" />
        <span>{say('productName')}</span>
      </a>
      <ul>
        {places.map(({ href, name, icon, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? 'page' : undefined}>
              <Icon icon={icon} />
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ul>
      {children && <div class="below quiet">{children}</div>}
    </nav>
  );
}
