import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../storage/database.ts';

/** A browser and a store in which nothing has happened. */
export async function emptyStore(): Promise<void> {
  fakeBrowser.reset();
  database.close();
  await database.delete();
}
