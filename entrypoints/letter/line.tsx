import { render } from 'preact';
import { ComposerLine, type LineActs, type LineShows } from '../../components/ComposerLine.tsx';
import { say } from '../../components/say.ts';
import { isOnDark } from '../annotate/ground.ts';
import { createHost, type Host, innerTarget, removeHost, sheetOf } from '../annotate/host.ts';
import type { Touch } from '../annotate/shield.ts';
import over from '../card/over.css?inline';
import css from './line.css?inline';
import { boxAround, placeLine } from './place.ts';

/** The line beside a field. */
export type Line = {
  /** What it shows from now on; null takes it away. */
  show(shows: LineShows | null): void;
  shows(): LineShows['kind'] | null;
  onTouch: Touch;
  close(): void;
};

/** A line for `field`, not there until there is something to show. `onLost`: the field has gone. */
export function openLine(field: HTMLElement, { onLost, ...acts }: LineActs & { onLost: () => void }): Line {
  const sheet = sheetOf(over + css);
  const rightToLeft = getComputedStyle(field).direction === 'rtl';
  const panel = document.createElement('div');
  panel.role = 'status';
  panel.ariaLabel = say('composerLabel');
  panel.dir = rightToLeft ? 'rtl' : 'ltr';
  const sizes = new ResizeObserver(place);
  let host: Host | null = null;
  let now: LineShows | null = null;
  let moves: AbortController | null = null;
  let last: DOMRect | null = null;

  function show(shows: LineShows | null): void {
    now = shows;
    if (shows === null) {
      takeAway();
      return;
    }
    render(<ComposerLine {...acts} shows={shows} now={Date.now()} />, panel);
    if (!host) putThere();
    place();
  }

  function putThere(): void {
    panel.className = isOnDark(field) ? 'over line dark' : 'over line';
    host = createHost(sheet, panel);
    document.documentElement.append(host.element);
    moves = new AbortController();
    const passive = { capture: true, passive: true, signal: moves.signal };
    window.addEventListener('scroll', place, passive);
    window.addEventListener('resize', place, passive);
    sizes.observe(field);
    sizes.observe(panel);
  }

  /** Beside the field; where that has gone, where it was. */
  function place(): void {
    if (!host) return;
    if (field.isConnected) last = boxAround(field, innerHeight).getBoundingClientRect();
    else onLost();
    const window = { width: document.documentElement.clientWidth, height: innerHeight };
    const at = last && placeLine(last, panel.offsetHeight, window, rightToLeft);
    panel.classList.toggle('away', at === null);
    for (const [name, px] of Object.entries(at ?? {})) panel.style.setProperty(`--${name}`, `${px}px`);
  }

  function takeAway(): void {
    sizes.disconnect();
    moves?.abort();
    render(null, panel);
    if (host) removeHost(host);
    host = null;
  }

  return {
    show,
    shows: () => now?.kind ?? null,
    close: () => show(null),
    onTouch(touched, event) {
      if (touched !== host) return;
      if (event.type === 'click') {
        const button = innerTarget(touched, event)?.closest('button');
        button?.dispatchEvent(new Event('click', { bubbles: true }));
      } else if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') {
        event.preventDefault();
        acts.onDismiss();
        field.focus({ preventScroll: true });
      }
    },
  };
}
