/**
 * Does the work `ms` from now. Browsers let a page that is not looked at wait a second for each timer (Chromium 156, Firefox 153), and
 * a badge there is to be right as soon as elsewhere: in such a page it is the next task. Returns how to call it off.
 */
export function later(work: () => void, ms: number): () => void {
  if (document.hidden) return nextTask(work);
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

/** Does the work once the page rests, at the latest after `timeoutMs`; in a page that is not looked at, as the next task. */
export function whenAtRest(work: () => void, timeoutMs: number): () => void {
  if (document.hidden) return nextTask(work);
  const idle = requestIdleCallback(work, { timeout: timeoutMs });
  return () => cancelIdleCallback(idle);
}

/** Does the work as the next task. Messages are the one kind that no browser holds back. Returns how to call it off. */
export function nextTask(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
  return () => port1.close();
}
