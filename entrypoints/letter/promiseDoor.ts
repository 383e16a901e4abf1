import type { PromiseInText } from '../../relationship/promiseInText.ts';
import { sendMessage } from '../../storage/messages.ts';

/** What reads promises, as its script leaves it in the world both share. `answered` is what was accepted or declined before. */
type PromiseDoor = {
  read(text: string, answered: readonly string[]): PromiseInText | null;
  /** In words somebody wrote to the user at that time. */
  readTheirs(words: string, answered: readonly string[], at: number): PromiseInText | null;
};

declare global {
  var openPromiseDoor: PromiseDoor | undefined;
}

/** The script that reads promises, fetched once. */
export async function promiseDoor(): Promise<PromiseDoor | null> {
  if (!globalThis.openPromiseDoor) await sendMessage('bringPromises').catch(() => {});
  return globalThis.openPromiseDoor ?? null;
}
