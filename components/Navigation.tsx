import { Ellipsis, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import './Navigation.css';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

type Place = { href: string; name: string; icon: IconNode /** The user is there now. */; here: boolean };

type Props = {
  /** Where one goes every day, in order. */
  places: readonly Place[];
  /** Where one goes now and then; on a narrow screen they are folded away. */
  more: readonly Place[];
  /** What stands quietly below. */
  children?: ComponentChildren;
};

/** The way around the dashboard: beside the page where there is room, above it where there is not. */
export function Navigation({ places, more, children }: Props) {
  const [open, setOpen] = useState(false);
  const moreId = useId();
  return (
    <nav class="navigation" aria-label={say('productName')}>
      <a class="brand words" href="#people">
        <img src="/icon/familiar.svg" alt="" width="30" height="30" />
        <span>{say('productName')}</span>
      </a>
      <ul class="places">
        {places.map((place) => (
          <PlaceLink key={place.href} {...place} />
        ))}
        <li class="unfold">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={moreId}
            class={more.some(({ here }) => here) ? 'here' : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon icon={Ellipsis} />
            <span>{say('navigationMore')}</span>
          </button>
        </li>
      </ul>
      <ul id={moreId} class={open ? 'more open' : 'more'}>
        {more.map((place) => (
          <PlaceLink key={place.href} {...place} onGo={() => setOpen(false)} />
        ))}
      </ul>
      {children && <div class="below quiet">{children}</div>}
    </nav>
  );
}

function PlaceLink({ href, name, icon, here, onGo }: Place & { onGo?: () => void }) {
  return (
    <li>
      <a href={href} aria-current={here ? 'page' : undefined} onClick={onGo}>
        <Icon icon={icon} />
        <span>{name}</span>
      </a>
    </li>
  );
}
