import { sendMessage } from '../../storage/messages.ts';
import { isAlive } from './alive.ts';

/** Has what helps while writing brought when a field is entered, until it is here. What is typed is none of its business. */
export function watchForWriting(): void {
  const done = new AbortController();
  const onFocus = (event: FocusEvent) => {
    const field = fieldOf(event);
    if (!event.isTrusted || field === null) return;
    if (globalThis.writesHere) {
      done.abort();
      return;
    }
    // Asked now: by the time the other script is here, the click may be long ago, or the page has used it up for a window of its own.
    if (navigator.userActivation.isActive) globalThis.enteredFirst = field;
    void sendMessage('bringComposer').catch(() => isAlive() || done.abort());
  };
  window.addEventListener('focusin', onFocus, { capture: true, signal: done.signal });
}

declare global {
  /** What helps while writing is here. */
  var writesHere: true | undefined;
  /** The field that the user, not the page, entered last before that. */
  var enteredFirst: HTMLElement | undefined;
}

/** The field of several lines that an event is about, in an open shadow root too; null for anything else. */
export function fieldOf(event: Event): HTMLElement | null {
  const [target] = event.composedPath();
  return target instanceof HTMLElement ? fieldAround(target) : null;
}

/** The field that `element` is, or is a part of. */
export function fieldAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('textarea, [contenteditable]:not([contenteditable="false"])');
}
