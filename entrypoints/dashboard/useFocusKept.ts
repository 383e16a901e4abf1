import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * When what has the focus goes away (a deleted row, a form that closes), the focus goes to the part of the page it was in, not to the
 * start of everything.
 */
export function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!main.current) return;
    const root = main.current;
    let last: HTMLElement | null = null;
    let part: HTMLElement = root;
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement)) return;
      last = event.target;
      part = last.closest<HTMLElement>('section') ?? root;
    };
    const watch = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      (part.isConnected ? part : root).focus({ preventScroll: true });
    });
    root.addEventListener('focusin', remember);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [main]);
}
