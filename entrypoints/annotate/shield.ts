import { type Host, hostOf } from './host.ts';
import { later } from './later.ts';

/**
 * Every event that leaves a closed root and can touch a box of ours (scrolling, loading and transitions end inside, and feeds are full
 * of them). The page must see none of them: Firefox hands the nodes inside a closed root out
 * through `originalTarget`, `explicitOriginalTarget` and `rangeParent`, and any page could tell who is hovered (TRUST).
 */
const eventTypes = [
  ...[
    'pointerover',
    'pointerenter',
    'pointerdown',
    'pointermove',
    'pointerrawupdate',
    'pointerup',
    'pointercancel',
    'pointerout',
  ],
  ...['pointerleave', 'gotpointercapture', 'lostpointercapture'],
  ...['mouseover', 'mouseenter', 'mousedown', 'mousemove', 'mouseup', 'mouseout', 'mouseleave', 'click', 'dblclick', 'auxclick'],
  ...['contextmenu', 'DOMActivate', 'command'],
  ...['wheel', 'mousewheel', 'DOMMouseScroll', 'MozMousePixelScroll'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['focus', 'focusin', 'blur', 'focusout', 'DOMFocusIn', 'DOMFocusOut'],
  ...['selectstart', 'selectionchange', 'select', 'copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste'],
  ...['dragstart', 'drag', 'dragenter', 'dragover', 'dragleave', 'dragend', 'dragexit', 'drop'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'change', 'invalid', 'submit', 'reset'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['animationstart', 'animationiteration', 'animationend', 'animationcancel'],
  ...['toggle', 'beforetoggle', 'beforematch', 'contentvisibilityautostatechange'],
  ...['fullscreenchange', 'fullscreenerror', 'beforexrselect', 'interestforelement', 'loseinterest', 'interest'],
];

/** What would act on the page around us: a click on the link a badge stands in, the start of a selection or a drag. */
const endsWithUs = new Set(['click', 'auxclick', 'dblclick', 'mousedown', 'selectstart', 'dragstart', 'drop', 'submit']);

/** What happened on a host, told to its owner. */
export type Touch = (host: Host, event: Event) => void;

/**
 * Stands before the page's own listeners and tells ours (once they are there) of every genuine event on a host; invented ones do
 * nothing. Works only when raised before the page's first script runs.
 */
export function raiseShield(): { listen(onTouch: Touch): void; lower(): void } {
  const listeners: Touch[] = [];
  const guard = (event: Event) => {
    const host = touchedHost(event);
    if (!host) {
      if (import.meta.env.FIREFOX && crosses.has(event.type)) hideWhereItCameFrom(event as MouseEvent);
      return;
    }
    event.stopImmediatePropagation();
    if (endsWithUs.has(event.type)) event.preventDefault();
    if (event.isTrusted) for (const onTouch of listeners) onTouch(host, event);
  };
  const down = new AbortController();
  for (const type of eventTypes) {
    const passive = /^(wheel|mousewheel|touch)/.test(type); // A listener that may cancel these would slow the page's scrolling.
    window.addEventListener(type, guard, { capture: true, passive, signal: down.signal });
  }
  return {
    listen(to) {
      listeners.push(to);
    },
    lower: () => down.abort(),
  };
}

/** What the page's elements around a badge are told when the pointer comes onto it or goes. */
const crosses = new Set(['over', 'out', 'enter', 'leave'].flatMap((way) => [`pointer${way}`, `mouse${way}`]));

/**
 * Firefox tells even the page's own elements by such an event which node inside a closed root the pointer is on (seen in 153). The page
 * gets the same event without that: its own hover cards depend on it.
 */
function hideWhereItCameFrom(event: MouseEvent & { explicitOriginalTarget?: EventTarget | null }): void {
  const from = event.explicitOriginalTarget;
  const root = from instanceof Node ? from.getRootNode() : null;
  if (!(root instanceof ShadowRoot) || !hostOf(root.host) || !event.isTrusted) return;
  event.stopImmediatePropagation();
  const { target, type } = event;
  const Kind = event instanceof PointerEvent ? PointerEvent : MouseEvent;
  const kept = new Kind(type, event); // Holds what the event lets go of when it ends.
  // Whatever is made while the event lasts tells the node too.
  later(() => target?.dispatchEvent(new Kind(type, kept)), 0);
}

/** The host an event is about. In an open root of the page's own, the window sees only that root's host as the target. */
function touchedHost(event: Event): Host | null {
  return (
    hostOf(event.target) ?? (event.target instanceof Element && event.target.shadowRoot ? hostOf(event.composedPath()[0]) : null)
  );
}
