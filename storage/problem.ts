/** What can keep the store from doing as it is told; each has a sentence in `_locales` under `problem…`. */
export type ProblemKind =
  /** Nothing was saved: the disk, or what the browser allows, is full. */
  | 'storage full'
  /** A newer version of the extension wrote the database; this one would damage it. */
  | 'newer version'
  /** Another page of ours, of an older version, holds the database open. */
  | 'held open'
  /** A private window, where the browser keeps no database. */
  | 'private window'
  /** The row is not there any more: it was removed on another page. */
  | 'gone'
  /** The identity is another person's. */
  | 'taken'
  /** Something newer builds on what is to be undone. */
  | 'built upon'
  /** The act is no longer remembered. */
  | 'too long ago'
  /** Another page of ours does it at this moment. */
  | 'under way'
  /** More would be in focus than the user tends to at a time. */
  | 'focus full';

/** An error a person can act on; the screen says which by `kind`. */
export class Problem extends Error {
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string, cause?: unknown) {
    super(message, { cause });
    // The name is what survives the way from the background to a page.
    this.name = `Problem: ${kind}`;
    this.kind = kind;
  }
}

/** Which problem an error is, also one that came from the background; null for our own mistakes. */
export function problemKind(error: unknown): ProblemKind | null {
  const name = error instanceof Error ? error.name : '';
  return name.startsWith('Problem: ') ? (name.slice('Problem: '.length) as ProblemKind) : null;
}

/** The error as a problem where it is one that the browser reports in its own words, or that a full disk explains. */
export async function asProblem(error: unknown): Promise<unknown> {
  if (error instanceof Problem) return error;
  const names = namesIn(error);
  if (names.includes('InvalidStateError') || names.includes('MissingAPIError'))
    return new Problem('private window', 'The browser keeps no data in this window.', error);
  if (names.includes('QuotaExceededError') || (await isDiskFull()))
    return new Problem('storage full', 'The storage is full.', error);
  return error;
}

/** Less room than the browser's own bookkeeping of one write needs, bytes. */
const hardlyAnyRoom = 100_000;

/**
 * Chromium answers a full disk with an `UnknownError`, and then cannot open the database any more: it looks damaged and is not (seen in
 * Chromium 156 on a full file system; what the origin may have is then what it has).
 */
async function isDiskFull(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < hardlyAnyRoom;
  } catch {
    return false;
  }
}

/** The names of an error and of those it wraps: Dexie keeps the browser's as `inner`, and names it in the message of an abort. */
function namesIn(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, cause, message } = error as Partial<Record<'name' | 'inner' | 'cause' | 'message', unknown>>;
  const told = /\b\w+Error\b/g;
  return [String(name), ...(String(message ?? '').match(told) ?? []), ...namesIn(inner), ...namesIn(cause)];
}
