import { openStorageToPages } from '../../storage/changes.ts';
import { store } from '../../storage/open.ts';

/** Looks after the store before anybody asks: what was damaged is healed, and what pages must not read is closed to them. */
export async function startStore(): Promise<void> {
  await openStorageToPages();
  await store();
}
