import { say } from './say.ts';

/** What to tell when a write failed: that the disk is full where the browser says so, else that nothing was saved. */
export function failureWords(error: unknown): string {
  return isStorageFull(error) ? say('dashboardStorageFull') : say('notSaved');
}

/** A full disk arrives wrapped: the transaction's AbortError carries the QuotaExceededError inside. */
function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'inner' in error ? error.inner : error.cause;
  return error.name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isStorageFull(inner));
}
