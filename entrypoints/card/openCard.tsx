import { render } from 'preact';
import { say } from '../../components/say.ts';
import type { CardRequest, OpenCard } from '../annotate/cardDoor.ts';
import { goRound } from '../annotate/goRound.ts';
import { CardOnPage } from './CardOnPage.tsx';
import css from './card.css?inline';
import over from './over.css?inline';
import { placeCard } from './place.ts';

/** Opens the card over the page, beside the badge. */
export function openCard(request: CardRequest): OpenCard {
  const { badge, site, mention, beside, rightToLeft, dark, takeFocus } = request;
  const panel = document.createElement('div');
  panel.className = dark ? 'over card dark' : 'over card';
  panel.role = 'dialog';
  panel.ariaLabel = say('cardLabel', badge.name);
  panel.tabIndex = -1;
  panel.dir = rightToLeft ? 'rtl' : 'ltr';
  const window = { width: document.documentElement.clientWidth, height: innerHeight };
  for (const [name, px] of Object.entries(placeCard(beside, window, rightToLeft)))
    panel.style.setProperty(`--${name}`, `${px}px`);

  const host = request.createHost(over + css, panel);
  const shown = { site, mention };
  let version = 0;
  const draw = () =>
    render(<CardOnPage personId={badge.personId} shown={shown} version={version} onClose={() => close(false)} />, panel);
  draw();
  document.documentElement.append(host.element);
  if (takeFocus) panel.focus({ preventScroll: true });

  function close(byKey: boolean): void {
    if (!host.element.isConnected) return;
    render(null, panel);
    request.removeHost(host);
    request.onClosed(byKey);
  }

  return {
    host,
    close,
    renew() {
      version++;
      draw();
    },
    onTouch(event, inner) {
      if (event.type === 'click') inner?.closest('button')?.dispatchEvent(new Event('click', { bubbles: true }));
      else if (event instanceof KeyboardEvent && event.type === 'keydown') onKey(event, panel, close);
    },
  };
}

/** Escape closes; Tab goes round within the card; a button's own key presses it. */
function onKey(event: KeyboardEvent, panel: HTMLElement, close: (byKey: boolean) => void): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    close(true);
  } else if (event.key === 'Tab') {
    event.preventDefault();
    goRound(panel, event.shiftKey);
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    const own = [...panel.querySelectorAll('button')].find((button) => button.getAttribute('aria-keyshortcuts') === event.key);
    if (own) event.preventDefault();
    own?.dispatchEvent(new Event('click', { bubbles: true }));
  }
}
