declare const chrome: { runtime?: { id?: string } };

// Kept, because each look at `chrome.runtime` costs a page more than all else we do for a stranger (Chromium 156).
const { runtime } = chrome;

/** Whether the extension that started this script still runs: an update or a reload leaves old scripts on open pages. */
export function isAlive(): boolean {
  try {
    return runtime?.id !== undefined;
  } catch {
    return false; // Firefox: the script's own world is being taken apart.
  }
}

/** Looks every three seconds, while the page is looked at, and calls `onEnd` once the extension is gone. Returns how to stop. */
export function watchForEnd(document: Document, onEnd: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    if (!isAlive()) onEnd();
  };
  const onVisibility = () => {
    clearInterval(timer);
    if (document.visibilityState === 'hidden') return;
    look();
    timer = setInterval(look, 3000);
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
