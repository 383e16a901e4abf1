import { defaultSettings, type Settings } from '../relationship/settings.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { store } from './open.ts';

/** What the user has decided; the defaults where nothing was. */
export async function settings(): Promise<Settings> {
  return storedSettings(await store());
}

/** Changes what is given and leaves the rest. */
export function changeSettings(changes: Partial<Settings>, operationId?: string): Promise<void> {
  return act(
    'changed settings',
    async (write) => write.put('settings', { ...(await storedSettings(database)), ...changes, id: 'settings' }),
    operationId,
  );
}

async function storedSettings(db: typeof database): Promise<Settings> {
  const stored = await db.settings.get('settings');
  if (!stored) return defaultSettings;
  const { id: _, ...settings } = stored;
  return { ...defaultSettings, ...settings };
}
