import { useLayoutEffect } from 'preact/hooks';

/** Single letters that do something on a page, while nothing is typed and no dialog is open. */
export function useKeys(keys: Record<string, () => void>): void {
  // Before the next frame, so that a key pressed at once means what is shown.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const work = keys[event.key.toLowerCase()];
      if (!work) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}
