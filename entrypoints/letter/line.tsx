import { render } from 'preact';
import { ComposerLine, type LineActs, type LineShows } from '../../components/ComposerLine.tsx';
import { say } from '../../components/say.ts';
import { goRound } from '../annotate/goRound.ts';
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
  /** From the field to its first button, or back to the field; nothing while the user is elsewhere. */
  turn(): void;
  /** Says by which keys one comes here. */
  describe(keys: string): void;
  close(): void;
};

/** A line for `field`, not there until there is something to show. `onLost`: the field has gone, or the user went from the line to elsewhere. */
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
  /** A button that is drawn no more takes the focus with it; the user is still here. */
  let isDrawing = false;
  let moves: AbortController | null = null;
  let last: DOMRect | null = null;

  function show(shows: LineShows | null): void {
    now = shows;
    if (shows === null) {
      takeAway();
      return;
    }
    const isHere = isInFocus();
    isDrawing = true;
    render(<ComposerLine {...acts} shows={shows} now={Date.now()} />, panel);
    isDrawing = false;
    if (!host) putThere();
    place();
    if (isHere && !isInFocus()) enter();
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
    const isHere = isInFocus();
    sizes.disconnect();
    moves?.abort();
    render(null, panel);
    if (host) removeHost(host);
    host = null;
    if (isHere) goBack();
  }

  function isInFocus(): boolean {
    return host !== null && host.root.activeElement !== null;
  }

  function enter(): void {
    (panel.querySelector('button') ?? field).focus({ preventScroll: true });
  }

  function goBack(): void {
    field.focus({ preventScroll: true });
  }

  function isInField(target: EventTarget | null): boolean {
    return target instanceof Node && field.contains(target);
  }

  /** Back only once the key is let go, or the page would hear of that. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape' && event.type === 'keyup') goBack();
    if (event.key === 'Tab' && event.type === 'keydown') goRound(panel, event.shiftKey);
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
      } else if (event instanceof KeyboardEvent) onKey(event);
      else if (event instanceof FocusEvent && event.type === 'focusout' && !isDrawing && !isInField(event.relatedTarget))
        onLost();
    },
    turn() {
      if (isInFocus()) goBack();
      else if (host && field.matches(':focus-within')) enter();
    },
    describe(keys) {
      panel.setAttribute('aria-description', keys === '' ? say('composerKeyBack') : say('composerKeys', keys));
    },
  };
}
