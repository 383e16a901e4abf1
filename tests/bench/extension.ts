import { createHash } from 'node:crypto';

/** The id Chromium gives an unpacked extension: sixteen bytes of a hash of its folder's path, written with a to p. */
export function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
