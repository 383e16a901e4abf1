import { browser } from 'wxt/browser';
import { announceChange } from './changes.ts';

const key = 'lastBackupAt';

/** When everything was last exported to a file, ms since epoch; null for never. Not part of a backup itself. */
export async function lastBackupAt(): Promise<number | null> {
  const { [key]: at } = await browser.storage.local.get(key);
  return typeof at === 'number' ? at : null;
}

/** Everything has just been exported. */
export async function noteBackup(): Promise<void> {
  await browser.storage.local.set({ [key]: Date.now() });
  await announceChange({ personIds: [] });
}
