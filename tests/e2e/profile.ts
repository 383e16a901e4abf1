import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser's own folder: the caller's, kept when it closes, or a fresh one that goes with it. */
export type Profile = { folder: string; remove(): void };

/** The folder to start with. */
export function profileFolder(kept: string | undefined): Profile {
  if (kept !== undefined) return { folder: kept, remove() {} };
  const folder = mkdtempSync(join(tmpdir(), 'familiar-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
